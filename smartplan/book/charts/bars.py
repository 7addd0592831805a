"""Horizontal bars, each with its value."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from smartplan.book.charts.fitting import clean, widest, wrap
from smartplan.book.charts.marks import (
    NORMAL,
    PORTRAIT_WIDTH,
    SMALL,
    Box,
    Label,
    Line,
    baseline,
    column_of_labels,
    px,
    value_texts,
)

_TALLEST: Final = 860.0
_ROW_LOW, _ROW_HIGH = 14.5, 31.0
_LABELS_AT_MOST: Final = 0.42
_GAP: Final = 8.0


@dataclass(frozen=True, slots=True)
class BarChart:
    """Bars from top to bottom with a name before and a value behind each."""

    width: float
    height: float
    title: str
    alt: str
    labels: tuple[Label, ...]
    bars: tuple[Box, ...]
    axis: Line
    drawing: str = "bars"


def bar_chart(
    values: Sequence[tuple[str, float]],
    unit: str,
    *,
    colored: bool = True,
    largest: float | None = None,
) -> BarChart:
    """Draw named values of zero or more, in the given order.

    ``colored`` gives each bar the tone of its place, as dimensions have; otherwise all are of the
    first tone. ``largest`` is the value of a full-length bar, by default the largest value.
    """
    row = min(max(_TALLEST / max(len(values), 1), _ROW_LOW), _ROW_HIGH)
    size = NORMAL if row >= 20 else SMALL
    names = [
        wrap(name, PORTRAIT_WIDTH * _LABELS_AT_MOST, size, lines=2 if row >= 30 else 1)
        for name, _ in values
    ]
    written = value_texts([max(value, 0.0) for _, value in values])
    left = widest(tuple(line for lines in names for line in lines), size) + _GAP
    room = PORTRAIT_WIDTH - left - widest(written, size) - _GAP
    full = largest or max((value for _, value in values), default=0.0) or 1.0
    labels: list[Label] = []
    bars: list[Box] = []
    for number, (_, value) in enumerate(values):
        middle = row * (number + 0.5)
        length = room * min(max(value, 0.0) / full, 1.0)
        tone = number if colored else 0
        bars.append(Box(px(left), px(middle - row * 0.34), px(length), px(row * 0.68), tone))
        labels += column_of_labels(names[number], left - _GAP, middle, size=size, anchor="end")
        x = px(left + length + _GAP * 0.6)
        labels.append(Label(x, baseline(middle, size), written[number], size))
    height = px(row * max(len(values), 1))
    axis = Line(px(left), 0.0, px(left), height, strong=True)
    alt = _alt(values, written, unit)
    return BarChart(
        PORTRAIT_WIDTH, height, f"Diagram batang, {unit}", alt, tuple(labels), tuple(bars), axis
    )


def _alt(values: Sequence[tuple[str, float]], written: Sequence[str], unit: str) -> str:
    if not values:
        return "Diagram batang tanpa data."
    pairs = [f"{clean(name)} {value}" for (name, _), value in zip(values, written, strict=True)]
    order = sorted(range(len(values)), key=lambda number: values[number][1])
    text = f"Diagram batang, dalam {unit}: {'; '.join(pairs)}."
    if len(values) > 1 and values[order[0]][1] < values[order[-1]][1]:
        text += f" Terbesar {pairs[order[-1]]}, terkecil {pairs[order[0]]}."
    return text
