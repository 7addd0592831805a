"""RUJ017: an id is given only once among its kind."""

from collections.abc import Iterator, Sequence
from typing import Final

from smartplan.checks.references import targets
from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.base import PlanModel
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "RUJ017",
    "duplicate-id",
    Severity.ERROR,
    Text(
        "Setiap id dipakai satu kali di antara jenisnya.", "Every id is given once among its kind."
    ),
    Text(
        "Rujukan ke id yang dipakai dua kali mencetak salah satunya, tanpa ada yang tahu yang "
        "mana.",
        "A reference to an id that two share prints one of them, and nobody knows which.",
    ),
    Text("Ganti salah satu id, atau hapus yang berlebih.", "Change one of the ids, or remove one."),
    "fakta:\n  - {id: penduduk-2023}\n  - {id: penduduk-2024}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every id that stood before."""
    for noun, entities in _families(plan):
        first: dict[str, PlanModel] = {}
        for entity in entities:
            entity_id = str(getattr(entity, "id", ""))
            earlier = first.setdefault(entity_id, entity)
            if earlier is not entity:
                yield _diagnose(index, noun, entity_id, entity, earlier)


def _diagnose(
    index: PlanIndex, noun: Text, entity_id: str, entity: PlanModel, earlier: PlanModel
) -> Diagnostic:
    place, first = index.span_of(entity, "id"), index.span_of(earlier, "id")
    if first > place:
        place, first = first, place
    message = Text(
        f"id {noun.indonesian} {entity_id} sudah dipakai",
        f"the {noun.english} id {entity_id} is taken",
    )
    seen = Related(*first, Text("pertama kali dipakai di sini", "first used here"))
    return RULE.at(*place, message, RULE.mend, (seen,))


def _families(plan: Plan) -> Iterator[tuple[Text, Sequence[PlanModel]]]:
    yield targets.AGENCY, plan.agencies
    yield targets.SOURCE, plan.sources
    yield targets.FACT, plan.evidence.facts
    yield targets.FACT_GROUP, plan.evidence.groups
    yield targets.LAW, plan.legal_bases
    yield targets.MISSION, plan.region.development_plan.missions
    yield Text("sasaran RPJMD", "RPJMD objective"), plan.region.development_plan.objectives
    yield Text("zona", "zone"), plan.region.zones
    yield Text("butir kesiapan", "readiness item"), plan.readiness.items
    yield Text("badan", "body"), plan.institutions.bodies
    yield targets.DIMENSION, plan.dimensions
    yield targets.PROGRAM, plan.programs
    yield targets.QUICK_WIN, plan.quick_wins
    for dimension in plan.dimensions:
        yield Text("sasaran", "objective"), dimension.objectives
        yield targets.STRATEGY, dimension.strategies
        yield targets.INDICATOR, dimension.indicators
    for program in plan.programs:
        yield targets.INDICATOR, program.indicators
