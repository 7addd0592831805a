"""Pemantauan, evaluasi, dan reviu: what is looked at in which year, computed from the plan."""

from dataclasses import dataclass
from typing import Any

from smartplan.book import indonesian
from smartplan.book.composer import DASH, Composer
from smartplan.book.horizons import plan_terms
from smartplan.book.view_model import Column, Table
from smartplan.book.views.evaluations import implementation_views, scheme_views
from smartplan.plan.indicators import Indicator


@dataclass(frozen=True, slots=True)
class Review:
    """A year in which the plan itself is reviewed, and why."""

    year: int
    reasons: tuple[str, ...]


def build_evaluation(composer: Composer) -> dict[str, Any]:
    """Return the review years, the calendar of all years, and how many indicators are measured."""
    plan = composer.plan
    reviews = review_years(composer)
    dimension_count = sum(len(one.indicators) for one in plan.dimensions)
    program_count = sum(len(one.indicators) for one in plan.programs)
    without_baseline = sum(one.baseline is None for one in _indicators(composer))
    due = {year: _due(composer, year) for year in plan.years}
    busiest = max(due, key=due.__getitem__)
    return {
        "reviews": reviews,
        "calendar": _calendar(composer, reviews),
        "year_count": len(plan.years),
        "dimension_indicators": dimension_count,
        "program_indicators": program_count,
        "without_baseline": without_baseline,
        "schemes": scheme_views(composer),
        "implementations": implementation_views(composer),
        "busiest": busiest,
        "busiest_count": due[busiest],
        "bodies": tuple(
            {"name": composer.line(one.name), "rhythm": _rhythm(composer, one.rhythm)}
            for one in plan.institutions.bodies
            if one.rhythm
        ),
    }


def review_years(composer: Composer) -> tuple[Review, ...]:
    """Return when the plan is reviewed: as a term ends, as the RPJMD is replaced, at its end.

    A term of a single year ends with its yearly evaluation; there is too little to review.
    """
    plan = composer.plan
    period, development = plan.manifest.period, plan.region.development_plan
    reasons: dict[int, list[str]] = {}
    for term in plan_terms(plan):
        if term.start < term.end < period.end:
            reasons.setdefault(term.end, []).append(f"akhir {term.name.lower()}")
    if period.start <= development.period.end < period.end:
        name = composer.line(development.name)
        reasons.setdefault(development.period.end + 1, []).append(f"pengganti {name} berlaku")
    reasons.setdefault(period.end, []).append("akhir rencana, bahan rencana berikutnya")
    return tuple(Review(year, tuple(reasons[year])) for year in sorted(reasons))


def _rhythm(composer: Composer, rhythm: str | None) -> str:
    return indonesian.lower_first(composer.line(rhythm))


def _indicators(composer: Composer) -> tuple[Indicator, ...]:
    plan = composer.plan
    of_dimensions = (one for dimension in plan.dimensions for one in dimension.indicators)
    of_programs = (one for program in plan.programs for one in program.indicators)
    return (*of_dimensions, *of_programs)


def _due(composer: Composer, year: int) -> int:
    return sum(year in indicator.targets for indicator in _indicators(composer))


def _calendar(composer: Composer, reviews: tuple[Review, ...]) -> Table:
    plan = composer.plan
    reasons = {review.year: review.reasons for review in reviews}
    rows = []
    for year in plan.years:
        ending = sum(program.period.end == year for program in plan.programs)
        wins = sum(win.months.end[:4] == str(year) for win in plan.quick_wins)
        due = _due(composer, year)
        review = f"Reviu: {'; '.join(reasons[year])}" if year in reasons else "Evaluasi tahunan"
        cells = (str(number) if number else DASH for number in (due, ending, wins))
        rows.append((str(year), *cells, review))
    columns = (
        Column("Tahun", 10),
        Column("Target indikator jatuh tempo", 17, "right"),
        Column("Program selesai", 14, "right"),
        Column("*Quick win* selesai", 14, "right"),
        Column("Pekerjaan", 45),
    )
    span = indonesian.year_range(plan.years[0], plan.years[-1])
    return Table(
        "tbl-kalender-evaluasi", f"Kalender evaluasi dan reviu {span}", columns, tuple(rows)
    )
