"""Upright bars, one per year, stacked by dimension, with a legend in the order of the stack."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from smartplan.book.charts.chart import Chart
from smartplan.book.charts.fitting import clean, fit, widest, wrap
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
from smartplan.book.charts.scale import round_steps
from smartplan.book.charts.widths import text_width

_TOP, _PLOT_HEIGHT, _BOTTOM = 20.0, 250.0, 26.0
_LEGEND_WIDTH: Final = 132.0
_LEGEND_ROW: Final = 28.0
_GAP: Final = 6.0


@dataclass(frozen=True, slots=True)
class Series:
    """One layer of all bars: as many values as there are bars, none below zero."""

    name: str
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class StackedBarChart(Chart):
    """Stacked bars with total, axis and legend."""

    drawing: ClassVar[str] = "stacked-bars"
    segments: tuple[Box, ...]
    legend: tuple[Box, ...]
    grid: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class _Plot:
    left: float
    right: float
    top: float
    steps: Sequence[float]

    def y(self, value: float) -> float:
        return self.top + _PLOT_HEIGHT * (1 - value / self.steps[-1])


def stacked_bar_chart(
    labels: Sequence[str], series: Sequence[Series], unit: str
) -> StackedBarChart:
    """Draw one bar per label with one layer per series, the first at the bottom.

    Raises ``ValueError`` if a series has another number of values than there are labels.
    """
    columns = list(zip(*(_values(one, labels) for one in series), strict=True))
    # Halves of what is shown must not tip over to the other side: 17.35 is not 17.349999.
    totals = [round(sum(column), 9) for column in columns] or [0.0] * len(labels)
    steps = round_steps(max(totals, default=0.0))
    left = widest(value_texts(steps), SMALL) + _GAP
    plot = _Plot(left, PORTRAIT_WIDTH - _LEGEND_WIDTH, _TOP, steps)
    slot = (plot.right - plot.left) / max(len(labels), 1)
    height = max(_TOP + _PLOT_HEIGHT + _BOTTOM, _LEGEND_ROW * len(series) + _GAP)
    return StackedBarChart(
        PORTRAIT_WIDTH,
        px(height),
        f"Diagram batang bertumpuk, {unit}",
        _alt(labels, series, totals, unit),
        (
            *_axis_labels(plot),
            *_bar_labels(plot, slot, labels, totals),
            *_legend_labels(plot, series),
        ),
        tuple(_segments(plot, slot, columns)),
        tuple(_legend_keys(plot, len(series))),
        tuple(_grid(plot)),
    )


def _values(series: Series, labels: Sequence[str]) -> tuple[float, ...]:
    if len(series.values) != len(labels):
        raise ValueError(f"{series.name}: {len(series.values)} values for {len(labels)} bars")
    return tuple(max(value, 0.0) for value in series.values)


def _segments(plot: _Plot, slot: float, columns: Sequence[tuple[float, ...]]) -> list[Box]:
    segments = []
    width = slot * 0.66
    for number, column in enumerate(columns):
        x = plot.left + slot * number + (slot - width) / 2
        below = 0.0
        for tone, value in enumerate(column):
            if value > 0:
                y, bottom = px(plot.y(below + value)), px(plot.y(below))
                segments.append(Box(px(x), y, px(width), px(bottom - y), tone))
            below += value
    return segments


def _grid(plot: _Plot) -> list[Line]:
    return [
        Line(px(plot.left), px(plot.y(step)), px(plot.right), px(plot.y(step)), strong=step == 0)
        for step in plot.steps
    ]


def _axis_labels(plot: _Plot) -> list[Label]:
    return [
        Label(
            px(plot.left - _GAP),
            baseline(plot.y(step), SMALL),
            written,
            SMALL,
            "end",
            ink="muted",
        )
        for step, written in zip(plot.steps, value_texts(plot.steps), strict=True)
    ]


def _bar_labels(
    plot: _Plot, slot: float, labels: Sequence[str], totals: Sequence[float]
) -> list[Label]:
    names = [fit(label, max(slot * 2, 40.0), SMALL) for label in labels]
    sums = value_texts(totals)
    made = []
    # Where bars stand closer than their labels are wide, only every second (third…) year is
    # named, and totals would lie over the neighbours.
    name_step = _label_step(names, slot)
    totals_fit = _label_step(sums, slot) == 1
    for number, (name, total) in enumerate(zip(names, sums, strict=True)):
        middle = px(plot.left + slot * (number + 0.5))
        if number % name_step == 0:
            y = baseline(plot.y(0) + 13.0, SMALL)
            made.append(Label(middle, y, name, SMALL, "middle"))
        if totals_fit:
            y = px(plot.y(totals[number]) - 4.0)
            made.append(Label(middle, y, total, SMALL, "middle", bold=True))
    return made


def _label_step(texts: Sequence[str], slot: float) -> int:
    needed = max((text_width(text, SMALL, bold=True) for text in texts), default=0.0) + 4.0
    return max(int(-(-needed // slot)), 1)


def _legend_y(plot: _Plot, count: int, number: int) -> float:
    # Top to bottom as in the bars: the last series lies on top.
    return plot.top + _LEGEND_ROW * (count - 1 - number + 0.5)


def _legend_labels(plot: _Plot, series: Sequence[Series]) -> list[Label]:
    x = plot.right + 40.0
    made: list[Label] = []
    for number, one in enumerate(series):
        lines = wrap(one.name, PORTRAIT_WIDTH - x, SMALL, lines=2)
        y = _legend_y(plot, len(series), number)
        made += column_of_labels(lines, x, y, size=SMALL)
    return made


def _legend_keys(plot: _Plot, count: int) -> list[Box]:
    size = NORMAL
    return [
        Box(
            px(plot.right + 20.0), px(_legend_y(plot, count, number) - size / 2), size, size, number
        )
        for number in range(count)
    ]


def _alt(
    labels: Sequence[str], series: Sequence[Series], totals: Sequence[float], unit: str
) -> str:
    bars = "; ".join(
        f"{clean(label)} {total}" for label, total in zip(labels, value_texts(totals), strict=True)
    )
    sums = value_texts([sum(one.values) for one in series])
    parts = "; ".join(f"{clean(one.name)} {total}" for one, total in zip(series, sums, strict=True))
    return (
        f"Diagram batang bertumpuk, dalam {unit}. Jumlah: {bars or 'tanpa data'}. "
        f"Menurut bagian: {parts or 'tanpa data'}."
    )
