"""The ids of one plan and its framework, by kind: what its editor completes across files."""

from collections.abc import Iterable, Mapping
from typing import Final, Protocol

from smartplan.plan.frameworks import framework_ids
from smartplan.plan.index import PlanIndex
from smartplan.plan.json_schema import Choices
from smartplan.plan.plan import Plan

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
    for kind, names in _of_plan(plan).items():
        unread = index.unreadable.get(_HOMES.get(kind, kind), frozenset())
        if unread is not None and (everything := {**dict.fromkeys(unread, ""), **names}):
            found[kind] = everything
    return found


def _of_framework(plan: Plan) -> Choices:
    framework = plan.framework
    subdimensions = (sub for dimension in framework.dimensions for sub in dimension.subdimensions)
    return {
        "kerangka": {one: one for one in framework_ids()},
        "dimensi": _names(framework.dimensions),
        "subdimensi": _names(subdimensions),
        "kategori": _names(framework.categories),
        "unsur_kesiapan": _names(framework.readiness_elements),
        "peringkat_kesiapan": _names(framework.ratings),
        "pentahelix": _names(framework.helix),
        "sumber_dana": _names(framework.funding_sources),
        "buku": {book.id: f"{book.label} {book.title}" for book in framework.books},
    }


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
