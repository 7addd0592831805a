"""RUJ014: every kecamatan that the plan names is one of the region."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.references.resolution import Use, find_unknown, uses_in_list
from smartplan.checks.references.targets import districts
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "RUJ014",
    "unknown-district",
    Severity.ERROR,
    Text(
        "Kecamatan yang disebut zona, program, atau quick win ada di daerah.yaml.",
        "A kecamatan that a zone, program or quick win names stands in daerah.yaml.",
    ),
    Text(
        "Rancangan RPJMD Sumatera Barat 2021 dituding menyalin daerah lain; nama tempat yang asing "
        "adalah tanda pertamanya.",
        "The draft RPJMD of West Sumatra in 2021 was said to be copied; a foreign place name is "
        "the first sign.",
    ),
    Text(
        "Tulis nama kecamatan persis seperti di daerah.yaml.",
        "Write the name of the kecamatan exactly as in daerah.yaml.",
    ),
    "lokasi: [Cinangka, Anyar]",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every kecamatan that the region does not have."""
    yield from find_unknown(RULE, index, districts(plan), _uses(plan))


def _uses(plan: Plan) -> Iterator[Use]:
    for zone in plan.region.zones:
        yield from uses_in_list(zone, "districts")
        if zone.pilot not in zone.districts:
            yield Use(zone, ("pilot",), zone.pilot)
    for program in plan.programs:
        yield from uses_in_list(program, "districts")
    for quick_win in plan.quick_wins:
        yield from uses_in_list(quick_win, "districts")
