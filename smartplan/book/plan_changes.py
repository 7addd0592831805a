"""What changed between two states of a plan: what came, went, and says something else."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from smartplan.book import indonesian
from smartplan.plan.base import PlanModel
from smartplan.plan.evidence import Fact
from smartplan.plan.plan import Plan
from smartplan.plan.programs import Program

_BUDGET_KEY: Final = "anggaran"
_VALUE_KEY: Final = "nilai"


class Fate(StrEnum):
    """What became of something."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of the plan in both states, written as in the books."""

    name: str
    before: str
    after: str
    difference: str


@dataclass(frozen=True, slots=True)
class EntityChange:
    """Something with an id that came, went or says something else.

    ``keys`` are the keys of the plan's files that changed; ``detail`` is the figure that did.
    """

    kind: str
    id: str
    name: str
    fate: Fate
    keys: tuple[str, ...] = ()
    detail: str = ""


@dataclass(frozen=True, slots=True)
class PlanChanges:
    """What changed between two states of a plan; figures stand there even if equal."""

    figures: tuple[Figure, ...]
    entities: tuple[EntityChange, ...]


def compare_plans(before: Plan, after: Plan) -> PlanChanges:
    """Return what changed from one state of a plan to another, in the order of the plan."""
    kinds: dict[str, tuple[Mapping[str, PlanModel], Mapping[str, PlanModel]]] = {
        "program": (before.program_by_id, after.program_by_id),
        "quick-win": (_by_id(before.quick_wins), _by_id(after.quick_wins)),
        "dimensi": (before.dimension_by_id, after.dimension_by_id),
        "opd": (before.agency_by_id, after.agency_by_id),
        "fakta": (before.fact_by_id, after.fact_by_id),
        "hukum": (_by_id(before.legal_bases), _by_id(after.legal_bases)),
    }
    changes = (change for kind, pair in kinds.items() for change in _compare(kind, *pair))
    return PlanChanges(tuple(_figures(before, after)), tuple(changes))


def _figures(before: Plan, after: Plan) -> Iterator[Figure]:
    yield _count("Program", len(before.programs), len(after.programs))
    yield _count("Quick win", len(before.quick_wins), len(after.quick_wins))
    yield _count("OPD", len(before.agencies), len(after.agencies))
    yield _count("Fakta", len(before.evidence.facts), len(after.evidence.facts))
    old, new = (sum(one.total_rupiah for one in plan.programs) for plan in (before, after))
    yield _money("Anggaran program", old, new)
    yearly = [plan.budget_by_year(plan.programs) for plan in (before, after)]
    for year in sorted({*yearly[0], *yearly[1]}):
        old, new = (amounts.get(year, 0) for amounts in yearly)
        if old != new:
            yield _money(f"Anggaran {year}", old, new)


def _count(name: str, before: int, after: int) -> Figure:
    return Figure(
        name,
        indonesian.number(before),
        indonesian.number(after),
        _signed(after - before, indonesian.number(abs(after - before))),
    )


def _money(name: str, before: int, after: int) -> Figure:
    return Figure(
        name,
        indonesian.rupiah(before),
        indonesian.rupiah(after),
        _signed(after - before, indonesian.rupiah(abs(after - before))),
    )


def _signed(difference: int, size: str) -> str:
    return f"+{size}" if difference > 0 else f"\u2212{size}" if difference else "0"


def _by_id(entities: Iterable[PlanModel]) -> dict[str, PlanModel]:
    return {str(getattr(one, "id")): one for one in entities}  # noqa: B009 - each has an id


def _compare(
    kind: str, before: Mapping[str, PlanModel], after: Mapping[str, PlanModel]
) -> Iterator[EntityChange]:
    for entity_id, new in after.items():
        old = before.get(entity_id)
        if old is None:
            yield EntityChange(kind, entity_id, _name(new), Fate.ADDED, detail=_figure_of(new))
        elif old != new:
            keys = tuple(_changed_keys(old, new))
            detail = _moved(old, new) if {_BUDGET_KEY, _VALUE_KEY} & {*keys} else ""
            yield EntityChange(kind, entity_id, _name(new), Fate.CHANGED, keys, detail)
    for entity_id, old in before.items():
        if entity_id not in after:
            yield EntityChange(kind, entity_id, _name(old), Fate.REMOVED, detail=_figure_of(old))


def _changed_keys(old: PlanModel, new: PlanModel) -> Iterator[str]:
    for name, field in type(new).model_fields.items():
        if getattr(old, name) != getattr(new, name):
            yield field.alias or name


def _name(entity: PlanModel) -> str:
    for attribute in ("name", "about", "id"):
        value = getattr(entity, attribute, None)
        if value:
            return str(value)
    return ""


def _figure_of(entity: PlanModel) -> str:
    """Return the figure that an entity stands for, if it stands for one."""
    if isinstance(entity, Program):
        return indonesian.rupiah(entity.total_rupiah) if entity.budget else ""
    if isinstance(entity, Fact):
        value = entity.value
        written = value if isinstance(value, str) else indonesian.number(value)
        return f"{written} {entity.unit}" if entity.unit else written
    return ""


def _moved(old: PlanModel, new: PlanModel) -> str:
    before, after = _figure_of(old), _figure_of(new)
    return f"{before or '–'} → {after or '–'}" if before != after else ""
