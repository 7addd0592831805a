"""SWOT as four fields: from within and from without, helpful and harmful."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from smartplan.book import indonesian
from smartplan.book.charts.chart import Chart
from smartplan.book.charts.fitting import clean, wrap
from smartplan.book.charts.marks import (
    LARGE,
    PORTRAIT_WIDTH,
    SMALL,
    Box,
    Label,
    column_of_labels,
    line_step,
    px,
)

_PADDING: Final = 11.0
_GAP: Final = 10.0
_HEADING: Final = 26.0
_ITEM_GAP: Final = 5.0
_LINES_OF_AN_ITEM: Final = (8, 5, 4, 3, 2, 1)
"""How many lines an item may have: the most with which all stand on a page."""
_TALLEST: Final = 690.0
_WIDTH: Final = (PORTRAIT_WIDTH - 2.0 - _GAP) / 2


@dataclass(frozen=True, slots=True)
class Quadrant:
    """One of the four lists."""

    name: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SwotChart(Chart):
    """Four fields, two in a row; the tone tells them apart."""

    drawing: ClassVar[str] = "swot"
    fields: tuple[Box, ...]


def swot_chart(quadrants: Sequence[Quadrant]) -> SwotChart:
    """Draw lists two by two, in their order; a row is as high as its longer list.

    Items of a crowded picture are cut, so that their type need not get smaller.
    """
    wrapped = _wrapped(quadrants)
    labels: list[Label] = []
    fields: list[Box] = []
    y = 1.0
    for start in range(0, len(quadrants), 2):
        height = max(_height(lists) for lists in wrapped[start : start + 2])
        for column, quadrant in enumerate(quadrants[start : start + 2]):
            x = 1.0 + column * (_WIDTH + _GAP)
            fields.append(Box(px(x), px(y), px(_WIDTH), px(height), start + column))
            labels += column_of_labels(
                wrap(quadrant.name, _WIDTH - 2 * _PADDING, LARGE, lines=1, bold=True),
                x + _PADDING,
                y + _PADDING + 8.0,
                size=LARGE,
                bold=True,
                ink="primary",
            )
            labels += _list_labels(wrapped[start + column], x + _PADDING, y + _PADDING + _HEADING)
        y += height + _GAP
    told = "; ".join(_told(quadrant) for quadrant in quadrants)
    return SwotChart(
        PORTRAIT_WIDTH,
        px(max(y - _GAP, 1.0) + 1.0),
        "SWOT",
        f"Bagan SWOT. {told}.",
        tuple(labels),
        tuple(fields),
    )


def _told(quadrant: Quadrant) -> str:
    if not quadrant.items:
        return f"{clean(quadrant.name)}, kosong"
    count = indonesian.count(len(quadrant.items))
    items = ", ".join(clean(item).rstrip(".") for item in quadrant.items)
    return f"{clean(quadrant.name)}, {count} butir: {items}"


def _wrapped(quadrants: Sequence[Quadrant]) -> list[list[tuple[str, ...]]]:
    """Break every item into lines, as many as the page allows."""
    room = _WIDTH - 2 * _PADDING
    wrapped: list[list[tuple[str, ...]]] = []
    for most in _LINES_OF_AN_ITEM:
        wrapped = [[wrap(i, room, SMALL, lines=most) for i in one.items] for one in quadrants]
        rows = [wrapped[start : start + 2] for start in range(0, len(wrapped), 2)]
        if sum(max(map(_height, row)) + _GAP for row in rows) <= _TALLEST:
            break
    return wrapped


def _height(lists: Sequence[tuple[str, ...]]) -> float:
    lines = sum(len(item) for item in lists) * line_step(SMALL)
    return 2 * _PADDING + _HEADING + lines + _ITEM_GAP * max(len(lists) - 1, 0)


def _list_labels(lists: Sequence[tuple[str, ...]], x: float, top: float) -> list[Label]:
    made: list[Label] = []
    for lines in lists:
        height = len(lines) * line_step(SMALL)
        made += column_of_labels(lines, x, top + height / 2, size=SMALL)
        top += height + _ITEM_GAP
    return made
