"""QWN002: a quick win has a schedule of at least two steps."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.entities import is_refused
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "QWN002",
    "quick-win-without-steps",
    Severity.WARNING,
    Text("Quick win punya paling sedikit dua langkah.", "A quick win has at least two steps."),
    Text(
        "Tanpa jadwal, quick win mudah berhenti; Kota Sawahlunto melaporkan capaian 1% sampai 99% "
        "per quick win.",
        "Without a schedule a quick win stalls; Sawahlunto reported 1% to 99% done per quick win.",
    ),
    Text("Tulis langkah dengan bulannya.", "Write langkah with their months."),
    "langkah:\n  - {nama: Persiapan, bulan: {mulai: 2025-01, selesai: 2025-02}}\n"
    "  - {nama: Peluncuran, bulan: {mulai: 2025-03, selesai: 2025-09}}",
)
_FEWEST: Final = 2


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every quick win without a schedule."""
    for quick_win in plan.quick_wins:
        if len(quick_win.steps) >= _FEWEST or is_refused(index, quick_win, "steps"):
            continue
        message = Text(
            f"quick win {quick_win.id} belum punya dua langkah",
            f"the quick win {quick_win.id} has fewer than two steps",
        )
        yield RULE.at(*index.span_of(quick_win, "id"), message, RULE.mend)
