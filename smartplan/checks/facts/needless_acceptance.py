"""FKT008: a difference that is known exists, and is explained."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.calculations import calculate, sum_of_parts
from smartplan.checks.entities import is_refused
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "FKT008",
    "needless-acceptance",
    Severity.WARNING,
    Text(
        "selisih_diketahui hanya ada pada fakta yang rincian atau hitungannya memang berbeda, dan "
        "catatan menjelaskannya.",
        "selisih_diketahui stands only with a fact whose parts or calculation do differ, and "
        "catatan explains it.",
    ),
    Text(
        "Dasar fakta yang lemah adalah temuan kajian ITB atas rencana kota cerdas; selisih yang "
        "didiamkan tanpa penjelasan menyembunyikan kesalahan berikutnya.",
        "A weak base of facts is what a study of ITB found in smart-city plans; a difference "
        "passed over without a word hides the next mistake.",
    ),
    Text(
        "Jelaskan selisihnya di catatan; hapus selisih_diketahui bila angkanya sudah cocok.",
        "Explain the difference in catatan; remove selisih_diketahui once the figures agree.",
    ),
    "selisih_diketahui: true\ncatatan: Rincian pada sumber berjumlah 513.871.",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every accepted difference that does not exist or is not explained."""
    for fact in plan.evidence.facts:
        if not fact.difference_known:
            continue
        outcomes = (sum_of_parts(plan, index, fact), calculate(plan, index, fact))
        if all(one is None or one.agrees for one in outcomes):
            if any(is_refused(index, fact, name) for name in ("parts", "calculation")):
                continue
            said = Text(
                f"fakta {fact.id} tidak punya selisih dengan hitungannya",
                f"the fact {fact.id} does not differ from its calculation",
            )
        elif fact.note is None:
            said = Text(
                f"selisih fakta {fact.id} belum dijelaskan di catatan",
                f"the difference of the fact {fact.id} is not explained in catatan",
            )
        else:
            continue
        yield RULE.at(*index.span_of(fact, "difference_known"), said, RULE.mend)
