"""QWN010: a quick win begins in the short term."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.dates import year_of
from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "QWN010",
    "after-short-term",
    Severity.WARNING,
    Text(
        "Quick win dimulai dalam jangka pendek rencana, atau segera sesudah reviu.",
        "A quick win begins in the plan's short term, or right after a review.",
    ),
    Text(
        "Purbalingga memilih quick win sebagai program tercepat untuk setahun pertama; peta jalan "
        "menaruhnya dalam jangka pendek.",
        "Purbalingga chose its quick wins as the fastest programs of the first year; the roadmap "
        "puts them into the short term.",
    ),
    Text(
        "Majukan bulannya, atau jadikan kegiatan program.",
        "Let it begin earlier, or make it an activity of its program.",
    ),
    "# periode rencana mulai 2025\nbulan_pelaksanaan: {mulai: 2025-03, selesai: 2025-12}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every quick win that begins later; one outside the plan is told elsewhere."""
    term, period = plan.framework.horizons[0], plan.manifest.period
    reviews = [year_of(review.date) for review in plan.institutions.reviews]
    begins = {period.start, *reviews, *(year + 1 for year in reviews)}
    for quick_win in plan.quick_wins:
        year = year_of(quick_win.months.start)
        if year not in period or any(one <= year < one + term.last_year for one in begins):
            continue
        last = period.start + term.last_year - 1
        message = Text(
            f"quick win dimulai {quick_win.months.start}, sesudah {term.name} berakhir pada {last}",
            f"the quick win begins in {quick_win.months.start}, after {term.name} ended in {last}",
        )
        related = Related(*index.span_of(period, "start"), Text("awal rencana", "the plan's start"))
        yield RULE.at(*index.span_of(quick_win.months, "start"), message, RULE.mend, (related,))
