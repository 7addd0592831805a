"""Peta jalan: the programs over the years, drawn and as tables per term and per dimension."""

from collections.abc import Sequence
from typing import Any

from smartplan.book import indonesian
from smartplan.book.charts.gantt import GanttGroup, GanttRow, gantt_charts
from smartplan.book.composer import DASH, Composer
from smartplan.book.horizons import Term, plan_terms
from smartplan.book.view_model import Column, Figure, Table, chart_figure
from smartplan.book.views.budgets import budget_flag
from smartplan.plan.framework import FrameworkDimension
from smartplan.plan.programs import Program


def build_roadmap(composer: Composer) -> dict[str, Any]:
    """Return the roadmap drawn, whole and per dimension, and what each term holds."""
    terms = plan_terms(composer.plan)
    grand = sum(program.total_rupiah for program in composer.plan.programs)
    return {
        "figures": roadmap_figures(composer),
        "dimension_figures": _dimension_figures(composer),
        "overview": _overview(composer, terms),
        "whole_count": len(_whole(composer)),
        "terms": tuple(
            _term(composer, term, number, grand) for number, term in enumerate(terms, start=1)
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
    span = composer.years(plan.manifest.period.start, plan.manifest.period.end)
    return _figures(composer, groups, "fig-peta-jalan", f"Peta jalan {span}")


def _dimension_figures(composer: Composer) -> tuple[dict[str, Any], ...]:
    """Draw each dimension's programs with their activities."""
    plan = composer.plan
    return tuple(
        {
            "name": dimension.name,
            "figures": _figures(
                composer,
                tuple(_program_group(composer, program) for program in programs),
                f"fig-peta-jalan-{dimension.id}",
                f"Peta jalan dimensi *{dimension.name}*",
                row_name="kegiatan",
            ),
            "sentence": _dimension_span(composer, dimension, programs),
        }
        for dimension in plan.framework.dimensions
        if (programs := plan.programs_of(dimension.id)) and any(one.activities for one in programs)
    )


def _dimension_span(
    composer: Composer, dimension: FrameworkDimension, programs: Sequence[Program]
) -> dict[str, Any]:
    """Return when a dimension's work begins, peaks and ends."""
    years = {year: sum(year in one.period for one in programs) for year in composer.plan.years}
    busiest = max(years, key=lambda year: years[year])
    first = min(one.period.start for one in programs)
    return {
        "name": dimension.name,
        "first": first,
        "opening": tuple(composer.line(one.name) for one in programs if one.period.start == first),
        "busiest": busiest,
        "busiest_count": years[busiest],
        "busiest_years": sum(running == years[busiest] for running in years.values()),
        "count": len(programs),
        "steps": sum(len(one.activities) for one in programs),
    }


def _program_group(composer: Composer, program: Program) -> GanttGroup:
    rows = tuple(
        GanttRow(composer.plain(step.name), step.period.start, step.period.end)
        for step in program.activities
    ) or (GanttRow(composer.plain(program.name), program.period.start, program.period.end),)
    return GanttGroup(composer.plain(program.name), rows)


def _figures(
    composer: Composer,
    groups: Sequence[GanttGroup],
    figure_id: str,
    caption: str,
    *,
    row_name: str = "program",
) -> tuple[Figure, ...]:
    plan = composer.plan
    terms = tuple((term.name, term.start, term.end) for term in plan_terms(plan))
    period = plan.manifest.period
    charts = gantt_charts(groups, period.start, period.end, terms, row_name=row_name)
    return tuple(
        chart_figure(
            f"{figure_id}-{number}",
            caption + (f", bagian {number}" if len(charts) > 1 else ""),
            chart,
        )
        for number, chart in enumerate(charts, start=1)
    )


def _term(composer: Composer, term: Term, number: int, grand: int) -> dict[str, Any]:
    cost = _cost(composer, term)
    flag = _flag(composer, term)
    starting, ending = _starting(composer, term), _ending(composer, term)
    return {
        "name": term.name,
        "years": composer.years(term.start, term.end),
        "running": len(_running(composer, term)),
        "starting": len(starting),
        "ending": len(ending),
        "ending_names": tuple(composer.line(one.name) for one in ending),
        "budget": indonesian.rupiah_short(cost) + flag,
        "share": indonesian.percent(cost, grand) + flag if grand else "",
        "table": _term_table(composer, term, number),
    }


def _whole(composer: Composer) -> list[Program]:
    period = composer.plan.manifest.period
    return [
        program
        for program in composer.plan.programs
        if program.period.start <= period.start and program.period.end >= period.end
    ]


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


def _years(term: Term) -> range:
    return range(term.start, term.end + 1)


def _cost(composer: Composer, term: Term) -> int:
    return sum(one.cost_of(year) for one in composer.plan.programs for year in _years(term))


def _flag(composer: Composer, term: Term) -> str:
    return budget_flag(composer.plan.programs, _years(term))


def _overview(composer: Composer, terms: Sequence[Term]) -> Table:
    """Compare the terms: what runs, starts and ends, how many quick wins, and what it costs."""
    rows = []
    for term in terms:
        wins = sum(
            term.start <= int(win.months.end[:4]) <= term.end for win in composer.plan.quick_wins
        )
        counts = (
            len(_running(composer, term)),
            len(_starting(composer, term)),
            len(_ending(composer, term)),
            wins,
        )
        rows.append(
            (
                f"{term.name}, {composer.years(term.start, term.end)}",
                *(str(count) if count else DASH for count in counts),
                indonesian.in_millions(_cost(composer, term)),
            )
        )
    columns = (
        Column("Jangka waktu", 32),
        Column("Berjalan", 13, "right"),
        Column("Dimulai", 13, "right"),
        Column("Selesai", 13, "right"),
        Column("*Quick win* selesai", 14, "right"),
        Column("Juta rupiah", 15, "right"),
    )
    caption = f"Program menurut jangka waktu{budget_flag(composer.plan.programs)}"
    note = "Program yang melintasi dua jangka waktu dihitung berjalan pada keduanya."
    return Table("tbl-jangka-waktu", caption, columns, tuple(rows), note)


def _term_table(composer: Composer, term: Term, number: int) -> Table | None:
    running = _running(composer, term)
    if not running:
        return None
    names = {one.id: one.name for one in composer.plan.framework.dimensions}
    rows = []
    for program in running:
        cost = sum(program.cost_of(year) for year in _years(term))
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
    span = composer.years(term.start, term.end)
    caption = f"Program {term.name.lower()} {span}{_flag(composer, term)}"
    return Table(f"tbl-jangka-{number}", caption, columns, tuple(rows))
