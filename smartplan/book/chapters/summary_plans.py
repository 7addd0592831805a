"""Ringkasan eksekutif: the roadmap and the quick wins, shorter than in the masterplan."""

from typing import Any

from smartplan.book import indonesian
from smartplan.book.chapters.quick_wins import quick_win_schedule
from smartplan.book.chapters.roadmap import roadmap_figures
from smartplan.book.composer import DASH, Composer
from smartplan.book.horizons import Term, plan_terms
from smartplan.book.view_model import Column, Table
from smartplan.book.views.budgets import budget_flag
from smartplan.plan.programs import Program
from smartplan.plan.quick_wins import QuickWin


def build_short_roadmap(composer: Composer) -> dict[str, Any]:
    """Return the money of every term, the programs of every dimension in it, and the drawing."""
    terms = plan_terms(composer.plan)
    flag = budget_flag(composer.plan.programs)
    return {
        "numbers": tuple(
            (
                indonesian.rupiah_short(_cost(composer, term)) + flag,
                f"{term.name.lower()}, {composer.years(term.start, term.end)}",
            )
            for term in terms
        ),
        "term_count": len(terms),
        "program_table": _program_table(composer, terms),
        "figures": roadmap_figures(composer),
    }


def build_short_quick_wins(composer: Composer) -> dict[str, Any]:
    """Return what citizens get of every quick win, from whom, when, and for how much."""
    costs = [win.cost for win in composer.plan.quick_wins]
    marked = any(win.illustrative is not False for win in composer.plan.quick_wins)
    return {
        "total": composer.mark(indonesian.rupiah_short(sum(costs)), marked),
        "schedule": quick_win_schedule(composer),
        "costs": _cost_table(composer),
        "wins": tuple(_win(composer, win) for win in composer.plan.quick_wins),
    }


def _win(composer: Composer, win: QuickWin) -> dict[str, str]:
    names = {one.id: one.name for one in composer.plan.framework.dimensions}
    return {
        "name": composer.line(win.name),
        "dimension": names[win.dimension],
        "months": indonesian.month_range(win.months.start, win.months.end),
        "benefit": composer.mark(
            composer.line(win.benefit), win.illustrative, "yang_dirasakan_warga"
        ),
    }


def _cost_table(composer: Composer) -> Table | None:
    rows = tuple(
        (
            f"**{composer.line(win.name)}**",
            composer.line(composer.plan.program_by_id[win.program].name),
            composer.agency(win.lead_agency),
            composer.mark(indonesian.in_millions(win.cost), win.illustrative, "biaya"),
        )
        for win in composer.plan.quick_wins
    )
    columns = (
        Column("*Quick win*", 26),
        Column("Program induk", 36),
        Column("OPD", 22),
        Column("Juta rupiah", 16, "right"),
    )
    caption = "Penanggung jawab dan biaya *quick win*"
    return Table("tbl-biaya-quick-win", caption, columns, rows) if rows else None


def _program_table(composer: Composer, terms: tuple[Term, ...]) -> Table:
    """Count the programs that run in each term, per dimension and altogether."""
    plan = composer.plan
    rows = [
        (
            f"*{dimension.name}*",
            *(_count(plan.programs_of(dimension.id), term) for term in terms),
        )
        for dimension in plan.framework.dimensions
    ]
    rows.append(("**Seluruh program**", *(f"**{_count(plan.programs, term)}**" for term in terms)))
    columns = (
        Column("Dimensi", 34),
        *(
            Column(f"{term.name} {composer.years(term.start, term.end)}", 22, "right")
            for term in terms
        ),
    )
    return Table(
        "tbl-program-jangka",
        "Program yang berjalan menurut dimensi dan jangka waktu",
        columns,
        tuple(rows),
        "Program yang melintasi dua jangka dihitung di keduanya." if len(terms) > 1 else "",
        total=True,
    )


def _count(programs: tuple[Program, ...], term: Term) -> str:
    running = sum(one.period.start <= term.end and one.period.end >= term.start for one in programs)
    return str(running) if running else DASH


def _cost(composer: Composer, term: Term) -> int:
    years = range(term.start, term.end + 1)
    return sum(program.cost_of(year) for program in composer.plan.programs for year in years)
