"""What fits the dimension that a file names: an editor offers these ids, and no others."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from smartplan.plan.references import REFERENCE_KEY

# Kind of reference → the ids that a plan has, each with its readable name; under ``narrow_key``
# those that belong to one dimension.
Choices = Mapping[str, Mapping[str, str]]
_DIMENSION: Final = "dimensi"
# Kind of file → the kinds of reference in it that must belong to its dimension.
_NARROWED: Final[Mapping[str, Sequence[str]]] = {
    "dimensi": ("subdimensi",),
    "program": ("subdimensi", "strategi"),
    "quick-win": ("program",),
}


def narrow_key(kind: str, dimension_id: str) -> str:
    """Return under which key ``Choices`` holds what of a kind belongs to one dimension."""
    return f"{kind}/{dimension_id}"


def narrowed_kinds(file_kind: str, choices: Choices) -> frozenset[str]:
    """Return the kinds of reference that depend on the dimension, as far as that is known."""
    known = {key.partition("/")[0] for key in choices if "/" in key}
    return frozenset(known.intersection(_NARROWED.get(file_kind, ())))


def narrowing_rules(
    schema: Mapping[str, Any], kinds: frozenset[str], choices: Choices
) -> list[dict[str, Any]]:
    """Return a rule per dimension: if the file names it, only what belongs to it fits.

    ``schema`` is that of a file, with the notes of what its references name.
    """
    key = next(
        (name for name, part in schema["properties"].items() if _names(part) == _DIMENSION), None
    )
    if key is None:
        return []
    rules = []
    for dimension_id in choices.get(_DIMENSION, {}):
        narrowing = _Narrowing(schema.get("$defs", {}), kinds, choices, dimension_id)
        then = narrowing.of(schema)
        if then:
            named = {"required": [key], "properties": {key: {"const": dimension_id}}}
            rules.append({"if": named, "then": then})
    return rules


def _names(part: Mapping[str, Any]) -> str:
    return str(part.get(REFERENCE_KEY, ""))


@dataclass(frozen=True, slots=True)
class _Narrowing:
    """Finds the parts of a schema that depend on one dimension."""

    definitions: Mapping[str, Any]
    kinds: frozenset[str]
    choices: Choices
    dimension_id: str

    def of(self, part: Mapping[str, Any]) -> dict[str, Any]:
        """Return what is asked of a part beside its own schema; nothing for nothing."""
        if "$ref" in part:
            return self.of(self.definitions[part["$ref"].rsplit("/", 1)[-1]])
        fitting = self._fitting(part)
        if fitting is not None:
            return {"enum": list(fitting), "enumDescriptions": list(fitting.values())}
        if "propertyNames" in part:
            return self._of_keys(part)
        if "anyOf" in part:
            return self._of_kinds(part["anyOf"])
        if "items" in part:
            inside = self.of(part["items"])
            return {"items": inside} if inside else {}
        asked = {key: self.of(one) for key, one in part.get("properties", {}).items()}
        asked = {key: one for key, one in asked.items() if one}
        return {"properties": asked} if asked else {}

    def _fitting(self, part: Mapping[str, Any]) -> Mapping[str, str] | None:
        kind = _names(part)
        if kind not in self.kinds:
            return None
        return self.choices.get(narrow_key(kind, self.dimension_id))

    def _of_keys(self, part: Mapping[str, Any]) -> dict[str, Any]:
        fitting = self._fitting(part["propertyNames"])
        if fitting is None:
            return {}
        titles = {key: {"title": name or key} for key, name in fitting.items()}
        return {"properties": titles, "additionalProperties": False}

    def _of_kinds(self, kinds: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
        """Return what is asked where a value may be of several kinds, such as an id or nothing."""
        asked = [self.of(one) for one in kinds]
        if not any(asked):
            return {}
        return {"anyOf": [new or dict(old) for new, old in zip(asked, kinds, strict=True)]}
