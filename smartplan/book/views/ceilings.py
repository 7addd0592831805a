"""What the programs need each year against what the budget can carry."""

from dataclasses import dataclass

from smartplan.book import indonesian
from smartplan.book.charts.paired_bars import PairedBar, paired_bar_chart
from smartplan.book.composer import DASH, Composer
from smartplan.book.view_model import Column, Figure, Table, chart_figure
from smartplan.book.views.budgets import UNIT, budget_flag
from smartplan.plan.region import FiscalCeiling


@dataclass(frozen=True, slots=True)
class CeilingsView:
    """The ceilings with the tightest and the widest year, and the years beyond them."""

    table: Table
    figure: Figure
    tightest_year: int
    tightest: str
    widest_year: int
    widest: str
    exceeded: tuple[str, ...]
    missing: tuple[str, ...]


def ceilings_view(composer: Composer) -> CeilingsView | None:
    """Return the needs against the ceilings, or None for a plan that has no ceiling above zero."""
    costs = composer.plan.budget_by_year(composer.plan.programs)
    ceilings = {one.year: one for one in composer.plan.region.ceilings if one.year in costs}
    used = {year: costs[year] / one.ceiling for year, one in ceilings.items() if one.ceiling}
    if not used:
        return None
    tightest, widest = max(used, key=used.__getitem__), min(used, key=used.__getitem__)

    def share(year: int) -> str:
        marked = bool(budget_flag(composer.plan.programs, (year,)))
        flag = ceilings[year].illustrative is not False or marked
        return composer.mark(indonesian.percent(costs[year], ceilings[year].ceiling), flag)

    return CeilingsView(
        table=_table(composer, costs, ceilings),
        figure=_figure(composer, costs, ceilings),
        tightest_year=tightest,
        tightest=share(tightest),
        widest_year=widest,
        widest=share(widest),
        exceeded=tuple(str(year) for year in sorted(used) if used[year] > 1),
        missing=tuple(str(year) for year in costs if year not in ceilings),
    )


def _table(composer: Composer, costs: dict[int, int], ceilings: dict[int, FiscalCeiling]) -> Table:
    rows = []
    for year, cost in costs.items():
        need = indonesian.in_millions(cost) + budget_flag(composer.plan.programs, (year,))
        ceiling = ceilings.get(year)
        if ceiling is None:
            rows.append((str(year), need, DASH, DASH, DASH))
            continue
        flag = ceiling.illustrative is not False
        marked = flag or bool(budget_flag(composer.plan.programs, (year,)))
        left = indonesian.in_millions(ceiling.ceiling - cost)
        share = indonesian.percent(cost, ceiling.ceiling) if ceiling.ceiling else DASH
        rows.append(
            (
                str(year),
                need,
                composer.mark(indonesian.in_millions(ceiling.ceiling), flag),
                composer.mark(left, marked),
                share if share == DASH else composer.mark(share, marked),
            )
        )
    columns = (
        Column("Tahun", 16),
        Column("Kebutuhan", 22, "right"),
        Column("Pagu", 22, "right"),
        Column("Sisa", 20, "right"),
        Column("Terpakai", 20, "right"),
    )
    return Table("tbl-pagu", f"Kebutuhan terhadap pagu tahunan, {UNIT}", columns, tuple(rows))


def _figure(
    composer: Composer, costs: dict[int, int], ceilings: dict[int, FiscalCeiling]
) -> Figure:
    bars = tuple(
        PairedBar(str(year), cost / 1e9, ceilings[year].ceiling / 1e9 if year in ceilings else None)
        for year, cost in costs.items()
    )
    chart = paired_bar_chart(bars, "kebutuhan", "pagu", "miliar rupiah")
    marked = bool(budget_flag(composer.plan.programs)) or any(
        one.illustrative is not False for one in ceilings.values()
    )
    caption = composer.mark("Kebutuhan dan pagu tahunan, dalam miliar rupiah", marked)
    return chart_figure("fig-pagu", caption, chart)
