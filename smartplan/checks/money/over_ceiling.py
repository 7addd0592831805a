"""ANG003: all programs of a year together stay below that year's ceiling."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.wording import rupiah
from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan
from smartplan.plan.programs import Program
from smartplan.plan.region import FiscalCeiling

RULE: Final = Rule(
    "ANG003",
    "over-ceiling",
    Severity.ERROR,
    Text(
        "Jumlah anggaran seluruh program setiap tahun tidak melampaui pagu tahun itu.",
        "The budgets of all programs of a year do not exceed that year's ceiling.",
    ),
    Text(
        "APBD yang tipis adalah kelemahan yang dinilai pada evaluasi Kabupaten Malang; rencana di "
        "atas pagu tidak akan terlaksana.",
        "A thin APBD was a scored weakness in the evaluation of Malang regency; a plan above the "
        "ceiling will not be carried out.",
    ),
    Text(
        "Kecilkan atau geser anggaran, atau perbarui pagu_tahunan di daerah.yaml.",
        "Cut or move budgets, or bring pagu_tahunan in daerah.yaml up to date.",
    ),
    "pagu_tahunan:\n  - {tahun: 2025, pagu: Rp25.000.000.000}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every year that costs more than its ceiling, at its costliest program."""
    for ceiling in plan.region.ceilings:
        total = sum(program.cost_of(ceiling.year) for program in plan.programs)
        if total > ceiling.ceiling:
            yield _diagnose(plan, index, ceiling, total)


def _diagnose(plan: Plan, index: PlanIndex, ceiling: FiscalCeiling, total: int) -> Diagnostic:
    def cost(program: Program) -> tuple[int, str]:
        return -program.cost_of(ceiling.year), program.id

    costliest = sorted(plan.programs, key=cost)[:3]
    over = total - ceiling.ceiling
    message = Text(
        f"anggaran semua program tahun {ceiling.year} {rupiah(total)}, "
        f"melampaui pagu {rupiah(ceiling.ceiling)} sebesar {rupiah(over)}",
        f"all programs of {ceiling.year} cost {rupiah(total)}, "
        f"{rupiah(over)} above the ceiling of {rupiah(ceiling.ceiling)}",
    )
    largest = ", ".join(f"{one.id} ({rupiah(one.cost_of(ceiling.year))})" for one in costliest)
    hint = Text(
        f"Terbesar tahun itu: {largest}. {RULE.mend.indonesian}",
        f"Largest that year: {largest}. {RULE.mend.english}",
    )
    related = Related(*index.span_of(ceiling, "ceiling"), Text("pagu tahun itu", "the ceiling"))
    place = index.key_span_of(costliest[0], "budget", ceiling.year)
    return RULE.at(*place, message, hint, (related,))
