"""LKP008: every program says which mission it serves."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.entities import is_refused
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "LKP008",
    "program-without-mission",
    Severity.WARNING,
    Text(
        "Setiap program menyebut misi RPJMD yang didukungnya.",
        "Every program names the mission of the RPJMD that it serves.",
    ),
    Text(
        "Tanpa kaitan dengan RPJMD, program sulit masuk anggaran; ketidakcocokan itu terjadi "
        "di Kota "
        "Semarang.",
        "Without a link to the RPJMD a program hardly gets a budget; such a mismatch was found in "
        "Semarang.",
    ),
    Text("Tulis misi: [id-misi].", "Write misi: [id-of-mission]."),
    "misi: [misi-3]",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every program that serves no mission."""
    for program in plan.programs:
        if not program.missions and not is_refused(index, program, "missions"):
            message = Text(
                f"program {program.id} belum menyebut misi RPJMD",
                f"the program {program.id} names no mission of the RPJMD",
            )
            yield RULE.at(*index.span_of(program, "id"), message, RULE.mend)
