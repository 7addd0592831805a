"""QWN001: a quick win lasts as long as the framework allows."""

from collections.abc import Iterator
from typing import Final

from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "QWN001",
    "wrong-duration",
    Severity.ERROR,
    Text("Lama quick win sesuai dengan kerangka.", "A quick win lasts as the framework asks."),
    Text(
        "Mentor kementerian meminta aksi nyata dalam enam sampai dua belas bulan (Balikpapan, "
        "2019).",
        "The ministry's mentor asks for real action within six to twelve months (Balikpapan, "
        "2019).",
    ),
    Text(
        "Ubah bulan_pelaksanaan; yang lebih lama adalah program.",
        "Change bulan_pelaksanaan; what takes longer is a program.",
    ),
    "bulan_pelaksanaan: {mulai: 2025-01, selesai: 2025-09}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every quick win that is too short or too long; reversed months are told elsewhere."""
    rules = plan.framework.quick_wins
    for quick_win in plan.quick_wins:
        count = quick_win.months.count
        if count < 1 or rules.min_months <= count <= rules.max_months:
            continue
        message = Text(
            f"quick win berlangsung {count} bulan; kerangka meminta {rules.min_months} sampai "
            f"{rules.max_months} bulan",
            f"the quick win lasts {count} months; the framework asks for {rules.min_months} to "
            f"{rules.max_months}",
        )
        yield RULE.at(*index.span_of(quick_win.months), message, RULE.mend)
