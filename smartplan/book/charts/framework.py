"""Kerangka pikir: stages from top to bottom, each with its parts, joined by arrows."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from smartplan.book.charts.chart import Chart
from smartplan.book.charts.fitting import clean, wrap
from smartplan.book.charts.marks import (
    NORMAL,
    PORTRAIT_WIDTH,
    SMALL,
    Box,
    Label,
    column_of_labels,
    line_step,
    px,
)

_NAME_WIDTH: Final = 116.0
_PADDING: Final = 9.0
_GAP: Final = 24.0
_PART_GAP: Final = 8.0
_MOST_IN_ROW: Final = 4
_PART_LINES: Final = 3


@dataclass(frozen=True, slots=True)
class FrameworkChart(Chart):
    """Stages as wide boxes, their parts as boxes within, and the tips of the arrows between."""

    drawing: ClassVar[str] = "framework"
    stages: tuple[Box, ...]
    parts: tuple[Box, ...]
    arrows: tuple[tuple[float, float, float], ...]
    """Arrows down: x, first and last y."""


def framework_chart(stages: Sequence[tuple[str, Sequence[str]]]) -> FrameworkChart:
    """Draw stages (name, parts), in the order in which one leads to the next."""
    labels: list[Label] = []
    boxes: list[Box] = []
    parts: list[Box] = []
    arrows: list[tuple[float, float, float]] = []
    y = 1.0
    for number, (name, texts) in enumerate(stages):
        if number:
            arrows.append((PORTRAIT_WIDTH / 2, px(y + 3.0), px(y + _GAP - 3.0)))
            y += _GAP
        inner, inner_labels, height = _parts(texts, y)
        boxes.append(Box(1.0, px(y), PORTRAIT_WIDTH - 2.0, px(height), number))
        lines = wrap(name, _NAME_WIDTH - 2 * _PADDING, NORMAL, lines=2, bold=True)
        middle = y + height / 2
        labels += column_of_labels(lines, 1.0 + _PADDING, middle, bold=True, ink="primary")
        parts += inner
        labels += inner_labels
        y += height
    told = " \u2192 ".join(
        clean(name) + (f" ({', '.join(clean(text) for text in texts)})" if texts else "")
        for name, texts in stages
    )
    return FrameworkChart(
        PORTRAIT_WIDTH,
        px(y + 1.0),
        "Kerangka pikir",
        f"Bagan alur kerangka pikir: {told}.",
        tuple(labels),
        tuple(boxes),
        tuple(parts),
        tuple(arrows),
    )


def _parts(texts: Sequence[str], y: float) -> tuple[list[Box], list[Label], float]:
    """Return the boxes and labels of a stage's parts, and the stage's height."""
    boxes: list[Box] = []
    labels: list[Label] = []
    left, right = 1.0 + _NAME_WIDTH, PORTRAIT_WIDTH - 1.0 - _PADDING
    top = y + _PADDING
    for row in _even_rows(texts):
        width = (right - left - _PART_GAP * (len(row) - 1)) / len(row)
        wrapped = [wrap(text, width - 12.0, SMALL, lines=_PART_LINES) for text in row]
        # Two lines at least, so that stages of short parts are not thin.
        height = max(2, *(len(lines) for lines in wrapped)) * line_step(SMALL) + 12.0
        for column, lines in enumerate(wrapped):
            x = left + column * (width + _PART_GAP)
            boxes.append(Box(px(x), px(top), px(width), px(height)))
            middle = (x + width / 2, top + height / 2)
            labels += column_of_labels(lines, *middle, size=SMALL, anchor="middle")
        top += height + _PART_GAP
    bottom = top - _PART_GAP if boxes else top + 3 * line_step(NORMAL)
    return boxes, labels, bottom + _PADDING - y


def _even_rows(texts: Sequence[str]) -> list[Sequence[str]]:
    count = -(-len(texts) // _MOST_IN_ROW)
    if not count:
        return []
    size = -(-len(texts) // count)
    return [texts[start : start + size] for start in range(0, len(texts), size)]
