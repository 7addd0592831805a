"""The same thing measured in several years: which facts belong together, and how they moved."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from smartplan.plan.evidence import Fact, FactConflict

_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_ACCORDING_TO: Final = re.compile(r"\s+menurut\b.*", re.IGNORECASE)
_SPACES: Final = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Series:
    """One measure over the years, the oldest fact first; no two facts share a year."""

    name: str
    facts: tuple[Fact, ...]

    @property
    def first(self) -> Fact:
        """The oldest fact."""
        return self.facts[0]

    @property
    def last(self) -> Fact:
        """The newest fact."""
        return self.facts[-1]

    @property
    def change(self) -> float:
        """How much the newest value exceeds the oldest."""
        return _number(self.last) - _number(self.first)

    @property
    def turning_point(self) -> Fact | None:
        """The fact in between that stands furthest above, or else below, both ends."""
        ends = sorted((_number(self.first), _number(self.last)))
        highest = max(self.facts, key=_number)
        lowest = min(self.facts, key=_number)
        if _number(highest) > ends[1]:
            return highest
        return lowest if _number(lowest) < ends[0] else None


def find_series(facts: Sequence[Fact], conflicts: Sequence[FactConflict]) -> tuple[Series, ...]:
    """Group facts whose names differ by their year only, in the order of their first fact.

    Of facts in conflict only the chosen one counts. A measure with two values for one year, or
    with values for one year only, is no series.
    """
    rejected = {one for conflict in conflicts for one in conflict.facts if one != conflict.chosen}
    grouped: dict[tuple[str, str | None], list[Fact]] = {}
    for fact in facts:
        if fact.id not in rejected and fact.year and not isinstance(fact.value, str):
            grouped.setdefault((_measure(fact), fact.unit), []).append(fact)
    return tuple(
        Series(name, tuple(sorted(members, key=lambda one: one.year or 0)))
        for (name, _), members in grouped.items()
        if 1 < len(members) == len({one.year for one in members})
    )


def _measure(fact: Fact) -> str:
    """Return a fact's name without its year and without who says so."""
    bare = _YEAR.sub("", _ACCORDING_TO.sub("", fact.name))
    return _SPACES.sub(" ", bare).replace(" ,", ",").strip(" ,")


def _number(fact: Fact) -> float:
    return 0.0 if isinstance(fact.value, str) else float(fact.value)
