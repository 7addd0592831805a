"""The largest and the smallest of named amounts, with ties, for sentences that compare."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from smartplan.book import indonesian


@dataclass(frozen=True, slots=True)
class Extreme:
    """The names that share the largest (or smallest) value, in their given order."""

    names: tuple[str, ...]
    value: float


def largest(values: Mapping[str, float]) -> Extreme | None:
    """Return who has the most; None for nobody, or if all have the same."""
    return _pick(values, max(values.values(), default=0))


def smallest(values: Mapping[str, float]) -> Extreme | None:
    """Return who has the least; None for nobody, or if all have the same."""
    return _pick(values, min(values.values(), default=0))


def named(extreme: Extreme) -> dict[str, Any]:
    """Return an extreme for a template: the names in a list, the value as a count."""
    return {
        "names": indonesian.join_words(list(extreme.names)),
        "count": int(extreme.value),
        "several": len(extreme.names) > 1,
    }


def _pick(values: Mapping[str, float], value: float) -> Extreme | None:
    names = tuple(name for name, one in values.items() if one == value)
    return Extreme(names, value) if len(names) < len(values) else None
