"""LKP007: a sub-dimension that has programs gives no reason for having none."""

from collections.abc import Iterator
from typing import Final

from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "LKP007",
    "needless-excuse",
    Severity.WARNING,
    Text(
        "Subdimensi yang punya program tidak disebut di tanpa_program.",
        "A sub-dimension that has programs is not named under tanpa_program.",
    ),
    Text(
        "Buku akan memuat program dan, di sebelahnya, alasan mengapa tidak ada program. Bab yang "
        "bertentangan dicela pada rancangan RPJMD Sumatera Barat 2021.",
        "The book would hold a program and beside it the reason why there is none. Chapters that "
        "contradict were criticised in the draft RPJMD of West Sumatra in 2021.",
    ),
    Text(
        "Hapus subdimensi itu dari tanpa_program.", "Remove the sub-dimension from tanpa_program."
    ),
    "tanpa_program:\n  energi: Kewenangan listrik berada di provinsi.",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every reason that a program contradicts."""
    for dimension in plan.dimensions:
        first = {one.subdimension: one for one in reversed(plan.programs_of(dimension.id))}
        for excused in dimension.without_program:
            program = first.get(excused)
            if program is None:
                continue
            message = Text(
                f"subdimensi {excused} disebut tanpa program, padahal ada program {program.id}",
                f"the sub-dimension {excused} is said to have no program, but has {program.id}",
            )
            place = index.span_of(program, "subdimension")
            related = Related(*place, Text("programnya", "its program"))
            where = index.key_span_of(dimension, "without_program", excused)
            yield RULE.at(*where, message, RULE.mend, (related,))
