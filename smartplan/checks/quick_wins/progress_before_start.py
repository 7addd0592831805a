"""QWN012: there is no progress before a quick win begins."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.dates import is_after
from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "QWN012",
    "progress-before-start",
    Severity.WARNING,
    Text(
        "Capaian quick win tidak tertanggal sebelum bulan mulainya.",
        "The progress of a quick win is not dated before its first month.",
    ),
    Text(
        "Capaian dilaporkan per quick win (Sawahlunto); kemajuan sebelum mulai biasanya capaian "
        "quick win lain yang tersalin.",
        "Progress is reported per quick win (Sawahlunto); progress before the start is usually "
        "that of another one, copied.",
    ),
    Text(
        "Betulkan per_tanggal, atau bulan_pelaksanaan.",
        "Correct per_tanggal, or bulan_pelaksanaan.",
    ),
    "bulan_pelaksanaan: {mulai: 2025-03, selesai: 2025-12}\n"
    "capaian: {persen: 40, per_tanggal: 2025-07-31}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every progress above zero that is too early."""
    for quick_win in plan.quick_wins:
        months, progress = quick_win.months, quick_win.progress
        if progress is None or not progress.percent or not is_after(months.start, progress.date):
            continue
        message = Text(
            f"capaian {progress.percent}% per {progress.date}, padahal baru dimulai {months.start}",
            f"{progress.percent}% at {progress.date}, but the quick win begins in {months.start}",
        )
        place = index.span_of(months, "start")
        related = Related(*place, Text("bulan pertama", "the first month"))
        yield RULE.at(*index.span_of(progress, "date"), message, RULE.mend, (related,))
