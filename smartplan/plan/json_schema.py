"""The plan language as JSON Schema 2020-12, one per kind of file, for editors.

Made from the models that ``check`` uses, so that an editor and ``check`` agree on structure.
What no JSON Schema can see is how a number was written: to an editor 450.000 is 450, and an
unquoted 36.10 is 36.1; ``check`` looks at the writing and is the stricter of the two there.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from smartplan.plan.base import PlanModel
from smartplan.plan.framework import Framework
from smartplan.plan.frameworks import BASE_KEY, OWN_KEYS, framework_ids
from smartplan.plan.loader import ENTITY_FOLDERS, SINGLE_FILES
from smartplan.plan.references import REFERENCE_KEY
from smartplan.plan.schema_examples import add_examples
from smartplan.plan.schema_narrowing import Choices, narrowed_kinds, narrowing_rules
from smartplan.sources.plan_layout import FRAMEWORK_DIR

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file: ``pattern`` says which files of a plan are of it, None if none is."""

    name: str
    model: type[PlanModel]
    pattern: str | None

    @property
    def title(self) -> str:
        """What the kind is called in Indonesian."""
        return self.model.model_config.get("title") or self.name


FILE_KINDS: Final[Mapping[str, FileKind]] = {
    kind.name: kind
    for kind in (
        *(
            FileKind(file.removesuffix(".yaml"), model, file)
            for file, model in SINGLE_FILES.items()
        ),
        *(FileKind(name, model, f"{name}/*.yaml") for name, model in ENTITY_FOLDERS.items()),
        FileKind(FRAMEWORK_DIR, Framework, f"{FRAMEWORK_DIR}/*.yaml"),
    )
}


class _Generator(GenerateJsonSchema):
    """Says of groups with free keys what the keys may be, which pydantic leaves out."""

    schema_dialect = DIALECT

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """Return the schema of a group whose keys are years or ids."""
        found: JsonSchemaValue = {
            "type": "object",
            "propertyNames": self.generate_inner(schema["keys_schema"]),
            "additionalProperties": self.generate_inner(schema["values_schema"]),
        }
        self.update_with_validations(found, schema, self.ValidationsMapping.object)
        return found


def build_schema(kind: FileKind, choices: Choices | None = None) -> dict[str, Any]:
    """Return the schema of a kind of file; with ``choices`` that of one plan, its ids as enums."""
    raw = kind.model.model_json_schema(schema_generator=_Generator)
    # The docstrings of the models are for those who read code.
    for model in (raw, *raw.get("$defs", {}).values()):
        model.pop("description", None)
    known = {"kerangka_bawaan": _same(framework_ids()), **(choices or {})}
    narrowed = narrowed_kinds(kind.name, known)
    rules = narrowing_rules(raw, narrowed, known)
    finished = _finish(raw, {name: ids for name, ids in known.items() if name not in narrowed})
    if rules:
        finished["allOf"] = rules
    if kind.model is Framework:
        finished = _with_base(finished)
    return {"$schema": DIALECT, **finished}


def _same(names: Iterable[str]) -> dict[str, str]:
    return {name: name for name in names}


def _with_base(schema: dict[str, Any]) -> dict[str, Any]:
    """Ask for less where a framework takes the rest over from another one."""
    own = [key for key in schema["required"] if key in OWN_KEYS]
    based = {"required": [BASE_KEY], "properties": {BASE_KEY: {"type": "string"}}}
    return {**schema, "required": own, "if": based, "else": {"required": schema["required"]}}


def render_schema(kind: FileKind, choices: Choices | None = None) -> str:
    """Return the schema, with examples, as the text of a file."""
    schema = add_examples(build_schema(kind, choices), kind.model.__name__)
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _finish(schema: Any, choices: Choices) -> Any:
    finish = partial(_finish, choices=choices)
    if isinstance(schema, list):
        return [finish(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    named = choices.get(schema.get(REFERENCE_KEY, ""))
    done = {
        key: finish(part)
        for key, part in schema.items()
        if key != REFERENCE_KEY and not _says_nothing(key, part)
    }
    if named:
        return _one_of(done, named)
    return _with_keys(done) if "propertyNames" in done else done


def _says_nothing(key: str, value: Any) -> bool:
    # An editor would write an empty default into the file.
    return key == "default" and (value in (None, False) or isinstance(value, (dict, list)))


def _one_of(schema: dict[str, Any], named: Mapping[str, str]) -> dict[str, Any]:
    kept = {key: part for key, part in schema.items() if key in {"title", "description"}}
    return {
        **kept,
        "type": "string",
        "enum": list(named),
        "enumDescriptions": list(named.values()),
    }


def _with_keys(schema: dict[str, Any]) -> dict[str, Any]:
    """Say what keys there may be in the ways that editors follow.

    The YAML extension of VS Code refuses the key 2025 where ``propertyNames`` asks for text, and
    offers only keys that are listed.
    """
    rest = {key: part for key, part in schema.items() if key != "propertyNames"}
    names, value = schema["propertyNames"], schema["additionalProperties"]
    if "enum" in names:
        titles = zip(names["enum"], names["enumDescriptions"], strict=True)
        rest["properties"] = {key: {**value, "title": title or key} for key, title in titles}
    else:
        rest["patternProperties"] = {_key_pattern(names): value}
    return {**rest, "additionalProperties": False}


def _key_pattern(names: dict[str, Any]) -> str:
    least, most = names.get("minLength", 0), names.get("maxLength")
    length = "" if most is None else rf"(?=[\s\S]{{{least},{most}}}$)"
    pattern: str = names.get("pattern", "")
    return f"^{length}{pattern.removeprefix('^')}"
