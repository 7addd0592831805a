"""A program in one flat figure: what it costs year by year, and where its indicators are to go."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from smartplan.book.charts.chart import Chart
from smartplan.book.charts.fitting import clean
from smartplan.book.charts.indicator_lines import Goal, draw_goals
from smartplan.book.charts.marks import PORTRAIT_WIDTH, SMALL, Box, Label, Line, px, value_texts
from smartplan.book.charts.stacked_bars import Series
from smartplan.book.charts.year_bars import draw_year_bars

_FLOOR: Final = 163.0
_LOWEST: Final = 196.0
_GUTTER: Final = 28.0
_COST_SHARE: Final = 0.5
MOST_GOALS: Final = 3
"""More indicators than these can't be told apart at this height; the table beside has them all."""


@dataclass(frozen=True, slots=True)
class ProgramChart(Chart):
    """Bars of cost on the left, lines of indicators on the right; or one of them alone."""

    drawing: ClassVar[str] = "program"
    segments: tuple[Box, ...]
    grid: tuple[Line, ...]
    lines: tuple[Line, ...]
    starts: tuple[tuple[float, float], ...]
    goals: tuple[tuple[float, float], ...]


def program_chart(
    years: Sequence[int], sources: Sequence[Series], goals: Sequence[Goal]
) -> ProgramChart:
    """Draw cost per year (in millions of rupiah) by source, and the first ``MOST_GOALS`` goals.

    Raises ``ValueError`` if a source has another number of values than there are years, or if
    there is nothing to draw.
    """
    shown = goals[:MOST_GOALS]
    if not shown and not sources:
        raise ValueError("a program without cost and goals has no chart")
    room = PORTRAIT_WIDTH - (_GUTTER if shown and sources else 0.0)
    cost_width = (room * _COST_SHARE if shown else room) if sources else 0.0
    labels: list[Label] = []
    segments: list[Box] = []
    grid: list[Line] = []
    height = _LOWEST
    if sources:
        bars = draw_year_bars(years, sources, cost_width, _FLOOR)
        height = max(height, bars.height)
        labels += (_heading(0.0, "Biaya, juta rupiah"), *bars.labels)
        segments += bars.boxes
        grid += bars.grid
    left = PORTRAIT_WIDTH - (room - cost_width)
    drawn = draw_goals(shown, left, PORTRAIT_WIDTH, _FLOOR)
    if shown:
        labels += (_heading(left, "Indikator, dari nilai awal ke target"), *drawn.labels)
        grid += drawn.grid
    return ProgramChart(
        PORTRAIT_WIDTH,
        px(height),
        "Biaya dan indikator program",
        " ".join(part for part in (_tell_cost(years, sources), _tell_goals(goals)) if part),
        tuple(labels),
        tuple(segments),
        tuple(grid),
        drawn.lines,
        drawn.starts,
        drawn.goals,
    )


def _heading(x: float, text: str) -> Label:
    return Label(px(x), SMALL, text, SMALL, bold=True, ink="primary")


def _tell_cost(years: Sequence[int], sources: Sequence[Series]) -> str:
    if not sources:
        return ""
    totals = [sum(column) for column in zip(*(one.values for one in sources), strict=True)]
    values = [*totals, *(sum(one.values) for one in sources)]
    names = [*map(str, years), *(clean(one.name) for one in sources)]
    told = [f"{name} {value}" for name, value in zip(names, value_texts(values), strict=True)]
    return (
        f"Diagram batang biaya, dalam juta rupiah: {'; '.join(told[: len(years)])}. "
        f"Menurut sumber: {'; '.join(told[len(years) :])}."
    )


def _tell_goals(goals: Sequence[Goal]) -> str:
    told = "; ".join(_tell_goal(goal) for goal in goals[:MOST_GOALS])
    return f"Diagram garis indikator: {told}." if told else ""


def _tell_goal(goal: Goal) -> str:
    points = ", ".join(
        f"{year} {text}" for (year, _), text in zip(goal.points, goal.texts, strict=True)
    )
    return f"{clean(goal.name)} ({clean(goal.unit)}) {points}"
