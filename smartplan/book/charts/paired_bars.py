"""Upright bars, one per year, each below (or above) a mark: what is needed against a ceiling."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from smartplan.book.charts.chart import Chart
from smartplan.book.charts.fitting import clean, fit, widest
from smartplan.book.charts.marks import (
    PORTRAIT_WIDTH,
    SMALL,
    Box,
    Label,
    Line,
    baseline,
    px,
    value_texts,
)
from smartplan.book.charts.scale import round_steps
from smartplan.book.charts.widths import text_width

_TOP, _PLOT_HEIGHT, _BOTTOM = 20.0, 200.0, 50.0
_GAP: Final = 6.0


@dataclass(frozen=True, slots=True)
class PairedBar:
    """A bar with its name and the mark that it is held against, if there is one."""

    name: str
    value: float
    mark: float | None


@dataclass(frozen=True, slots=True)
class PairedBarChart(Chart):
    """Bars with marks across them, an axis and a legend."""

    drawing: ClassVar[str] = "paired-bars"
    bars: tuple[Box, ...]
    marks: tuple[Line, ...]
    grid: tuple[Line, ...]


def paired_bar_chart(
    bars: Sequence[PairedBar], value_name: str, mark_name: str, unit: str
) -> PairedBarChart:
    """Draw values of zero or more against their marks; bars without a mark have none."""
    value_name, mark_name = clean(value_name), clean(mark_name)
    highest = max((max(bar.value, bar.mark or 0.0) for bar in bars), default=0.0)
    steps = round_steps(highest)
    left = widest(value_texts(steps), SMALL) + _GAP
    slot = (PORTRAIT_WIDTH - left) / max(len(bars), 1)
    labels = list(_axis_labels(steps, left))
    drawn: list[Box] = []
    marks: list[Line] = []
    sums = value_texts([bar.value for bar in bars])
    sums_fit = all(text_width(text, SMALL) + 4.0 <= slot for text in sums)
    for number, bar in enumerate(bars):
        x = left + slot * number
        top = _y(max(bar.value, 0.0), steps)
        drawn.append(Box(px(x + slot * 0.22), px(top), px(slot * 0.56), px(_y(0, steps) - top)))
        if bar.mark is not None:
            y = px(_y(bar.mark, steps))
            marks.append(Line(px(x + slot * 0.1), y, px(x + slot * 0.9), y, strong=True))
        middle = px(x + slot / 2)
        name = fit(bar.name, slot - 2.0, SMALL)
        labels.append(Label(middle, baseline(_y(0, steps) + 13.0, SMALL), name, SMALL, "middle"))
        if sums_fit:
            y = baseline(_y(0, steps) - 9.0, SMALL)
            labels.append(Label(middle, y, sums[number], SMALL, "middle", ink="white"))
    legend_y = _TOP + _PLOT_HEIGHT + 36.0
    drawn.append(Box(px(left), px(legend_y - 5.0), 20.0, 10.0))
    labels.append(Label(px(left + 26.0), baseline(legend_y, SMALL), value_name, SMALL))
    after = left + 26.0 + text_width(value_name, SMALL) + 24.0
    marks.append(Line(px(after), px(legend_y), px(after + 24.0), px(legend_y), strong=True))
    labels.append(Label(px(after + 30.0), baseline(legend_y, SMALL), mark_name, SMALL))
    return PairedBarChart(
        PORTRAIT_WIDTH,
        _TOP + _PLOT_HEIGHT + _BOTTOM,
        f"Diagram batang dengan batas, {unit}",
        _alt(bars, value_name, mark_name, unit),
        tuple(labels),
        tuple(drawn),
        tuple(marks),
        tuple(
            Line(px(left), px(_y(step, steps)), PORTRAIT_WIDTH, px(_y(step, steps)), step == 0)
            for step in steps
        ),
    )


def _y(value: float, steps: Sequence[float]) -> float:
    return _TOP + _PLOT_HEIGHT * (1 - value / steps[-1])


def _axis_labels(steps: Sequence[float], left: float) -> list[Label]:
    return [
        Label(px(left - _GAP), baseline(_y(step, steps), SMALL), text, SMALL, "end", ink="muted")
        for step, text in zip(steps, value_texts(steps), strict=True)
    ]


def _alt(bars: Sequence[PairedBar], value_name: str, mark_name: str, unit: str) -> str:
    values = value_texts([bar.value for bar in bars])
    marks = value_texts([bar.mark or 0.0 for bar in bars])
    told = "; ".join(
        f"{clean(bar.name)} {value_name} {value}"
        + (f", {mark_name} {mark}" if bar.mark is not None else f", tanpa {mark_name}")
        for bar, value, mark in zip(bars, values, marks, strict=True)
    )
    return (
        f"Diagram batang {value_name} terhadap {mark_name}, dalam {unit}: {told or 'tanpa data'}."
    )
