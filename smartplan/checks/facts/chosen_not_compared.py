"""FKT002: the fact that a conflict chooses is one of those compared."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.wording import did_you_mean, listed
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "FKT002",
    "chosen-not-compared",
    Severity.ERROR,
    Text(
        "Fakta yang dipilih dalam konflik adalah salah satu yang dibandingkan.",
        "The fact that a conflict chooses is one of those that it compares.",
    ),
    Text(
        "Penduduk Kabupaten Serang dilaporkan bertambah 64.263 dan 61.261; pembaca harus tahu mana "
        "yang dipakai.",
        "The population of Serang regency was reported to grow by 64,263 and by 61,261; readers "
        "must know which one is used.",
    ),
    Text("Pilih salah satu fakta yang dibandingkan.", "Choose one of the facts compared."),
    "fakta: [jiwa-bps, jiwa-dukcapil]\ndipilih: jiwa-dukcapil",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every choice that is not among the facts compared."""
    for conflict in plan.evidence.conflicts:
        if conflict.chosen in conflict.facts:
            continue
        names = listed(conflict.facts)
        message = Text(
            f"fakta yang dipilih, {conflict.chosen}, tidak ada di antara {names.indonesian}",
            f"the fact chosen, {conflict.chosen}, is not among {names.english}",
        )
        yield RULE.at(*index.span_of(conflict, "chosen"), message, did_you_mean(conflict.facts[:3]))
