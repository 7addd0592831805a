"""ANG009: every year of a program has a budget, if only zero."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.entities import is_partly_refused
from smartplan.checks.wording import listed
from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "ANG009",
    "year-without-budget",
    Severity.WARNING,
    Text(
        "Setiap tahun program punya anggaran; tahun tanpa biaya ditulis nol.",
        "Every year of a program has a budget; a year that costs nothing says zero.",
    ),
    Text(
        "Tahun yang terlewat terbaca sebagai tahun gratis dan program berhenti di tengah jalan; "
        "biaya dan sumber yang tidak jelas ditemukan di Kota Semarang.",
        "A forgotten year reads as one that is free, and the program stops midway; unclear cost "
        "and sources were found in Semarang.",
    ),
    Text(
        "Tulis anggaran tahun itu, misalnya {apbd: 0}, atau sesuaikan periode program.",
        "Write the budget of the year, for instance {apbd: 0}, or correct the program's periode.",
    ),
    "periode: {mulai: 2025, selesai: 2026}\n"
    "anggaran:\n"
    "  2025: {apbd: Rp450.000.000}\n"
    "  2026: {apbd: 0}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every program with forgotten years; one without any budget is told elsewhere."""
    for program in plan.programs:
        missing = [str(year) for year in program.period.years if not program.budget.get(year)]
        if not program.budget or not missing or is_partly_refused(index, program, "budget"):
            continue
        years = listed(missing)
        message = Text(
            f"program {program.id} tanpa anggaran pada {years.indonesian}",
            f"the program {program.id} has no budget in {years.english}",
        )
        period = Text("masa program", "the program's period")
        related = Related(*index.span_of(program.period), period)
        yield RULE.at(*index.key_span_of(program, "budget"), message, RULE.mend, (related,))
