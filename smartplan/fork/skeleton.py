"""A schema → YAML with every field and a hint for each; optional fields stand commented out.

Hints are ``# words``, fields to take up ``#key: value`` and below it ``#  - value``: taking the one
sign away makes them fields.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from smartplan.edit.scalars import Writable, write_value
from smartplan.plan.base import DATE_PATTERN, ID_PATTERN, MONTH_PATTERN, RUPIAH_PATTERN

PLACEHOLDER: Final = "isi di sini"
ID_PLACEHOLDER: Final = "isi-di-sini"
_NO_MONEY: Final = "Rp0"
_ADDRESS: Final = "https://"
_LAST: Final = "selesai"
_FIRST_YEAR: Final = 1945
_SHOWN_CHOICES: Final = 8
_Schema = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Known:
    """What need not be asked: years and months of the plan, values and choices by key.

    ``expected`` are keys that ``check`` asks for though a file is read without them.
    """

    start: int
    end: int
    months: int = 12
    values: Mapping[str, Writable] = field(default_factory=dict)
    choices: Mapping[str, Sequence[str]] = field(default_factory=dict)
    expected: frozenset[str] = frozenset()


def skeleton_lines(schema: _Schema, model: _Schema, known: Known) -> list[str]:
    """Return the lines of one thing; ``model`` is its part of the schema of a file."""
    return list(_Skeleton(schema.get("$defs", {}), known).group(model, ()))


@dataclass(frozen=True, slots=True)
class _Skeleton:
    definitions: _Schema
    known: Known

    def group(self, model: _Schema, keys: tuple[str, ...]) -> Iterator[str]:
        """Yield the lines of a group of keys, those without which it can't be first."""
        required = {*model.get("required", ()), *(self.known.expected if not keys else ())}
        properties = model["properties"]
        for key in sorted(properties, key=lambda one: one not in required):
            part = self.resolve(properties[key])
            yield f"# {self.hint(key, properties[key], part)}"
            lines = self.entry(part, (*keys, key))
            yield from lines if key in required else (f"#{line}" for line in lines)

    def entry(self, part: _Schema, keys: tuple[str, ...]) -> list[str]:
        """Return the lines of one key with its value."""
        key = keys[-1]
        if len(keys) == 1 and key in self.known.values:
            return [f"{key}: {write_value(self.known.values[key], flow=False)}"]
        if self.is_large(part):
            return [f"{key}:", *(f"  {line}" for line in self.group(part, keys))]
        items = self.resolve(part.get("items", {}))
        if part.get("type") == "array" and "properties" in items:
            hint, first, *rest = self.group(items, keys)
            return [f"{key}:", f"  {hint}", f"  - {first}", *(f"    {line}" for line in rest)]
        return [f"{key}: {write_value(self.sample(part, keys), flow=False)}"]

    def hint(self, key: str, written: _Schema, part: _Schema) -> str:
        """Say in a line what belongs here, and what there is to choose from."""
        said = str(written.get("description") or part.get("title") or key)
        choices = self.choices(key, self.resolve(part.get("items", part)))
        if not choices:
            return said
        shown = ", ".join(choices[:_SHOWN_CHOICES])
        return f"{said}. Pilihan: {shown}{', …' if len(choices) > _SHOWN_CHOICES else ''}"

    def choices(self, key: str, part: _Schema) -> Sequence[str]:
        """Return what can be chosen from, fewer than the schema has where more is known."""
        return self.known.choices.get(key) or part.get("enum", ())

    def resolve(self, part: _Schema) -> _Schema:
        """Return what a part of a schema stands for; of several kinds a text, if there is one."""
        if "$ref" in part:
            return self.resolve(self.definitions[part["$ref"].rsplit("/", 1)[-1]])
        if "anyOf" not in part:
            return part
        kinds = [self.resolve(one) for one in part["anyOf"] if one.get("type") != "null"]
        chosen = next((one for one in kinds if one.get("type") == "string"), kinds[0])
        return {**chosen, "examples": part.get("examples", ())}

    def is_large(self, part: _Schema) -> bool:
        """Tell whether a group of keys deserves lines of its own."""
        return "required" in part and (
            len(part["properties"]) > 2 or set(part["required"]) != set(part["properties"])
        )

    def sample(self, part: _Schema, keys: tuple[str, ...]) -> Writable:
        """Return a value that is read, and that nobody takes for a finished one."""
        part = self.resolve(part)
        kind = part.get("type")
        if kind == "object":
            return self.sample_group(part, keys)
        if kind == "array":
            return [self.sample(part.get("items", {}), keys)] * max(1, part.get("minItems", 1))
        if kind in ("integer", "number"):
            return self.sample_number(part, keys[-1])
        if kind == "boolean":
            return True
        return self.sample_text(part, keys)

    def sample_group(self, part: _Schema, keys: tuple[str, ...]) -> Writable:
        """Return the keys that must be there; of keys to choose from the first."""
        properties = part.get("properties", {})
        if properties:
            chosen = part.get("required") or [*self.choices(keys[-1], {})][:1] or [*properties][:1]
            return {key: self.sample(properties[key], (*keys, key)) for key in chosen}
        patterns: _Schema = part.get("patternProperties") or {ID_PATTERN: {"type": "string"}}
        pattern, values = next(iter(patterns.items()))
        # Free keys are years, unless any id will do.
        key = ID_PLACEHOLDER if re.search(pattern, ID_PLACEHOLDER) else self.known.start
        return {key: self.sample(values, keys)}

    def sample_number(self, part: _Schema, key: str) -> int:
        """Return a year of the plan, or the least that is allowed."""
        if part.get("minimum") == _FIRST_YEAR:
            return self.known.end if key == _LAST else self.known.start
        return int(part.get("minimum", 0))

    def sample_text(self, part: _Schema, keys: tuple[str, ...]) -> str:
        """Return a choice, or what has the form that is asked for, or a placeholder."""
        key, pattern = keys[-1], part.get("pattern")
        choices = self.choices(key, part)
        if choices:
            return str(part.get("default", choices[0]))
        if pattern == ID_PATTERN:
            name = self.known.values.get("id")
            return f"{keys[-2]}-{name}" if key == "id" and len(keys) > 1 else ID_PLACEHOLDER
        if pattern == MONTH_PATTERN:
            return f"{self.known.start}-{self.known.months if key == _LAST else 1:02}"
        written = {RUPIAH_PATTERN: _NO_MONEY, DATE_PATTERN: str(self.known.start)}
        if pattern in written:
            return written[pattern]
        if pattern is None:
            return PLACEHOLDER
        return _ADDRESS + ID_PLACEHOLDER if "http" in pattern else _example(part)


def _example(part: _Schema) -> str:
    return str(next(iter(part.get("examples", ())), PLACEHOLDER))
