"""How many there are of what prose counts: for the whole plan, and for a part of it."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from smartplan.checks.entities import is_complete, walk_indicators
from smartplan.language import Text
from smartplan.plan.dimensions import Dimension
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

_Many = Callable[[Plan], int]
_ManyOfDimension = Callable[[Plan, Dimension], int]


@dataclass(frozen=True, slots=True)
class Counted:
    """Something that is counted in prose.

    ``noun`` is the pattern of its name; ``kinds`` are the kinds of files that must be readable,
    as in ``PlanIndex.unreadable``. ``made`` tells that the plan itself makes it, so that other
    plans have another number of it. ``common`` tells that many others have such things as well,
    as every RPJMD has programs, so that only what the masterplan has is meant for certain.
    """

    noun: str
    name: Text
    kinds: tuple[str, ...]
    whole: _Many
    of_dimension: _ManyOfDimension | None = None
    made: bool = True
    common: bool = False

    @property
    def capitals(self) -> str:
        """The pattern of the name where it opens a sentence or a title."""
        return re.sub(r"(?<![\\\w])[a-z]", lambda first: first[0].upper(), self.noun)

    def is_known(self, index: PlanIndex) -> bool:
        """Tell whether all of them could be read."""
        return is_complete(index, *self.kinds)


class Tally:
    """Counts a plan's things when they are first asked for, each only once."""

    def __init__(self, plan: Plan) -> None:
        """Count nothing yet."""
        self._plan = plan
        self._counts: dict[tuple[str, str], int] = {}
        self._owners = {
            "dimensi": {one.id: one.id for one in plan.framework.dimensions},
            "program": {one.id: one.dimension for one in plan.programs},
            "quick-win": {one.id: one.dimension for one in plan.quick_wins},
        }

    def owner(self, folder: str, entity_id: str) -> str | None:
        """Return the dimension to which the entity of a file in a folder belongs."""
        return self._owners.get(folder, {}).get(entity_id)

    def possible(self, counted: Counted, dimensions: Iterable[str]) -> tuple[int, ...]:
        """Return the right numbers, the whole plan's first, then those of the dimensions named.

        None where the plan has none at all: then nobody can tell what is meant.
        """
        whole = self._count(counted, "")
        parts = [self._count(counted, one) for one in dimensions if counted.of_dimension]
        return tuple(dict.fromkeys((whole, *parts))) if whole else ()

    def _count(self, counted: Counted, dimension_id: str) -> int:
        key = (counted.noun, dimension_id)
        if key not in self._counts:
            dimension = self._plan.dimension_by_id.get(dimension_id)
            if dimension is not None and counted.of_dimension is not None:
                self._counts[key] = counted.of_dimension(self._plan, dimension)
            else:
                self._counts[key] = counted.whole(self._plan)
        return self._counts[key]


def _indicators(plan: Plan) -> int:
    return sum(1 for _ in walk_indicators(plan))


def _indicators_of(plan: Plan, dimension: Dimension) -> int:
    programs = plan.programs_of(dimension.id)
    return len(dimension.indicators) + sum(len(program.indicators) for program in programs)


def _subdimensions(plan: Plan) -> int:
    return sum(len(dimension.subdimensions) for dimension in plan.framework.dimensions)


def _subdimensions_of(plan: Plan, dimension: Dimension) -> int:
    parts = {one.id: len(one.subdimensions) for one in plan.framework.dimensions}
    return parts.get(dimension.id, 0)


def _villages(plan: Plan) -> int:
    counts = [district.villages for district in plan.region.districts]
    return sum(one for one in counts if one is not None) if None not in counts else 0


def _leads(plan: Plan) -> int:
    leads = [one.lead_agency for one in plan.programs]
    leads += [one.lead_agency for one in plan.quick_wins]
    return len(set(leads))


# A narrower noun stands before the one that it begins with.
COUNTED: Final = (
    Counted(
        "subdimensi",
        Text("subdimensi", "sub-dimensions"),
        (),
        _subdimensions,
        _subdimensions_of,
    ),
    Counted(
        "dimensi",
        Text("dimensi", "dimensions"),
        (),
        lambda plan: len(plan.framework.dimensions),
        common=True,
    ),
    Counted(
        r"quick[\s-]wins?",
        Text("quick win", "quick wins"),
        ("quick-win",),
        lambda plan: len(plan.quick_wins),
        lambda plan, dimension: len(plan.quick_wins_of(dimension.id)),
    ),
    Counted(
        "program",
        Text("program", "programs"),
        ("program",),
        lambda plan: len(plan.programs),
        lambda plan, dimension: len(plan.programs_of(dimension.id)),
        common=True,
    ),
    Counted(
        "strategi",
        Text("strategi", "strategies"),
        ("dimensi",),
        lambda plan: sum(len(dimension.strategies) for dimension in plan.dimensions),
        lambda _plan, dimension: len(dimension.strategies),
        common=True,
    ),
    Counted(
        "indikator",
        Text("indikator", "indicators"),
        ("dimensi", "program"),
        _indicators,
        _indicators_of,
        common=True,
    ),
    Counted(
        "misi",
        Text("misi RPJMD", "missions of the RPJMD"),
        ("daerah",),
        lambda plan: len(plan.region.development_plan.missions),
        made=False,
    ),
    Counted(
        r"kecamatan\s+percontohan",
        Text("kecamatan percontohan", "pilot kecamatan"),
        ("daerah",),
        lambda plan: len({zone.pilot for zone in plan.region.zones}),
    ),
    Counted(
        "kecamatan",
        Text("kecamatan", "kecamatan"),
        ("daerah",),
        lambda plan: len(plan.region.districts),
        made=False,
    ),
    Counted(
        # Desa alone or kelurahan alone is another number: the plan knows only both together.
        r"desa(?:\s+dan\s+|/)kelurahan|kelurahan(?:\s+dan\s+|/)desa",
        Text("desa dan kelurahan", "villages"),
        ("daerah",),
        _villages,
        made=False,
    ),
    Counted("zona", Text("zona", "zones"), ("daerah",), lambda plan: len(plan.region.zones)),
    Counted(
        r"(?:OPD|perangkat\s+daerah)\s+(?:penanggung\s+jawab|pengampu|pelaksana)",
        Text("OPD penanggung jawab", "lead OPD"),
        ("program", "quick-win"),
        _leads,
    ),
)


def counted_noun(written: str) -> Counted:
    """Return what a noun counts, as ``COUNTED`` has it. Raises StopIteration for another noun."""
    return next(one for one in COUNTED if re.fullmatch(one.noun, written, re.IGNORECASE))
