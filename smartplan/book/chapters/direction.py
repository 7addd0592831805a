"""Arah, sasaran, and strategi: per dimension, with where the indicators are to go."""

from typing import Any

from smartplan.book import indonesian
from smartplan.book.composer import DASH, Composer
from smartplan.book.view_model import Column, Table
from smartplan.book.views.budgets import budget_flag
from smartplan.book.views.dimensions import DimensionView, dimension_views
from smartplan.book.views.movements import Movement, movement
from smartplan.plan.base import is_illustrative
from smartplan.plan.dimensions import Dimension


def build_direction(composer: Composer) -> dict[str, Any]:
    """Return the dimensions with their objectives and indicators, and the main ones together."""
    known = composer.plan.dimension_by_id
    parts = tuple(_direction(composer, view, known[view.id]) for view in dimension_views(composer))
    return {
        "parts": parts,
        "main_indicators": _main_indicators(parts),
        "objective_count": sum(len(one["objectives"]) for one in parts),
        "indicator_count": sum(one["indicator_count"] for one in parts),
        "vision_cited": composer.cite(composer.plan.region.development_plan.sources),
    }


def build_strategies(composer: Composer) -> dict[str, Any]:
    """Return the table of all strategies, and how programs spread over them."""
    plan = composer.plan
    used = {(program.dimension, program.subdimension) for program in plan.programs}
    gaps = tuple(
        f"{part.name} (*{dimension.name}*)"
        for dimension in plan.framework.dimensions
        for part in dimension.subdimensions
        if (dimension.id, part.id) not in used
    )
    return {
        "overview": _strategy_table(composer),
        "strategy_count": sum(len(one.strategies) for one in plan.dimensions),
        "subdimensions_without_program": gaps,
    }


def _direction(composer: Composer, view: DimensionView, dimension: Dimension) -> dict[str, Any]:
    moves = tuple(
        movement(composer, indicator, dimension.illustrative) for indicator in dimension.indicators
    )
    return {
        "name": view.name,
        "definition": view.definition,
        "direction": view.direction,
        "objectives": _objectives(composer, dimension),
        "indicators": view.indicators,
        "indicator_count": len(moves),
        "main": moves[0] if moves else None,
        "rising": sum(move.direction == "naik" for move in moves),
        "falling": sum(move.direction == "turun" for move in moves),
    }


def _objectives(composer: Composer, dimension: Dimension) -> tuple[dict[str, str], ...]:
    order = [mission.id for mission in composer.plan.region.development_plan.missions]
    return tuple(
        {
            "text": composer.mark(composer.line(one.text), dimension.illustrative, "sasaran"),
            "missions": indonesian.join_words(
                [str(n) for n in sorted(order.index(m) + 1 for m in one.missions if m in order)]
            ),
        }
        for one in dimension.objectives
    )


def _main_indicators(parts: tuple[dict[str, Any], ...]) -> Table | None:
    """Show the first indicator of every dimension side by side."""
    rows = []
    for part in parts:
        move: Movement | None = part["main"]
        if move:
            rows.append(
                (
                    f"*{part['name']}*",
                    move.name,
                    move.unit_in_full or DASH,
                    f"{move.start} ({move.start_year})",
                    f"{move.end} ({move.end_year})",
                )
            )
    if not rows:
        return None
    columns = (
        Column("Dimensi", 22),
        Column("Indikator utama", 32),
        Column("Satuan", 16),
        Column("Dari", 15, "right"),
        Column("Menuju", 15, "right"),
    )
    caption = "Indikator utama setiap dimensi"
    return Table("tbl-indikator-utama", caption, columns, tuple(rows))


def _strategy_table(composer: Composer) -> Table:
    plan = composer.plan
    rows = []
    for framework in plan.framework.dimensions:
        dimension = plan.dimension_by_id.get(framework.id)
        parts = {part.id: part.name for part in framework.subdimensions}
        for strategy in dimension.strategies if dimension else ():
            programs = [p for p in plan.programs_of(framework.id) if p.strategy == strategy.id]
            cost = sum(program.total_rupiah for program in programs)
            marked = is_illustrative(dimension.illustrative if dimension else False, "strategi")
            rows.append(
                (
                    f"*{framework.name}*",
                    parts.get(strategy.subdimension, DASH),
                    composer.mark(composer.line(strategy.name), marked),
                    str(len(programs)) if programs else DASH,
                    indonesian.in_millions(cost) + budget_flag(programs) if cost else DASH,
                )
            )
    columns = (
        Column("Dimensi", 20),
        Column("Subdimensi", 17),
        Column("Strategi", 39),
        Column("Program", 11, "right"),
        Column("Juta rupiah", 13, "right"),
    )
    return Table("tbl-strategi", "Strategi, program, dan biayanya", columns, tuple(rows))
