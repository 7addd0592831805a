"""PRD003: the months of a quick win and of its steps begin before they end."""

from collections.abc import Iterator
from typing import Final

from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "PRD003",
    "reversed-months",
    Severity.ERROR,
    Text("Bulan mulai tidak sesudah bulan selesai.", "Months do not begin after their end."),
    Text(
        "Lama quick win dihitung dari bulannya, dan pendamping kementerian meminta 6–12 bulan"
        " (Balikpapan, 2019); bulan yang terbalik memberi lama yang negatif.",
        "The length of a quick win is computed from its months, and a mentor of the ministry "
        "asked for 6–12 of them (Balikpapan, 2019); reversed ones make it negative.",
    ),
    Text("Tukar mulai dan selesai.", "Exchange mulai and selesai."),
    "bulan_pelaksanaan: {mulai: 2025-01, selesai: 2025-09}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield all months that end before they begin."""
    for quick_win in plan.quick_wins:
        for months in (quick_win.months, *(step.months for step in quick_win.steps)):
            if months.start > months.end:
                message = Text(
                    f"mulai {months.start} sesudah selesai {months.end}",
                    f"mulai {months.start} comes after selesai {months.end}",
                )
                yield RULE.at(*index.span_of(months), message, RULE.mend)
