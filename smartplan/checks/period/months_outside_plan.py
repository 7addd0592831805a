"""PRD004: a quick win runs within the plan's period."""

from collections.abc import Iterator
from typing import Final

from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "PRD004",
    "months-outside-plan",
    Severity.ERROR,
    Text(
        "Quick win dilaksanakan dalam masa rencana.", "A quick win runs within the plan's period."
    ),
    Text(
        "Quick win adalah langkah pertama rencana ini, bukan hasil rencana sebelumnya: "
        "program tercepat untuk satu tahun ke depan (Purbalingga).",
        "A quick win is the first step of this plan, not a result of the one before: the "
        "fastest program for the next year (Purbalingga).",
    ),
    Text(
        "Betulkan bulannya, atau ubah periode di smartplan.yaml.",
        "Correct the months, or change periode in smartplan.yaml.",
    ),
    "bulan_pelaksanaan: {mulai: 2025-01, selesai: 2025-09}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every month of a quick win outside the plan."""
    period = plan.manifest.period
    if not period.years:
        return
    related = Related(
        *index.span_of(plan.manifest, "period"), Text("masa rencana", "the plan's period")
    )
    for quick_win in plan.quick_wins:
        months = quick_win.months
        for key, month in (("start", months.start), ("end", months.end)):
            if int(month[:4]) not in period:
                message = Text(
                    f"bulan {month} di luar masa rencana {period.start}–{period.end}",
                    f"the month {month} is outside the plan's period {period.start}–{period.end}",
                )
                yield RULE.at(*index.span_of(months, key), message, RULE.mend, (related,))
