"""Small upright bars, one per year, stacked by source, with their legend below."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from smartplan.book.charts.fitting import fit
from smartplan.book.charts.marks import SMALL, Box, Label, Line, baseline, px, value_texts
from smartplan.book.charts.stacked_bars import Series
from smartplan.book.charts.widths import text_width

_TOP, _YEARS, _LEGEND_ROW = 36.0, 18.0, 15.0
_BAR: Final = 0.62
_WIDEST_BAR: Final = 46.0
_KEY: Final = 9.0
_GAP: Final = 5.0


@dataclass(frozen=True, slots=True)
class YearBars:
    """What is drawn: boxes of bars and legend, labels, and the line that they stand on."""

    boxes: tuple[Box, ...]
    labels: tuple[Label, ...]
    grid: tuple[Line, ...]
    height: float


def draw_year_bars(
    years: Sequence[int], series: Sequence[Series], width: float, floor: float
) -> YearBars:
    """Draw a bar per year from the left edge, standing on ``floor``; totals stand above them.

    Raises ``ValueError`` if a series has another number of values than there are years.
    """
    columns = list(zip(years, *(one.values for one in series), strict=True))
    totals = [sum(column[1:]) for column in columns]
    scale = (floor - _TOP) / (max(totals, default=0.0) or 1.0)
    slot = width / max(len(columns), 1)
    bar = min(slot * _BAR, _WIDEST_BAR)
    # Where bars stand closer than years are wide, only every second (third…) year is named.
    every = int(-(-(text_width("2025", SMALL) + 4.0) // slot))
    boxes: list[Box] = []
    labels: list[Label] = []
    for number, ((year, *values), written) in enumerate(
        zip(columns, value_texts(totals), strict=True)
    ):
        middle = slot * (number + 0.5)
        y = floor
        for tone, value in enumerate(values):
            if value > 0:
                y -= value * scale
                boxes.append(Box(px(middle - bar / 2), px(y), px(bar), px(value * scale), tone))
        if number % every == every // 2:
            labels.append(Label(px(middle), px(floor + 12.0), str(year), SMALL, "middle"))
        if text_width(written, SMALL) + 2.0 <= slot:
            labels.append(Label(px(middle), px(y - 4.0), written, SMALL, "middle"))
    line = Line(0.0, px(floor), px(width), px(floor), strong=True)
    keys, names, height = _legend(series, width, floor + _YEARS)
    return YearBars((*boxes, *keys), (*labels, *names), (line,), height)


def _legend(
    series: Sequence[Series], width: float, top: float
) -> tuple[list[Box], list[Label], float]:
    """Set the keys in rows, as many beside each other as fit; return also where they end."""
    boxes: list[Box] = []
    labels: list[Label] = []
    x, row = 0.0, 0
    for tone, one in enumerate(series):
        name = fit(one.name, width - _KEY - _GAP, SMALL)
        needed = _KEY + _GAP + text_width(name, SMALL)
        if x and x + needed > width:
            x, row = 0.0, row + 1
        middle = top + _LEGEND_ROW * (row + 0.5)
        boxes.append(Box(px(x), px(middle - _KEY / 2), _KEY, _KEY, tone))
        labels.append(Label(px(x + _KEY + _GAP), baseline(middle, SMALL), name, SMALL))
        x += needed + 3 * _GAP
    return boxes, labels, top + _LEGEND_ROW * (row + 1)
