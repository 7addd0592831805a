"""PRD010: a program starts after the first year of what it depends on."""

from collections.abc import Iterator
from typing import Final

from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "PRD010",
    "starts-before-needed",
    Severity.WARNING,
    Text(
        "Program dimulai sesudah tahun pertama program yang diperlukannya.",
        "A program starts after the first year of the programs that it depends on.",
    ),
    Text(
        "Peta jalan yang memulai semuanya bersamaan hanya menunda masalah: quick win Kabupaten "
        "Muara Enim berhenti karena yang mendasarinya belum ada.",
        "A roadmap that starts everything at once only puts off the problem: quick wins of Muara "
        "Enim stopped because what they stood on was not there.",
    ),
    Text(
        "Geser periode salah satu program, atau hapus bergantung_pada bila keduanya dapat berjalan"
        " bersama.",
        "Move the periode of one of the programs, or remove bergantung_pada if both can run at "
        "once.",
    ),
    "bergantung_pada: [satu-data]  # satu-data: periode {mulai: 2025, selesai: 2030}\n"
    "periode: {mulai: 2026, selesai: 2029}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every dependency that has not been at work for a year; circles are told elsewhere."""
    for program in plan.programs:
        for position, needed_id in enumerate(program.depends_on):
            needed = plan.program_by_id.get(needed_id)
            if needed is None or program.period.start > needed.period.start:
                continue
            if program.id == needed_id or program.id in needed.depends_on:
                continue
            also = "juga " if program.period.start == needed.period.start else ""
            message = Text(
                f"program dimulai {program.period.start}, padahal {needed_id} yang diperlukannya "
                f"{also}baru dimulai {needed.period.start}",
                f"the program starts in {program.period.start}, but {needed_id}, which it depends "
                f"on, starts only in {needed.period.start}",
            )
            related = Related(
                *index.span_of(needed.period, "start"),
                Text("tahun pertama yang diperlukan", "the first year of what is needed"),
            )
            place = index.span_of(program, "depends_on", position)
            yield RULE.at(*place, message, RULE.mend, (related,))
