"""The ids of one plan and its framework, by kind: what its editor completes across files."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import Final, Protocol

from smartplan.plan.frameworks import framework_ids
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan
from smartplan.plan.schema_narrowing import Choices, narrow_key
from smartplan.sources.plan_layout import FRAMEWORK_DIR

# Where the things of a kind stand, as ``PlanIndex.unreadable`` names it, if not in ``<kind>.yaml``.
_HOMES: Final[Mapping[str, str]] = {
    "kecamatan": "daerah",
    "kelompok": "fakta",
    "misi": "daerah",
    "strategi": "dimensi",
}


class _Named(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...


def find_choices(plan: Plan, index: PlanIndex) -> Choices:
    """Return what the references of a plan can name, kind by kind, with readable names.

    What stands in the plan but could not be read is named all the same; a kind of which nothing
    could be read is left out, so that no editor calls a reference to it wrong.
    """
    found = dict(_of_framework(plan))
    found["kerangka"] = _frameworks(index)
    for kind, names in _of_plan(plan).items():
        unread = index.unreadable.get(_HOMES.get(kind, kind), frozenset())
        if unread is not None and (everything := {**dict.fromkeys(unread, ""), **names}):
            found[kind] = everything
    return found


def find_editor_choices(plan: Plan, index: PlanIndex) -> Choices:
    """Return the same, and beside it what belongs to each dimension."""
    return {**find_choices(plan, index), **dict(_by_dimension(plan, index))}


def _by_dimension(plan: Plan, index: PlanIndex) -> Iterator[tuple[str, Mapping[str, str]]]:
    unread = index.unreadable.get("program", frozenset())
    own = {dimension.id: dimension for dimension in plan.dimensions}
    for one in plan.framework.dimensions:
        yield narrow_key("subdimensi", one.id), _names(one.subdimensions)
        if one.id in own:
            yield narrow_key("strategi", one.id), _names(own[one.id].strategies)
        if unread is not None:
            # A program that can't be read may be of any dimension.
            names = {**dict.fromkeys(unread, ""), **_names(plan.programs_of(one.id))}
            yield narrow_key("program", one.id), names


def _of_framework(plan: Plan) -> Choices:
    framework = plan.framework
    subdimensions = (sub for dimension in framework.dimensions for sub in dimension.subdimensions)
    return {
        "kerangka_bawaan": {one: one for one in framework_ids()},
        "bagian_evaluasi": _names(part for one in framework.evaluations for part in one.parts),
        "cara_evaluasi": _names(framework.evaluations),
        "dimensi": _names(framework.dimensions),
        "subdimensi": _names(subdimensions),
        "kategori": _names(framework.categories),
        "unsur_kesiapan": _names(framework.readiness_elements),
        "peringkat_kesiapan": _names(framework.ratings),
        "pentahelix": _names(framework.helix),
        "sumber_dana": _names(framework.funding_sources),
        "buku": {book.id: f"{book.label} {book.title}" for book in framework.books},
    }


def _frameworks(index: PlanIndex) -> dict[str, str]:
    paths = (PurePosixPath(file) for file in index.documents)
    own = {path.stem for path in paths if path.parent.as_posix() == FRAMEWORK_DIR}
    return {name: name for name in sorted({*framework_ids(), *own})}


def _of_plan(plan: Plan) -> Choices:
    strategies = (strategy for dimension in plan.dimensions for strategy in dimension.strategies)
    return {
        "opd": _names(plan.agencies),
        "program": _names(plan.programs),
        "strategi": _names(strategies),
        "fakta": _names(plan.evidence.facts),
        "kelompok": _names(plan.evidence.groups),
        "sumber": {source.id: source.title for source in plan.sources},
        "hukum": {law.id: f"{law.kind} {law.number}/{law.year}" for law in plan.legal_bases},
        "misi": {mission.id: mission.text for mission in plan.region.development_plan.missions},
        "kecamatan": {district.name: district.code for district in plan.region.districts},
    }


def _names(items: Iterable[_Named]) -> dict[str, str]:
    return {item.id: item.name for item in items}
