"""Keterlacakan: mission, strategy, program, indicator, quick win, and where a link is missing."""

from typing import Any

from smartplan.book import indonesian
from smartplan.book.composer import DASH, Composer
from smartplan.book.view_model import Column, Table
from smartplan.book.views.program_links import mission_numbers, strategy_name
from smartplan.plan.programs import Program


def build_traceability(composer: Composer) -> dict[str, Any]:
    """Return the matrix by mission, and the programs whose chain has a gap."""
    programs = sorted(
        composer.plan.programs, key=lambda one: mission_numbers(composer, one) or (99,)
    )
    complete = [
        one
        for one in programs
        if mission_numbers(composer, one) and strategy_name(composer, one) and one.indicators
    ]
    return {
        "matrix": _matrix(composer, programs),
        "program_count": len(programs),
        "complete_count": len(complete),
        "with_quick_win": len({win.program for win in composer.plan.quick_wins}),
        "indicator_count": sum(len(one.indicators) for one in programs),
        "without_mission": _names(
            composer, [p for p in programs if not mission_numbers(composer, p)]
        ),
        "without_strategy": _names(
            composer, [p for p in programs if not strategy_name(composer, p)]
        ),
        "without_indicator": _names(composer, [p for p in programs if not p.indicators]),
        "idle_strategies": _idle_strategies(composer),
    }


def _names(composer: Composer, programs: list[Program]) -> tuple[str, ...]:
    return tuple(composer.line(program.name) for program in programs)


def _idle_strategies(composer: Composer) -> tuple[str, ...]:
    """Return the strategies that no program carries out."""
    used = {(program.dimension, program.strategy) for program in composer.plan.programs}
    return tuple(
        composer.line(strategy.name)
        for dimension in composer.plan.dimensions
        for strategy in dimension.strategies
        if (dimension.id, strategy.id) not in used
    )


def _matrix(composer: Composer, programs: list[Program]) -> Table:
    names = {one.id: one.name for one in composer.plan.framework.dimensions}
    rows = []
    for program in programs:
        numbers = [str(number) for number in mission_numbers(composer, program)]
        wins = [one for one in composer.plan.quick_wins if one.program == program.id]
        rows.append(
            (
                indonesian.join_words(numbers) or DASH,
                f"*{names[program.dimension]}*",
                strategy_name(composer, program) or DASH,
                composer.line(program.name),
                "; ".join(composer.line(one.name) for one in program.indicators) or DASH,
                ", ".join(composer.line(win.name) for win in wins) or DASH,
            )
        )
    columns = (
        Column("Misi", 7, "center"),
        Column("Dimensi", 13),
        Column("Strategi", 20),
        Column("Program", 22),
        Column("Indikator", 26),
        Column("*Quick win*", 12),
    )
    caption = "Matriks keterlacakan dari misi sampai *quick win*"
    note = f"Nomor misi menurut {composer.line(composer.plan.region.development_plan.name)}."
    return Table("tbl-keterlacakan", caption, columns, tuple(rows), note)
