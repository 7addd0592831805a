"""A radar of scores: one axis per element, the rim is the best score."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from smartplan.book import indonesian
from smartplan.book.charts.chart import Chart
from smartplan.book.charts.fitting import clean, wrap
from smartplan.book.charts.marks import (
    NORMAL,
    PORTRAIT_WIDTH,
    SMALL,
    Anchor,
    Label,
    Line,
    baseline,
    column_of_labels,
    line_step,
    px,
)

FEWEST_AXES: Final = 3
MOST_AXES: Final = 12
_RADIUS: Final = 125.0
_MARGIN: Final = 40.0
_RINGS: Final = 4

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class RadarChart(Chart):
    """A polygon of scores over rings; points are (x, y)."""

    drawing: ClassVar[str] = "radar"
    rings: tuple[tuple[Point, ...], ...]
    axes: tuple[Line, ...]
    shape: tuple[Point, ...]


def radar_chart(values: Sequence[tuple[str, float]], largest: float = 100.0) -> RadarChart:
    """Draw scores from 0 to ``largest`` on 3 to 12 axes, the first one upright, clockwise.

    Raises ``ValueError`` for fewer or more axes: bars show these better.
    """
    if not FEWEST_AXES <= len(values) <= MOST_AXES:
        raise ValueError(f"a radar has 3 to 12 axes, not {len(values)}")
    scores = [min(max(value, 0.0), largest) for _, value in values]
    shape = _polygon([_RADIUS * score / largest for score in scores])
    rim = _polygon([_RADIUS] * len(values))
    x, y = _center()
    rings = tuple(
        _polygon([_RADIUS * ring / _RINGS] * len(values)) for ring in range(1, _RINGS + 1)
    )
    written = [f"{clean(name)} {indonesian.number(value, 1)}" for name, value in values]
    return RadarChart(
        PORTRAIT_WIDTH,
        px(max(y for _, y in rim) + _MARGIN),
        "Diagram radar",
        f"Diagram radar, nilai tertinggi {indonesian.number(largest)}: {'; '.join(written)}.",
        (*_names(values), *_ring_numbers(largest)),
        rings,
        tuple(Line(x, y, *point) for point in rim),
        shape,
    )


def _center() -> Point:
    return PORTRAIT_WIDTH / 2, _RADIUS + _MARGIN


def _polygon(radii: Sequence[float]) -> tuple[Point, ...]:
    return tuple(_point(number, len(radii), radius) for number, radius in enumerate(radii))


def _point(number: int, count: int, radius: float) -> Point:
    angle = 2 * math.pi * number / count
    x, y = _center()
    return px(x + radius * math.sin(angle)), px(y - radius * math.cos(angle))


def _names(values: Sequence[tuple[str, float]]) -> list[Label]:
    made: list[Label] = []
    for number, (name, value) in enumerate(values):
        x, y = _point(number, len(values), _RADIUS + 12.0)
        anchor = _anchor(x)
        room = {"start": PORTRAIT_WIDTH - x, "end": x, "middle": PORTRAIT_WIDTH * 0.6}[anchor]
        lines = wrap(name, room, NORMAL, lines=1 if anchor == "middle" else 2)
        # Name and score stand outside the rim: above the top, below the bottom, or beside.
        outwards = 0.0 if anchor != "middle" else (-1.0 if y < _center()[1] else 1.0)
        middle = y + outwards * line_step(NORMAL) * (len(lines) + 1) / 2 - outwards * 5.0
        made += column_of_labels(lines, x, middle - line_step(NORMAL) / 2, anchor=anchor)
        below = baseline(middle + line_step(NORMAL) * len(lines) / 2, NORMAL)
        score = indonesian.number(value, 1)
        made.append(Label(x, below, score, NORMAL, anchor, True, "primary"))
    return made


def _anchor(x: float) -> Anchor:
    middle = _center()[0]
    if abs(x - middle) < 1.0:
        return "middle"
    return "start" if x > middle else "end"


def _ring_numbers(largest: float) -> list[Label]:
    x, y = _center()
    return [
        Label(
            px(x + 3.0),
            px(y - _RADIUS * ring / _RINGS + SMALL + 1.0),
            indonesian.number(largest * ring / _RINGS, 1),
            SMALL,
            ink="muted",
        )
        for ring in range(1, _RINGS)
    ]
