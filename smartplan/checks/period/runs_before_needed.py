"""PRD011: a program does not run while what it depends on has not begun."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.entities import is_written
from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

_BEGUN: Final = frozenset({"berjalan", "selesai"})
_NOT_BEGUN: Final = frozenset({"rencana", "tertunda"})

RULE: Final = Rule(
    "PRD011",
    "runs-before-needed",
    Severity.WARNING,
    Text(
        "Program yang berjalan atau selesai tidak menunggu program yang belum dimulai.",
        "A program that runs or has ended does not wait for one that has not begun.",
    ),
    Text(
        "Pj. Sekda Kabupaten Serang meminta masterplan tidak menjadi arsip; status yang saling "
        "bertentangan menandai berkas yang tidak lagi diperbarui.",
        "The acting secretary of Serang regency asked that the plan not become an archive; "
        "statuses that contradict mark files that nobody updates.",
    ),
    Text(
        "Perbarui status salah satu program, atau hapus bergantung_pada.",
        "Bring the status of one of the programs up to date, or remove bergantung_pada.",
    ),
    "status: rencana\nbergantung_pada: [satu-data]",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every dependency whose status is behind."""
    for program in plan.programs:
        if program.status not in _BEGUN:
            continue
        for position, needed_id in enumerate(program.depends_on):
            needed = plan.program_by_id.get(needed_id)
            if needed is None or needed.status not in _NOT_BEGUN:
                continue
            message = Text(
                f"program berstatus {program.status}, padahal {needed_id} yang diperlukannya "
                f"berstatus {needed.status}",
                f"the program is {program.status}, but {needed_id}, which it depends on, is "
                f"{needed.status}",
            )
            key = "status" if is_written(index, needed, "status") else "id"
            related = Related(*index.span_of(needed, key), Text("statusnya", "its status"))
            place = index.span_of(program, "depends_on", position)
            yield RULE.at(*place, message, RULE.mend, (related,))
