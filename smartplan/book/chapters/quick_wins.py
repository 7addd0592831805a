"""Quick win: the overview, the schedule of all, and a card each."""

from typing import Any

from smartplan.book import indonesian
from smartplan.book.charts.months import MonthRow, months_chart
from smartplan.book.composer import Composer
from smartplan.book.extremes import largest, smallest
from smartplan.book.view_model import Column, Figure, Table, chart_figure
from smartplan.book.views.budgets import quick_win_cost_flag
from smartplan.book.views.quick_wins import progress_table, quick_win_view
from smartplan.plan.quick_wins import QuickWin


def build_quick_wins(composer: Composer) -> dict[str, Any]:
    """Return the overview, the schedule, what has been reached, and every quick win's card."""
    plan = composer.plan
    rules = plan.framework.quick_wins
    wins = plan.quick_wins
    flag = quick_win_cost_flag(wins)
    covered = {win.dimension for win in wins}
    return {
        "overview": quick_win_table(composer),
        "schedule": quick_win_schedule(composer),
        "progress": progress_table(composer),
        "quick_wins": tuple(quick_win_view(composer, win) for win in wins),
        "element_count": len(rules.elements),
        "min_months": rules.min_months,
        "max_months": rules.max_months,
        "shortest": min((win.months.count for win in wins), default=0),
        "longest": max((win.months.count for win in wins), default=0),
        "opening": indonesian.date(min((win.months.start for win in wins), default="0001-01")),
        "closing": indonesian.date(max((win.months.end for win in wins), default="0001-01")),
        "total": indonesian.rupiah(sum(win.cost for win in wins)) + flag,
        "dearest": _extreme(composer, dearest=True),
        "cheapest": _extreme(composer, dearest=False),
        "without": tuple(
            f"*{one.name}*" for one in plan.framework.dimensions if one.id not in covered
        ),
        "one_each": len(wins) == len(covered) == len(plan.framework.dimensions),
    }


def quick_win_table(composer: Composer) -> Table | None:
    """Return the quick wins with what citizens feel of them and when."""
    plan = composer.plan
    if not plan.quick_wins:
        return None
    rows = tuple(
        (
            f"**{composer.line(win.name)}**",
            composer.mark(composer.line(win.benefit), win.illustrative, "yang_dirasakan_warga"),
            composer.agency(win.lead_agency),
            composer.mark(
                indonesian.month_range(win.months.start, win.months.end),
                win.illustrative,
                "bulan_pelaksanaan",
            ),
            composer.mark(indonesian.in_millions(win.cost), win.illustrative, "biaya"),
        )
        for win in plan.quick_wins
    )
    columns = (
        Column("*Quick win*", 17),
        Column("Yang dirasakan warga", 42),
        Column("OPD", 16),
        Column("Pelaksanaan", 15),
        Column("Juta rupiah", 10, "right"),
    )
    return Table("tbl-quick-win", "*Quick win* dan yang dirasakan warga", columns, rows)


def _extreme(composer: Composer, *, dearest: bool) -> dict[str, str] | None:
    wins: dict[str, QuickWin] = {composer.line(win.name): win for win in composer.plan.quick_wins}
    costs = {name: float(win.cost) for name, win in wins.items()}
    found = largest(costs) if dearest else smallest(costs)
    if found is None:
        return None
    flag = quick_win_cost_flag([wins[name] for name in found.names])
    amount = indonesian.rupiah_short(int(found.value)) + flag
    return {"names": indonesian.join_words(list(found.names)), "amount": amount}


def quick_win_schedule(composer: Composer) -> Figure | None:
    """Draw all quick wins over the months, each in the tone of its dimension."""
    wins = composer.plan.quick_wins
    if not wins:
        return None
    order = [dimension.id for dimension in composer.plan.framework.dimensions]
    rows = tuple(MonthRow(composer.plain(w.name), w.months.start, w.months.end) for w in wins)
    chart = months_chart("Jadwal quick win", rows, [order.index(win.dimension) for win in wins])
    marked = any(win.illustrative is not False for win in wins)
    caption = composer.mark("Jadwal pelaksanaan *quick win*", marked)
    return chart_figure("fig-jadwal-quick-win", caption, chart)
