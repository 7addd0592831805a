"""Tables of money: per year and source, always in one stated unit."""

from collections.abc import Collection, Mapping, Sequence
from typing import Final

from smartplan.book import indonesian
from smartplan.book.composer import DAGGER, DASH, Composer
from smartplan.book.view_model import Column, Table
from smartplan.plan.base import is_illustrative
from smartplan.plan.programs import Program
from smartplan.plan.quick_wins import QuickWin

UNIT: Final = "dalam juta rupiah"


def budget_flag(programs: Sequence[Program], years: Collection[int] | None = None) -> str:
    """Return the dagger if any of the programs' budgets (of these years) is illustrative."""
    marked = any(
        is_illustrative(program.illustrative, "anggaran")
        for program in programs
        if (program.budget if years is None else any(program.cost_of(year) for year in years))
    )
    return DAGGER if marked else ""


def quick_win_cost_flag(wins: Sequence[QuickWin]) -> str:
    """Return the dagger if the cost of any of the quick wins is illustrative."""
    return DAGGER if any(is_illustrative(win.illustrative, "biaya") for win in wins) else ""


def source_table(composer: Composer, table_id: str, program: Program) -> Table | None:
    """Return a program's cost per year and funding source, or None for a program without."""
    if not program.budget:
        return None
    years = sorted(program.budget)
    used = {source for sources in program.budget.values() for source in sources}
    series = {
        composer.line(source.name): {year: program.budget[year].get(source.id, 0) for year in years}
        for source in composer.plan.framework.funding_sources
        if source.id in used
    }
    caption = f"Biaya {composer.line(program.name)}, {UNIT}"
    return money_table(
        table_id, caption + budget_flag((program,)), "Sumber dana", years, series, first_width=24
    )


def money_table(
    table_id: str,
    caption: str,
    first_title: str,
    years: Sequence[int],
    series: Mapping[str, Mapping[int, int]],
    *,
    first_width: int = 28,
) -> Table:
    """Return a table of amounts (rupiah in, millions out): a row per series, a column per year."""
    columns = (
        Column(first_title, first_width),
        *(Column(str(year), 10, "right") for year in years),
        Column("Jumlah", 12, "right"),
    )
    rows = [
        (name, *(_cell(amounts.get(year, 0)) for year in years), _cell(sum(amounts.values())))
        for name, amounts in series.items()
    ]
    totals = [sum(amounts.get(year, 0) for amounts in series.values()) for year in years]
    if len(series) > 1:
        rows.append(
            ("**Jumlah**", *(f"**{_cell(t)}**" for t in totals), f"**{_cell(sum(totals))}**")
        )
    return Table(table_id, caption, columns, tuple(rows), total=len(series) > 1)


def _cell(rupiah: int) -> str:
    return indonesian.in_millions(rupiah) if rupiah else DASH
