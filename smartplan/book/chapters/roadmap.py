"""Peta jalan: the programs over the years, drawn and as tables per term."""

from typing import Any

from smartplan.book import indonesian
from smartplan.book.charts.gantt import GanttGroup, GanttRow, gantt_charts
from smartplan.book.composer import DASH, Composer
from smartplan.book.horizons import Term, plan_terms
from smartplan.book.view_model import Column, Figure, Table
from smartplan.plan.programs import Program


def build_roadmap(composer: Composer) -> dict[str, Any]:
    """Return the roadmap's figures, and a table per term of what starts and what ends."""
    terms = plan_terms(composer.plan)
    return {
        "figures": roadmap_figures(composer),
        "terms": tuple(
            {
                "name": term.name,
                "years": composer.years(term.start, term.end),
                "running": len(_running(composer, term)),
                "starting": len(_starting(composer, term)),
                "ending": len(_ending(composer, term)),
                "budget": indonesian.rupiah_short(_cost(composer, term)),
                "table": _term_table(composer, term, number),
            }
            for number, term in enumerate(terms, start=1)
        ),
    }


def roadmap_figures(composer: Composer) -> tuple[Figure, ...]:
    """Draw the roadmap, on several figures when one would be crowded."""
    plan = composer.plan
    groups = tuple(
        GanttGroup(
            dimension.short_name,
            tuple(
                GanttRow(
                    composer.plain(program.name),
                    program.period.start,
                    program.period.end,
                    any(win.program == program.id for win in plan.quick_wins),
                )
                for program in plan.programs_of(dimension.id)
            ),
        )
        for dimension in plan.framework.dimensions
        if plan.programs_of(dimension.id)
    )
    terms = tuple((term.name, term.start, term.end) for term in plan_terms(plan))
    period = plan.manifest.period
    charts = gantt_charts(groups, period.start, period.end, terms)
    span = composer.years(period.start, period.end)
    return tuple(
        Figure(
            f"fig-peta-jalan-{number}",
            f"Peta jalan {span}" + (f", bagian {number}" if len(charts) > 1 else ""),
            chart.alt,
            chart.drawing,
            chart,
        )
        for number, chart in enumerate(charts, start=1)
    )


def _running(composer: Composer, term: Term) -> list[Program]:
    return [
        program
        for program in composer.plan.programs
        if program.period.start <= term.end and program.period.end >= term.start
    ]


def _starting(composer: Composer, term: Term) -> list[Program]:
    return [p for p in composer.plan.programs if term.start <= p.period.start <= term.end]


def _ending(composer: Composer, term: Term) -> list[Program]:
    return [p for p in composer.plan.programs if term.start <= p.period.end <= term.end]


def _cost(composer: Composer, term: Term) -> int:
    years = range(term.start, term.end + 1)
    return sum(program.cost_of(year) for program in composer.plan.programs for year in years)


def _term_table(composer: Composer, term: Term, number: int) -> Table | None:
    running = _running(composer, term)
    if not running:
        return None
    years = range(term.start, term.end + 1)
    names = {one.id: one.name for one in composer.plan.framework.dimensions}
    rows = []
    for program in running:
        cost = sum(program.cost_of(year) for year in years)
        rows.append(
            (
                composer.line(program.name),
                f"*{names[program.dimension]}*",
                composer.agency(program.lead_agency),
                composer.years(
                    max(program.period.start, term.start), min(program.period.end, term.end)
                ),
                indonesian.in_millions(cost) if cost else DASH,
            )
        )
    columns = (
        Column("Program", 38),
        Column("Dimensi", 19),
        Column("Penanggung jawab", 18),
        Column("Tahun", 13),
        Column("Juta rupiah", 12, "right"),
    )
    caption = f"Program {term.name.lower()} {composer.years(term.start, term.end)}"
    return Table(f"tbl-jangka-{number}", caption, columns, tuple(rows))
