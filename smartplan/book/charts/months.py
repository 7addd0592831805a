"""A small schedule by month: a bar per step, on an upright page."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from smartplan.book import indonesian
from smartplan.book.charts.chart import Chart
from smartplan.book.charts.fitting import clean, wrap
from smartplan.book.charts.marks import (
    PORTRAIT_WIDTH,
    SMALL,
    Box,
    Label,
    Line,
    baseline,
    column_of_labels,
    px,
)

_NAMES: Final = 232.0
_HEAD: Final = 34.0
_ROW: Final = 29.0
_SHORT: Final = tuple(name[:3] for name in indonesian.MONTHS)


@dataclass(frozen=True, slots=True)
class MonthRow:
    """What is done from one month (YYYY-MM) to another, both included."""

    name: str
    start: str
    end: str


@dataclass(frozen=True, slots=True)
class MonthsChart(Chart):
    """Bars over months, with the years above them."""

    drawing: ClassVar[str] = "months"
    bands: tuple[Box, ...]
    bars: tuple[Box, ...]
    grid: tuple[Line, ...]


def months_chart(title: str, rows: Sequence[MonthRow], tones: Sequence[int] = ()) -> MonthsChart:
    """Draw rows over the months that they span; ``tones`` colour the bars, by default one tone.

    Raises ``ValueError`` without rows.
    """
    if not rows:
        raise ValueError("a schedule needs a row")
    first = min(_index(row.start) for row in rows)
    last = max(_index(row.end) for row in rows)
    width = (PORTRAIT_WIDTH - _NAMES) / (last - first + 1)
    bottom = _HEAD + _ROW * len(rows)
    labels = [*_years(first, last, width), *_months(first, last, width)]
    bands: list[Box] = []
    bars: list[Box] = []
    for number, row in enumerate(rows):
        y = _HEAD + _ROW * number
        bands.append(Box(0.0, px(y), PORTRAIT_WIDTH, _ROW))
        lines = wrap(row.name, _NAMES - 12.0, SMALL, lines=2)
        labels += column_of_labels(lines, 4.0, y + _ROW / 2, size=SMALL)
        left = _NAMES + (_index(row.start) - first) * width
        length = (_index(row.end) - _index(row.start) + 1) * width
        tone = tones[number] if tones else 0
        bars.append(
            Box(px(left + 1.5), px(y + _ROW * 0.24), px(length - 3.0), px(_ROW * 0.52), tone)
        )
    return MonthsChart(
        PORTRAIT_WIDTH,
        px(bottom + 1.0),
        clean(title),
        _alt(title, rows),
        tuple(labels),
        tuple(bands),
        tuple(bars),
        tuple(
            Line(
                px(_NAMES + (month - first) * width),
                18.0,
                px(_NAMES + (month - first) * width),
                px(bottom),
                strong=month % 12 == 0,
            )
            for month in range(first, last + 2)
        ),
    )


def _index(month: str) -> int:
    """Return months since year 0, so that January is a multiple of twelve."""
    return int(month[:4]) * 12 + int(month[5:7]) - 1


def _years(first: int, last: int, width: float) -> list[Label]:
    made = []
    for year in range(first // 12, last // 12 + 1):
        start, end = max(first, year * 12), min(last, year * 12 + 11)
        middle = _NAMES + ((start + end + 1) / 2 - first) * width
        made.append(Label(px(middle), baseline(8.0, SMALL), str(year), SMALL, "middle", bold=True))
    return made


def _months(first: int, last: int, width: float) -> list[Label]:
    # Narrow months are named by every second (third…) only.
    step = max(int(-(-24.0 // width)), 1)
    return [
        Label(
            px(_NAMES + (month - first + 0.5) * width),
            baseline(26.0, SMALL),
            _SHORT[month % 12],
            SMALL,
            "middle",
            ink="muted",
        )
        for month in range(first, last + 1, step)
    ]


def _alt(title: str, rows: Sequence[MonthRow]) -> str:
    told = "; ".join(
        f"{clean(row.name)} {indonesian.month_range(row.start, row.end)}" for row in rows
    )
    return f"{clean(title)}: {told}."
