"""SWOT: the four lists, drawn and with their sources, and the strategies that cross them."""

from collections.abc import Sequence
from typing import Any, Final

from smartplan.book.charts.swot import Quadrant, swot_chart
from smartplan.book.composer import DASH, Composer
from smartplan.book.view_model import Column, Figure, Table, chart_figure
from smartplan.plan.base import is_illustrative
from smartplan.plan.readiness import SwotItem

_KINDS: Final = ("SO", "WO", "ST", "WT")
_LISTS: Final = (("S", "Kekuatan"), ("W", "Kelemahan"), ("O", "Peluang"), ("T", "Ancaman"))


def build_swot(composer: Composer) -> dict[str, Any]:
    """Return the four lists with codes, their figure, and the strategies that cross them."""
    lists = _lists(composer)
    strategies = composer.plan.readiness.strategies
    kinds = {kind: sum(one.kind == kind for one in strategies) for kind in _KINDS}
    inner, outer = len(lists[0]) + len(lists[1]), len(lists[2]) + len(lists[3])
    return {
        "figure_swot": _figure(composer, lists),
        "factors": _factors(composer, lists),
        "strategies": _strategies(composer),
        "counts": tuple(len(items) for items in lists),
        "inner": inner,
        "outer": outer,
        "unsourced": sum(item.illustrative is not False for items in lists for item in items),
        "even": len(set(kinds.values())) == 1,
        "kinds": tuple((kind, count) for kind, count in kinds.items()),
        "missing_kinds": tuple(kind for kind, count in kinds.items() if not count),
        "untouched": _untouched_dimensions(composer),
        "strategy_count": len(strategies),
    }


def _lists(composer: Composer) -> tuple[Sequence[SwotItem], ...]:
    swot = composer.plan.readiness.swot
    return (swot.strengths, swot.weaknesses, swot.opportunities, swot.threats)


def _untouched_dimensions(composer: Composer) -> tuple[str, ...]:
    touched = {
        one for strategy in composer.plan.readiness.strategies for one in strategy.dimensions
    }
    return tuple(
        f"*{one.name}*" for one in composer.plan.framework.dimensions if one.id not in touched
    )


def _figure(composer: Composer, lists: Sequence[Sequence[SwotItem]]) -> Figure:
    quadrants = tuple(
        Quadrant(
            f"{name} ({code})",
            tuple(
                f"{code}{number}. "
                + composer.mark(composer.plain(item.text), is_illustrative(item.illustrative))
                for number, item in enumerate(items, start=1)
            ),
        )
        for (code, name), items in zip(_LISTS, lists, strict=True)
    )
    chart = swot_chart(quadrants)
    caption = "Kekuatan, kelemahan, peluang, dan ancaman"
    return chart_figure("fig-swot", caption, chart)


def _factors(composer: Composer, lists: Sequence[Sequence[SwotItem]]) -> Table:
    rows = tuple(
        (f"{code}{number}", composer.mark(composer.line(item.text), item.illustrative))
        for (code, _), items in zip(_LISTS, lists, strict=True)
        for number, item in enumerate(items, start=1)
    )
    columns = (Column("Kode", 8), Column("Butir dan sumbernya", 92))
    return Table("tbl-swot", "Butir SWOT dan sumbernya", columns, rows)


def _strategies(composer: Composer) -> Table | None:
    names = {one.id: one.name for one in composer.plan.framework.dimensions}
    ordered = sorted(composer.plan.readiness.strategies, key=lambda one: _KINDS.index(one.kind))
    rows = tuple(
        (
            strategy.kind,
            composer.line(strategy.text),
            ", ".join(f"*{names[d]}*" for d in strategy.dimensions if d in names) or DASH,
        )
        for strategy in ordered
    )
    columns = (Column("Jenis", 9), Column("Strategi", 62), Column("Dimensi", 29))
    return Table("tbl-strategi-swot", "Strategi silang SWOT", columns, rows) if rows else None
