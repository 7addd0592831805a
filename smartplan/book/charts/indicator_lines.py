"""Indicators as small lines below each other over the same years: an open dot where each starts,
a full one for every target."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from smartplan.book.charts.fitting import clean, fit, wrap
from smartplan.book.charts.marks import SMALL, Label, Line, baseline, line_step, px
from smartplan.book.charts.widths import text_width

_TOP, _YEARS, _LEGEND = 18.0, 18.0, 15.0
_NAME: Final = 17.0
_GAP: Final = 7.0
_LOWEST_STRIP: Final = 60.0
"""From this height on a strip has room for a name of two lines."""


@dataclass(frozen=True, slots=True)
class Goal:
    """An indicator: its points (year, value) in the order of the years, and how each is written.

    ``has_baseline``: the first point is what was measured, not a target.
    """

    name: str
    unit: str
    points: tuple[tuple[int, float], ...]
    texts: tuple[str, ...]
    has_baseline: bool


@dataclass(frozen=True, slots=True)
class GoalLines:
    """What is drawn: lines, dots by their middle, labels, and the lines of the years."""

    lines: tuple[Line, ...]
    starts: tuple[tuple[float, float], ...]
    goals: tuple[tuple[float, float], ...]
    labels: tuple[Label, ...]
    grid: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class _Axis:
    """The years from left to right, between the values written at both ends."""

    left: float
    right: float
    first: int
    last: int

    def x(self, year: int) -> float:
        if self.first == self.last:
            return (self.left + self.right) / 2
        share = (year - self.first) / (self.last - self.first)
        return self.left + (self.right - self.left) * share


def draw_goals(goals: Sequence[Goal], left: float, right: float, floor: float) -> GoalLines:
    """Draw a strip per goal between two edges, down to ``floor``; each has a scale of its own."""
    if not goals:
        return GoalLines((), (), (), (), ())
    axis = _axis(goals, left, right)
    strip = (floor - _TOP) / len(goals)
    lines: list[Line] = []
    starts: list[tuple[float, float]] = []
    targets: list[tuple[float, float]] = []
    labels: list[Label] = []
    for number, goal in enumerate(goals):
        top = _TOP + strip * number
        names = _names(goal, right - left, top, lines=2 if strip >= _LOWEST_STRIP else 1)
        labels += (Label(px(left), y, name, SMALL) for y, name in names)
        below = names[-1][0] - baseline(_NAME / 2, SMALL) + _NAME
        places = _places(goal, axis, below + 5.0, top + strip - 7.0)
        lines += [Line(*one, *other) for one, other in pairwise(places)]
        starts += places[: goal.has_baseline]
        targets += places[goal.has_baseline :]
        labels += _end_labels(goal, places)
    middle = floor + _YEARS + _LEGEND / 2
    labels += [*_year_labels(axis, floor), *_legend_labels(left, middle)]
    starts.append((px(left + 4.0), px(middle)))
    targets.append((px(left + 74.0), px(middle)))
    grid = Line(px(left), px(floor), px(right), px(floor), strong=True)
    return GoalLines(tuple(lines), tuple(starts), tuple(targets), tuple(labels), (grid,))


def _names(goal: Goal, width: float, top: float, *, lines: int) -> list[tuple[float, str]]:
    """Write a goal's name, with its unit where both fit, as lines with their baselines."""
    whole = clean(f"{goal.name} ({goal.unit})")
    written = wrap(whole, width, SMALL, lines=lines)
    if " ".join(written) != whole:
        written = (fit(goal.name, width, SMALL),)
    first = baseline(top + _NAME / 2, SMALL)
    return [(px(first + line_step(SMALL) * place), text) for place, text in enumerate(written)]


def _axis(goals: Sequence[Goal], left: float, right: float) -> _Axis:
    years = [year for goal in goals for year, _ in goal.points]
    before = max(text_width(goal.texts[0], SMALL) for goal in goals) + _GAP
    after = max(text_width(goal.texts[-1], SMALL, bold=True) for goal in goals) + _GAP
    # Half a year's label must fit as well.
    return _Axis(left + max(before, 14.0), right - max(after, 14.0), min(years), max(years))


def _places(goal: Goal, axis: _Axis, top: float, bottom: float) -> list[tuple[float, float]]:
    values = [value for _, value in goal.points]
    low, high = min(values), max(values)
    span = high - low

    def y(value: float) -> float:
        share = (value - low) / span if span else 0.5
        return bottom - (bottom - top) * share

    return [(px(axis.x(year)), px(y(value))) for year, value in goal.points]


def _end_labels(goal: Goal, places: Sequence[tuple[float, float]]) -> list[Label]:
    (x, y), (end_x, end_y) = places[0], places[-1]
    last = Label(px(end_x + _GAP), baseline(end_y, SMALL), goal.texts[-1], SMALL, bold=True)
    if len(places) == 1:
        return [last]
    return [Label(px(x - _GAP), baseline(y, SMALL), goal.texts[0], SMALL, "end"), last]


def _year_labels(axis: _Axis, floor: float) -> list[Label]:
    years = sorted({axis.first, axis.last})
    room = text_width("2025", SMALL) + 4.0
    every = axis.x(axis.first + 1) - axis.x(axis.first) if len(years) > 1 else 0.0
    if every >= room:
        years = list(range(axis.first, axis.last + 1))
    return [Label(px(axis.x(year)), px(floor + 12.0), str(year), SMALL, "middle") for year in years]


def _legend_labels(left: float, middle: float) -> list[Label]:
    y = baseline(middle, SMALL)
    return [
        Label(px(left + 12.0), y, "nilai awal", SMALL),
        Label(px(left + 82.0), y, "target", SMALL),
    ]
