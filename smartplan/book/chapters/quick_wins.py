"""Quick win: the overview and a card each."""

from typing import Any

from smartplan.book import indonesian
from smartplan.book.composer import Composer
from smartplan.book.view_model import Column, Table
from smartplan.book.views.quick_wins import quick_win_view


def build_quick_wins(composer: Composer) -> dict[str, Any]:
    """Return the overview and every quick win's card."""
    plan = composer.plan
    rules = plan.framework.quick_wins
    costs = [win.cost for win in plan.quick_wins]
    return {
        "overview": quick_win_table(composer),
        "quick_wins": tuple(quick_win_view(composer, win) for win in plan.quick_wins),
        "element_count": len(rules.elements),
        "min_months": rules.min_months,
        "max_months": rules.max_months,
        "total": indonesian.rupiah(sum(costs)),
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
            indonesian.month_range(win.months.start, win.months.end),
            composer.mark(indonesian.in_millions(win.cost), win.illustrative, "biaya"),
        )
        for win in plan.quick_wins
    )
    columns = (
        Column("Quick win", 20),
        Column("Yang dirasakan warga", 36),
        Column("OPD", 16),
        Column("Pelaksanaan", 16),
        Column("Juta rupiah", 12, "right"),
    )
    return Table("tbl-quick-win", "Quick win dan yang dirasakan warga", columns, rows)
