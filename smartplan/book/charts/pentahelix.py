"""Partners around a centre."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from smartplan.book import indonesian
from smartplan.book.charts.chart import Chart
from smartplan.book.charts.fitting import clean, wrap
from smartplan.book.charts.marks import (
    LARGE,
    NORMAL,
    PORTRAIT_WIDTH,
    SMALL,
    Box,
    Label,
    Line,
    column_of_labels,
    line_step,
    px,
)

_BOX_WIDTH: Final = 176.0
_PADDING: Final = 9.0
_CORE: Final = 62.0
_PARTY_LINES: Final = 4
_HEADING: Final = 18.0
_ROOM: Final = _BOX_WIDTH - 2 * _PADDING
_MOST_AROUND: Final = 5


@dataclass(frozen=True, slots=True)
class PentahelixChart(Chart):
    """Boxes around a circle: x, y and radius of the circle, a box per partner."""

    drawing: ClassVar[str] = "pentahelix"
    boxes: tuple[Box, ...]
    spokes: tuple[Line, ...]
    center: tuple[float, float]
    radius: float


def pentahelix_chart(center: str, partners: Sequence[tuple[str, str]]) -> PentahelixChart:
    """Draw partners (name, who they are) around the centre, the first on top, clockwise.

    More than five stand in two columns beside the centre.
    """
    wrapped = [wrap(parties, _ROOM, SMALL, lines=_PARTY_LINES) for _, parties in partners]
    lines = max((len(lines) for lines in wrapped), default=1)
    box_height = px(2 * _PADDING + _HEADING + lines * line_step(SMALL))
    places = _around(len(partners), box_height)
    if len(partners) > _MOST_AROUND:
        places = _beside(len(partners), box_height)
    top = min([-_CORE, *(y - box_height / 2 for _, y in places)]) - 1.0
    bottom = max([_CORE, *(y + box_height / 2 for _, y in places)]) + 1.0
    x, y = PORTRAIT_WIDTH / 2, px(-top)
    boxes = tuple(
        Box(px(x + dx - _BOX_WIDTH / 2), px(y + dy - box_height / 2), _BOX_WIDTH, box_height, tone)
        for tone, (dx, dy) in enumerate(places)
    )
    labels = [
        label
        for (name, _), parties, box in zip(partners, wrapped, boxes, strict=True)
        for label in _box_labels(box, name, parties)
    ]
    words = wrap(center, 2 * _CORE - 20.0, LARGE, lines=3, bold=True)
    labels += column_of_labels(words, x, y, size=LARGE, anchor="middle", bold=True, ink="white")
    return PentahelixChart(
        PORTRAIT_WIDTH,
        px(bottom - top),
        "Pentahelix",
        _alt(center, partners),
        tuple(labels),
        boxes,
        tuple(Line(x, y, px(x + dx), px(y + dy)) for dx, dy in places),
        (x, y),
        _CORE,
    )


def _around(count: int, box_height: float) -> list[tuple[float, float]]:
    """Return the middles of boxes on an ellipse around the origin."""
    reach_x = (PORTRAIT_WIDTH - _BOX_WIDTH) / 2 - 1.0
    # The two lower ones of five clear the circle.
    reach_y = (_CORE + 14.0 + box_height / 2) / math.cos(math.pi / 5)
    angles = [2 * math.pi * number / count for number in range(count)]
    return [(reach_x * math.sin(angle), -reach_y * math.cos(angle)) for angle in angles]


def _beside(count: int, box_height: float) -> list[tuple[float, float]]:
    """Return the middles of boxes in a column to the right, then one to the left."""
    reach_x = (PORTRAIT_WIDTH - _BOX_WIDTH) / 2 - 1.0
    right = -(-count // 2)
    step = box_height + 14.0
    places = []
    for number in range(count):
        row, rows = (number, right) if number < right else (count - 1 - number, count - right)
        side = reach_x if number < right else -reach_x
        places.append((side, step * (row - (rows - 1) / 2)))
    return places


def _box_labels(box: Box, name: str, parties: tuple[str, ...]) -> tuple[Label, ...]:
    x, top = box.x + _PADDING, box.y + _PADDING
    heading = wrap(name, _ROOM, NORMAL, lines=1, bold=True)
    block = line_step(SMALL) * len(parties)
    return (
        *column_of_labels(heading, x, top + 7.0, bold=True, ink="primary"),
        *column_of_labels(parties, x, top + _HEADING + block / 2, size=SMALL),
    )


def _alt(center: str, partners: Sequence[tuple[str, str]]) -> str:
    told = "; ".join(f"{clean(name)}: {clean(parties)}" for name, parties in partners)
    count = indonesian.count(len(partners))
    return f"Diagram {count} unsur mitra mengelilingi {clean(center)}. {told}."
