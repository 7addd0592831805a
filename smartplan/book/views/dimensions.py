"""A dimension, display-ready: direction, objectives, strategies with their programs."""

from dataclasses import dataclass

from smartplan.book import indonesian
from smartplan.book.composer import Composer
from smartplan.book.view_model import Table
from smartplan.book.views.budgets import budget_flag
from smartplan.book.views.indicators import indicator_table
from smartplan.plan.dimensions import Dimension
from smartplan.plan.framework import FrameworkDimension, FrameworkSubdimension


@dataclass(frozen=True, slots=True)
class StrategyView:
    """A strategy with the programs that carry it out."""

    name: str
    text: str
    programs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SubdimensionView:
    """A sub-dimension with its strategies, or the reason why it has no program."""

    name: str
    topics: str
    strategies: tuple[StrategyView, ...]
    program_count: int
    without_program: str


@dataclass(frozen=True, slots=True)
class DimensionView:
    """Everything that the books show of a dimension."""

    id: str
    name: str
    short_name: str
    definition: str
    illustrative: bool
    direction: str
    condition: str
    conclusion: str
    objectives: tuple[str, ...]
    subdimensions: tuple[SubdimensionView, ...]
    indicators: Table | None
    program_count: int
    quick_win_names: tuple[str, ...]
    budget: str
    budget_rupiah: int


def dimension_views(composer: Composer) -> tuple[DimensionView, ...]:
    """Return the plan's dimensions in the framework's order."""
    known = composer.plan.dimension_by_id
    return tuple(
        _view(composer, dimension, known[dimension.id])
        for dimension in composer.plan.framework.dimensions
        if dimension.id in known
    )


def _view(composer: Composer, framework: FrameworkDimension, dimension: Dimension) -> DimensionView:
    programs = composer.plan.programs_of(dimension.id)
    total = sum(program.total_rupiah for program in programs)
    return DimensionView(
        id=dimension.id,
        name=framework.name,
        short_name=framework.short_name,
        definition=framework.definition,
        illustrative=dimension.illustrative is not False,
        direction=composer.mark(composer.line(dimension.direction), dimension.illustrative, "arah"),
        condition=composer.prose(dimension.condition),
        conclusion=composer.prose(dimension.conclusion),
        objectives=tuple(composer.line(objective.text) for objective in dimension.objectives),
        subdimensions=tuple(
            _subdimension(composer, dimension, part) for part in framework.subdimensions
        ),
        indicators=indicator_table(
            composer,
            f"tbl-indikator-dimensi-{dimension.id}",
            f"Indikator dimensi *{framework.name}*",
            dimension.indicators,
            dimension.illustrative,
        ),
        program_count=len(programs),
        quick_win_names=tuple(
            composer.line(win.name) for win in composer.plan.quick_wins_of(dimension.id)
        ),
        budget=indonesian.rupiah_short(total) + budget_flag(programs),
        budget_rupiah=total,
    )


def _subdimension(
    composer: Composer, dimension: Dimension, part: FrameworkSubdimension
) -> SubdimensionView:
    programs = [
        program
        for program in composer.plan.programs_of(dimension.id)
        if program.subdimension == part.id
    ]
    strategies = tuple(
        StrategyView(
            name=composer.mark(composer.line(strategy.name), dimension.illustrative, "strategi"),
            text=composer.prose(strategy.text),
            programs=tuple(
                composer.program_link(program)
                for program in composer.plan.programs_of(dimension.id)
                if program.strategy == strategy.id
            ),
        )
        for strategy in dimension.strategies
        if strategy.subdimension == part.id
    )
    return SubdimensionView(
        name=part.name,
        topics=indonesian.join_words(list(part.topics)),
        strategies=strategies,
        program_count=len(programs),
        without_program=composer.mark(
            composer.line(dimension.without_program.get(part.id)),
            dimension.illustrative,
            "tanpa_program",
        ),
    )
