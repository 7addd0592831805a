"""ANG001: every program has a budget."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.entities import is_refused
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "ANG001",
    "program-without-cost",
    Severity.ERROR,
    Text(
        "Setiap program punya anggaran; program tanpa biaya menuliskannya sebagai nol.",
        "Every program has a budget; one that costs nothing says so with zero.",
    ),
    Text(
        "Pendanaan yang tidak jelas memisahkan program dari rencana di Kota Semarang; total buku "
        "tanpa program ini menyesatkan.",
        "Unclear funding parted programs from plan in Semarang; a total without this program "
        "misleads.",
    ),
    Text(
        "Tulis anggaran per tahun dan sumber dana; 0 bila memang tanpa biaya.",
        "Write anggaran per year and funding source; 0 if it costs nothing.",
    ),
    "anggaran:\n  2025: {apbd: Rp450.000.000}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every program that says nothing of its cost."""
    for program in plan.programs:
        if program.budget or is_refused(index, program, "budget"):
            continue
        message = Text(
            f"program {program.id} belum punya anggaran", f"the program {program.id} has no budget"
        )
        yield RULE.at(*index.span_of(program, "id"), message, RULE.mend)
