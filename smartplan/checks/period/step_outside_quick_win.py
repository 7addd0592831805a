"""PRD005: the steps of a quick win lie within its months."""

from collections.abc import Iterator
from typing import Final

from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "PRD005",
    "step-outside-quick-win",
    Severity.ERROR,
    Text(
        "Langkah quick win berada dalam bulan pelaksanaannya.",
        "The steps of a quick win lie within its months.",
    ),
    Text(
        "Jadwal di buku memperlihatkan langkah per bulan; langkah di luarnya tidak tergambar.",
        "The schedule in the books shows steps month by month; one outside is not drawn.",
    ),
    Text(
        "Geser langkahnya, atau panjangkan bulan_pelaksanaan.",
        "Move the step, or widen bulan_pelaksanaan.",
    ),
    "langkah:\n  - {nama: Uji coba, bulan: {mulai: 2025-03, selesai: 2025-05}}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every step that begins too early or ends too late."""
    for quick_win in plan.quick_wins:
        whole = quick_win.months
        if whole.start > whole.end:
            continue
        for step in quick_win.steps:
            outside = step.months.start < whole.start or step.months.end > whole.end
            if outside and step.months.start <= step.months.end:
                message = Text(
                    f'langkah "{step.name}" di luar {whole.start} sampai {whole.end}',
                    f'the step "{step.name}" is outside {whole.start} to {whole.end}',
                )
                months = Text("bulan pelaksanaan quick win", "the quick win's months")
                related = Related(*index.span_of(whole), months)
                yield RULE.at(*index.span_of(step.months), message, RULE.mend, (related,))
