"""PRD013: the status of a program fits its years and the plan's date."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.dates import year_of
from smartplan.checks.entities import is_written
from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan
from smartplan.plan.programs import Program

RULE: Final = Rule(
    "PRD013",
    "stale-status",
    Severity.WARNING,
    Text(
        "Status program cocok dengan masanya pada tanggal naskah.",
        "The status of a program fits its years at the plan's date.",
    ),
    Text(
        "Pj. Sekda Kabupaten Serang: jangan sampai masterplan menjadi arsip. Status yang tidak "
        "pernah diubah adalah tanda pertamanya.",
        "The acting secretary of Serang regency: the plan must not become an archive. A status "
        "that is never changed is its first sign.",
    ),
    Text(
        "Perbarui status atau periode program, atau tanggal di smartplan.yaml.",
        "Bring the program's status or periode up to date, or tanggal in smartplan.yaml.",
    ),
    "periode: {mulai: 2025, selesai: 2027}\nstatus: berjalan  # tanggal naskah 2026-03-31",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every status that time has overtaken, or that has overtaken time."""
    written = year_of(plan.manifest.date)
    for program in plan.programs:
        wrong = _contradiction(program, written, plan.manifest.period.end)
        if wrong is None or not program.period.years:
            continue
        message = Text(
            f"status {program.status}, padahal {wrong.indonesian}",
            f"the status is {program.status}, but {wrong.english}",
        )
        dated = Text(
            f"tanggal naskah {plan.manifest.date}", f"the plan's date {plan.manifest.date}"
        )
        related = Related(*index.span_of(plan.manifest, "date"), dated)
        place = (
            index.span_of(program, "status")
            if is_written(index, program, "status")
            else index.span_of(program.period)
        )
        yield RULE.at(*place, message, RULE.mend, (related,))


def _contradiction(program: Program, written: int, last: int) -> Text | None:
    """Say what the years of a program tell against its status.

    A program that runs to the end of a plan may be carried over into the next one.
    """
    start, end = program.period.start, program.period.end
    if program.status == "rencana" and end < written:
        return Text(f"masa program berakhir {end}", f"the program ended in {end}")
    if program.status == "rencana" and start < written:
        return Text(f"program dimulai {start}", f"the program began in {start}")
    if program.status == "berjalan" and end < min(written, last):
        return Text(f"masa program berakhir {end}", f"the program ended in {end}")
    if program.status in ("berjalan", "selesai") and start > written:
        return Text(f"program baru dimulai {start}", f"the program begins only in {start}")
    return None
