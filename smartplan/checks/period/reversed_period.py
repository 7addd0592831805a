"""PRD002: a period begins before it ends."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.entities import walk_having
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.base import Period
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "PRD002",
    "reversed-period",
    Severity.ERROR,
    Text("Tahun mulai tidak sesudah tahun selesai.", "A period does not begin after its end."),
    Text(
        "Periode yang terbalik tidak punya satu tahun pun, sehingga tabel dan peta jalan "
        "kosong. Rencana sepuluh tahun Kabupaten Batang diberitakan pada 2018 selesai 2019, "
        "bukan 2029.",
        "A reversed period has no year at all, so tables and roadmap are empty. News of 2018 "
        "had the ten years of the plan of Batang regency end in 2019 instead of 2029.",
    ),
    Text("Tukar mulai dan selesai.", "Exchange mulai and selesai."),
    "periode: {mulai: 2025, selesai: 2029}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every period that ends before it begins."""
    for entity in walk_having(plan, "start"):
        if isinstance(entity, Period) and entity.start > entity.end:
            message = Text(
                f"mulai {entity.start} sesudah selesai {entity.end}",
                f"mulai {entity.start} comes after selesai {entity.end}",
            )
            yield RULE.at(*index.span_of(entity), message, RULE.mend)
