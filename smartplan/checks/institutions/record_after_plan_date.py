"""KLB006: nothing on record is later than the plan itself."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.dates import is_after
from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.base import PlanModel
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "KLB006",
    "record-after-plan-date",
    Severity.WARNING,
    Text(
        "Catatan komitmen, partisipasi, bimtek, reviu, dan capaian tidak lebih baru daripada "
        "tanggal naskah.",
        "Records of commitments, meetings, stages, reviews and progress are not later than the "
        "plan's date.",
    ),
    Text(
        "Rencana Kota Kediri tidak ditinjau selama empat tahun; catatan yang lebih baru daripada "
        "naskah berarti naskahnya tertinggal, atau tanggalnya keliru.",
        "The plan of Kediri was not reviewed for four years; a record later than the plan means "
        "that the plan lags behind, or that a date is wrong.",
    ),
    Text(
        "Perbarui tanggal di smartplan.yaml, atau betulkan tanggal catatan itu.",
        "Bring tanggal in smartplan.yaml up to date, or correct the date of the record.",
    ),
    '# smartplan.yaml\ntanggal: "2026-03-31"',
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every record of what was not yet, when the plan was written."""
    written = plan.manifest.date
    for entity, date in _records(plan):
        if not is_after(date, written):
            continue
        message = Text(
            f"tanggal {date} sesudah tanggal naskah {written}",
            f"the date {date} is after the plan's date {written}",
        )
        place = index.span_of(plan.manifest, "date")
        related = Related(*place, Text("tanggal naskah", "the plan's date"))
        yield RULE.at(*index.span_of(entity, "date"), message, RULE.mend, (related,))


def _records(plan: Plan) -> Iterator[tuple[PlanModel, str]]:
    for agency in plan.agencies:
        if agency.commitment is not None:
            yield agency.commitment, agency.commitment.date
    for event in plan.institutions.participation:
        yield event, event.date
    for stage in plan.institutions.stages:
        yield stage, stage.date
    for review in plan.institutions.reviews:
        yield review, review.date
    for quick_win in plan.quick_wins:
        if quick_win.progress is not None:
            yield quick_win.progress, quick_win.progress.date
