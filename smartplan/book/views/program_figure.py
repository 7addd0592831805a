"""A program's figure: its cost by year and source, and its first indicators."""

from smartplan.book import indonesian
from smartplan.book.charts.indicator_lines import Goal
from smartplan.book.charts.program import MOST_GOALS, program_chart
from smartplan.book.charts.stacked_bars import Series
from smartplan.book.composer import Composer
from smartplan.book.view_model import Figure, chart_figure
from smartplan.book.views.budgets import budget_flag
from smartplan.book.views.indicators import indicator_flag
from smartplan.plan.indicators import Indicator
from smartplan.plan.programs import Program

_MILLION = 10**6


def program_figure(composer: Composer, program: Program) -> Figure | None:
    """Return the figure, or None for a program with neither cost nor indicators."""
    sources = _sources(composer, program)
    goals = tuple(_goal(composer, one) for one in program.indicators)
    if not sources and not goals:
        return None
    chart = program_chart(sorted(program.budget), sources, goals)
    parts = [name for name, part in (("biaya", sources), ("indikator", goals)) if part]
    marked = budget_flag((program,)) or _has_illustrative_goals(program)
    name = composer.line(program.name)
    caption = f"{indonesian.capitalize_first(' dan '.join(parts))} {name}"
    return chart_figure(
        f"fig-program-{program.id}",
        composer.mark(caption, bool(marked)),
        chart,
    )


def _sources(composer: Composer, program: Program) -> tuple[Series, ...]:
    """Return what each source pays a year, in millions of rupiah, in the framework's order."""
    years = sorted(program.budget)
    made = (
        Series(
            composer.plain(source.name),
            tuple(program.budget[year].get(source.id, 0) / _MILLION for year in years),
        )
        for source in composer.plan.framework.funding_sources
    )
    return tuple(one for one in made if any(one.values))


def _goal(composer: Composer, indicator: Indicator) -> Goal:
    points = sorted(indicator.targets.items())
    if indicator.baseline:
        points.insert(0, (indicator.baseline.year, indicator.baseline.value))
    return Goal(
        composer.plain(indicator.name),
        composer.plain(indicator.unit),
        tuple((year, float(value)) for year, value in points),
        tuple(indonesian.number(value) for _, value in points),
        indicator.baseline is not None,
    )


def _has_illustrative_goals(program: Program) -> bool:
    shown = program.indicators[:MOST_GOALS]
    return any(indicator_flag(one, program.illustrative) for one in shown)
