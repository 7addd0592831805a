"""Horizontal bars, each with its value."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from smartplan.book.charts.chart import Chart
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
    line_step,
    px,
    value_texts,
)

_USUAL: Final = 216.0
"""How high a chart gets before its bars move closer together."""
_TALLEST: Final = 860.0
_ROW_LOW, _ROW_NORMAL, _ROW_HIGH = 14.5, 18.0, 31.0
_LABELS_AT_MOST: Final = 0.42
_LONG_LABELS_AT_MOST: Final = 0.5
_MOST_LINES: Final = 6
_BETWEEN_NAMES: Final = 1.5
_GAP: Final = 8.0


@dataclass(frozen=True, slots=True)
class BarChart(Chart):
    """Bars from top to bottom with a name before and a value behind each."""

    drawing: ClassVar[str] = "bars"
    bars: tuple[Box, ...]
    axis: Line


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
    row, size, names = _set_names([name for name, _ in values])
    heights = [max(row, len(lines) * line_step(size) + _BETWEEN_NAMES) for lines in names]
    thick = row * 0.68
    written = value_texts([max(value, 0.0) for _, value in values])
    left = widest(tuple(line for lines in names for line in lines), size) + _GAP
    room = PORTRAIT_WIDTH - left - widest(written, size) - _GAP
    full = largest or max((value for _, value in values), default=0.0) or 1.0
    labels: list[Label] = []
    bars: list[Box] = []
    for number, (_, value) in enumerate(values):
        middle = sum(heights[:number]) + heights[number] / 2
        length = room * min(max(value, 0.0) / full, 1.0)
        tone = number if colored else 0
        bars.append(Box(px(left), px(middle - thick / 2), px(length), px(thick), tone))
        labels += column_of_labels(names[number], left - _GAP, middle, size=size, anchor="end")
        x = px(left + length + _GAP * 0.6)
        labels.append(Label(x, baseline(middle, size), written[number], size))
    height = px(max(sum(heights), row))
    axis = Line(px(left), 0.0, px(left), height, strong=True)
    alt = _alt(values, written, unit)
    return BarChart(
        PORTRAIT_WIDTH, height, f"Diagram batang, {unit}", alt, tuple(labels), tuple(bars), axis
    )


def _set_names(names: Sequence[str]) -> tuple[float, float, list[tuple[str, ...]]]:
    """Return the least height of a row, the size of the names, and each of them in lines.

    A few long names, such as missions, are printed whole, smaller and broader; of very many there
    is room for a line each.
    """
    count = max(len(names), 1)
    row, share = _row_height(count), _LABELS_AT_MOST
    size = NORMAL if row >= _ROW_NORMAL else SMALL
    most = 2 if 2 * line_step(size) * count <= _TALLEST else 1
    if row == _ROW_HIGH and any(
        _is_cut(name, PORTRAIT_WIDTH * share, size, most) for name in names
    ):
        size, most, share = SMALL, _MOST_LINES, _LONG_LABELS_AT_MOST
    wrapped = [wrap(name, PORTRAIT_WIDTH * share, size, lines=most) for name in names]
    return row, size, wrapped


def _row_height(count: int) -> float:
    """Return the least height of one of so many rows: close enough to share a page with text."""
    closest = min(max(_TALLEST / count, _ROW_LOW), _ROW_NORMAL)
    return min(max(_USUAL / count, closest), _ROW_HIGH)


def _is_cut(name: str, width: float, size: float, lines: int) -> bool:
    return wrap(name, width, size, lines=lines) != wrap(name, width, size, lines=lines + 1)


def _alt(values: Sequence[tuple[str, float]], written: Sequence[str], unit: str) -> str:
    if not values:
        return "Diagram batang tanpa data."
    pairs = [f"{clean(name)} {value}" for (name, _), value in zip(values, written, strict=True)]
    order = sorted(range(len(values)), key=lambda number: values[number][1])
    text = f"Diagram batang, dalam {unit}: {'; '.join(pairs)}."
    if len(values) > 1 and values[order[0]][1] < values[order[-1]][1]:
        text += f" Terbesar {pairs[order[-1]]}, terkecil {pairs[order[0]]}."
    return text
