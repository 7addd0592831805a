"""ANG005: the programs that an OPD leads stay below its ceiling of the year."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.wording import rupiah
from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan
from smartplan.plan.programs import Program
from smartplan.plan.region import AgencyCeiling

RULE: Final = Rule(
    "ANG005",
    "over-agency-ceiling",
    Severity.ERROR,
    Text(
        "Anggaran program yang dipimpin sebuah OPD tidak melampaui pagu OPD itu pada tahunnya.",
        "The programs that an OPD leads do not exceed its ceiling of the year.",
    ),
    Text(
        "Pendanaan yang tidak jelas dan wewenang yang tumpang tindih memisahkan program dari "
        "rencana di Kota Semarang; jumlah seluruhnya dapat cukup sementara satu dinas tidak "
        "sanggup.",
        "Unclear funding and overlapping authority parted programs from plan in Semarang; the "
        "whole may fit while one agency cannot carry its part.",
    ),
    Text(
        "Kecilkan atau geser anggaran programnya, atau perbarui pagu_opd di daerah.yaml.",
        "Cut or move the budgets of its programs, or bring pagu_opd in daerah.yaml up to date.",
    ),
    "pagu_opd:\n  - {opd: disporapar, tahun: 2026, pagu: Rp1.500.000.000, sumber_dana: [apbd]}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every OPD and year that costs more than its ceiling, at its costliest program."""
    for ceiling in plan.region.agency_ceilings:
        led = [one for one in plan.programs if one.lead_agency == ceiling.agency]
        costs = {one.id: _cost(one, ceiling) for one in led}
        total = sum(costs.values())
        if total > ceiling.ceiling:
            costliest = max(led, key=lambda one: costs[one.id])
            yield _diagnose(index, ceiling, costliest, total)


def _cost(program: Program, ceiling: AgencyCeiling) -> int:
    amounts = program.budget.get(ceiling.year, {})
    counted = ceiling.funding_sources or tuple(amounts)
    return sum(amounts.get(source, 0) for source in counted)


def _diagnose(
    index: PlanIndex, ceiling: AgencyCeiling, costliest: Program, total: int
) -> Diagnostic:
    over = total - ceiling.ceiling
    message = Text(
        f"program OPD {ceiling.agency} tahun {ceiling.year} berjumlah {rupiah(total)}, "
        f"melampaui pagu {rupiah(ceiling.ceiling)} sebesar {rupiah(over)}",
        f"the programs of {ceiling.agency} in {ceiling.year} cost {rupiah(total)}, {rupiah(over)} "
        f"above the ceiling of {rupiah(ceiling.ceiling)}",
    )
    related = Related(
        *index.span_of(ceiling, "ceiling"), Text("pagu OPD tahun itu", "the OPD's ceiling")
    )
    place = index.key_span_of(costliest, "budget", ceiling.year)
    return RULE.at(*place, message, RULE.mend, (related,))
