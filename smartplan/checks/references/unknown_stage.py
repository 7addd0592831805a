"""RUJ023: every bimtek stage that is recorded is one of the framework."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.references.resolution import Use, find_unknown
from smartplan.checks.references.targets import stages
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "RUJ023",
    "unknown-stage",
    Severity.ERROR,
    Text(
        "Tahap bimtek yang dicatat ada di kerangka.",
        "A bimtek stage that is recorded is in the framework.",
    ),
    Text(
        "Bimtek bernomor di setiap daerah (Kota Bontang I, Balikpapan II, Penajam Paser Utara IV); "
        "tahap yang tidak ada di kerangka tidak dihitung status.",
        "Regions number their bimtek (Bontang I, Balikpapan II, Penajam Paser Utara IV); a stage "
        "that is not in the framework is not counted by status.",
    ),
    Text(
        "Betulkan nomornya, atau tambahkan tahapnya ke kerangka.",
        "Correct the number, or add the stage to the framework.",
    ),
    "bimtek:\n  - {tahap: 1, tanggal: 2024-06-05, hasil: Analisis kesiapan}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every record of a stage that the framework does not have."""
    records = plan.institutions.stages
    uses = (Use(record, ("stage",), str(record.stage)) for record in records)
    yield from find_unknown(RULE, index, stages(plan), uses)
