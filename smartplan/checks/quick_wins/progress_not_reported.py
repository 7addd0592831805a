"""QWN008: the progress of a running quick win is noted regularly."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.dates import is_after, months_after
from smartplan.checks.entities import is_refused
from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

_DONE: Final = 100

RULE: Final = Rule(
    "QWN008",
    "progress-not-reported",
    Severity.WARNING,
    Text(
        "Kemajuan quick win yang sedang berjalan dicatat secara berkala.",
        "The progress of a quick win at work is noted regularly.",
    ),
    Text(
        "Sawahlunto melaporkan kemajuan 1% sampai 99% per quick win; yang tidak dilaporkan "
        "berhenti tanpa diketahui, seperti di Muara Enim.",
        "Sawahlunto reports 1% to 99% per quick win; what is not reported stops unseen, as in "
        "Muara Enim.",
    ),
    Text(
        "Tulis capaian dengan persen dan tanggalnya.",
        "Write capaian with its percentage and date.",
    ),
    "capaian: {persen: 40, per_tanggal: 2025-07-31}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every quick win at work of which nothing has been noted for too long."""
    written, limit = plan.manifest.date, plan.framework.quick_wins.report_months
    for quick_win in plan.quick_wins:
        months, progress = quick_win.months, quick_win.progress
        if is_after(written, months.end) or is_refused(index, quick_win, "progress"):
            continue
        if progress is not None and progress.percent >= _DONE:
            continue
        last = progress.date if progress is not None else months.start
        passed = months_after(written, last)
        if passed < limit:
            continue
        message = Text(
            f"kemajuan quick win tidak dicatat selama {passed} bulan, sejak {last}",
            f"the progress of the quick win has not been noted for {passed} months, since {last}",
        )
        dated = Text(f"tanggal naskah {written}", f"the plan's date {written}")
        related = Related(*index.span_of(plan.manifest, "date"), dated)
        yield RULE.at(*index.span_of(progress or months), message, RULE.mend, (related,))
