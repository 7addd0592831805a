"""LKP012: a program of high priority knows its risks."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.entities import is_refused
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "LKP012",
    "priority-without-risk",
    Severity.WARNING,
    Text(
        "Program berprioritas tinggi mencatat risikonya.",
        "A program of high priority names its risks.",
    ),
    Text(
        "Dua quick win Muara Enim berhenti karena pandemi tanpa rencana cadangan; manajemen risiko"
        " diminta formulir evaluasinya.",
        "Two quick wins of Muara Enim stopped in the pandemic without another plan; its evaluation"
        " form asks for the management of risks.",
    ),
    Text(
        "Tulis paling sedikit satu risiko dengan penanganannya.",
        "Write at least one risk with what is done about it.",
    ),
    "prioritas: tinggi\n"
    "risiko:\n"
    "  - {risiko: Antrean panjang, tingkat: sedang, penanganan: Nomor antrean daring.}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every program of high priority without a risk."""
    for program in plan.programs:
        if program.priority != "tinggi" or program.risks or is_refused(index, program, "risks"):
            continue
        message = Text(
            f"program {program.id} berprioritas tinggi tanpa catatan risiko",
            f"the program {program.id} has high priority and names no risk",
        )
        yield RULE.at(*index.span_of(program, "priority"), message, RULE.mend)
