"""QWN011: the steps of a quick win leave no long gap."""

from collections.abc import Iterable, Iterator
from typing import Final

from smartplan.checks.dates import month_number, month_text
from smartplan.checks.entities import is_refused
from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan
from smartplan.plan.quick_wins import Months

_LONGEST: Final = 2
_FEWEST: Final = 2

RULE: Final = Rule(
    "QWN011",
    "months-without-step",
    Severity.WARNING,
    Text(
        "Langkah quick win mengisi bulan pelaksanaannya tanpa jeda panjang.",
        "The steps of a quick win fill its months without a long gap.",
    ),
    Text(
        "Quick win dinilai dari aksi nyata dalam 6 sampai 12 bulan (Balikpapan, 2019); sepertiga "
        "tahun tanpa langkah berarti jadwalnya belum selesai disusun.",
        "Quick wins are judged by real action within 6 to 12 months (Balikpapan, 2019); months "
        "without a step mean that the schedule is not finished.",
    ),
    Text(
        "Tambahkan langkah bagi bulan itu, atau pendekkan bulan_pelaksanaan.",
        "Add a step for these months, or shorten bulan_pelaksanaan.",
    ),
    "langkah:\n"
    "  - {nama: Persiapan, bulan: {mulai: 2025-01, selesai: 2025-03}}\n"
    "  - {nama: Uji coba, bulan: {mulai: 2025-04, selesai: 2025-09}}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield the first long gap of every quick win; one without steps is told elsewhere."""
    for quick_win in plan.quick_wins:
        steps = [step.months for step in quick_win.steps]
        if len(steps) < _FEWEST or is_refused(index, quick_win, "steps"):
            continue
        gap = _find_gap(quick_win.months, steps)
        if gap is None:
            continue
        first, last = gap
        message = Text(
            f"tidak ada langkah dari {first} sampai {last}",
            f"there is no step from {first} to {last}",
        )
        months = Text("bulan pelaksanaan quick win", "the quick win's months")
        related = Related(*index.span_of(quick_win.months), months)
        yield RULE.at(*index.key_span_of(quick_win, "steps"), message, RULE.mend, (related,))


def _find_gap(whole: Months, steps: Iterable[Months]) -> tuple[str, str] | None:
    """Return first and last month of the first gap that is too long."""
    free = month_number(whole.start)
    end = month_number(whole.end)
    for step in sorted(steps, key=lambda one: (one.start, one.end)):
        start = month_number(step.start)
        if min(start, end + 1) - free > _LONGEST:
            return month_text(free), month_text(start - 1)
        free = max(free, month_number(step.end) + 1)
    return (month_text(free), whole.end) if end + 1 - free > _LONGEST else None
