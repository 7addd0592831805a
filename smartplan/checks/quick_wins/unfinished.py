"""QWN007: a quick win whose months have passed says what became of it."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.dates import is_after
from smartplan.checks.entities import is_refused
from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

_DONE: Final = 100

RULE: Final = Rule(
    "QWN007",
    "unfinished-quick-win",
    Severity.WARNING,
    Text(
        "Quick win yang bulannya sudah lewat mencatat capaiannya, dan sebabnya bila belum selesai.",
        "A quick win whose months have passed notes its result, and why it is not finished.",
    ),
    Text(
        "Colorful Muara Enim dan BUNGA DESA berhenti di tengah jalan; mentor meminta keduanya "
        "dirancang ulang.",
        "Colorful Muara Enim and BUNGA DESA stopped midway; the mentor asked for both to be "
        "redesigned.",
    ),
    Text(
        "Perbarui capaian; bila belum 100%, tulis di catatan apa yang tersisa dan siapa yang "
        "melanjutkan.",
        "Bring capaian up to date; below 100%, say in catatan what is left and who goes on.",
    ),
    "capaian: {persen: 90, per_tanggal: 2025-12-31, catatan: Dua desa menyusul pada Maret.}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every quick win that ended before the plan's date without a word of its result."""
    written = plan.manifest.date
    for quick_win in plan.quick_wins:
        end, progress = quick_win.months.end, quick_win.progress
        if not is_after(written, end) or is_refused(index, quick_win, "progress"):
            continue
        if progress is None:
            left = Text("belum ada capaian", "there is no result")
        elif progress.percent < _DONE and is_after(end, progress.date):
            left = Text(
                f"capaian terakhir {progress.percent}% per {progress.date}",
                f"the last progress is {progress.percent}% at {progress.date}",
            )
        elif progress.percent < _DONE and not progress.note:
            left = Text(
                f"capaian {progress.percent}% tanpa catatan",
                f"the progress is {progress.percent}% without a note",
            )
        else:
            continue
        message = Text(
            f"quick win berakhir {end}, {left.indonesian}",
            f"the quick win ended in {end}, {left.english}",
        )
        dated = Text(f"tanggal naskah {written}", f"the plan's date {written}")
        related = Related(*index.span_of(plan.manifest, "date"), dated)
        place = index.span_of(progress or quick_win.months)
        yield RULE.at(*place, message, RULE.mend, (related,))
