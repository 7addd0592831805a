"""Where the parts of a roadmap stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from smartplan.book.charts.fitting import fit, wrap
from smartplan.book.charts.marks import (
    LANDSCAPE_WIDTH,
    NORMAL,
    SMALL,
    Box,
    Label,
    Line,
    baseline,
    column_of_labels,
    px,
)

MOST_ROWS: Final = 26
_TALLEST: Final = 590.0
_NAMES_WIDTH: Final = 300.0
_PADDING: Final = 7.0
_TERM_HEIGHT: Final = 30.0
_YEAR_HEIGHT: Final = 18.0
_TOP: Final = _TERM_HEIGHT + _YEAR_HEIGHT
_GROUP_HEIGHT: Final = 17.0
_LEGEND_HEIGHT: Final = 30.0
_ROW_LOW, _ROW_HIGH = 15.5, 29.0
# Rows from this height on hold names of two lines.
_TWO_LINES: Final = 27.0


@dataclass(frozen=True, slots=True)
class GanttRow:
    """A program: its name, its first and last year, whether a quick win belongs to it."""

    name: str
    start: int
    end: int
    quick_win: bool = False


@dataclass(frozen=True, slots=True)
class GanttGroup:
    """The programs of a dimension."""

    name: str
    rows: tuple[GanttRow, ...]


@dataclass(frozen=True, slots=True)
class GanttTerm:
    """A term such as "Jangka pendek" with its years, both included."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class BandLayout:
    """Bands, bars and their labels; ``bottom`` is where they end."""

    bands: tuple[Box, ...]
    bars: tuple[Box, ...]
    labels: tuple[Label, ...]
    diamonds: tuple[tuple[float, float], ...]
    bottom: float


@dataclass(frozen=True, slots=True)
class Timeline:
    """The years from left to right, with the terms above them."""

    start: int
    end: int
    terms: tuple[GanttTerm, ...]

    @property
    def year_width(self) -> float:
        """How wide a year is."""
        return (LANDSCAPE_WIDTH - _NAMES_WIDTH) / max(self.end - self.start + 1, 1)

    def x(self, year: int) -> float:
        """Where a year begins; years outside are moved to the edge."""
        inside = min(max(year, self.start), self.end + 1)
        return _NAMES_WIDTH + (inside - self.start) * self.year_width

    def labels(self) -> tuple[Label, ...]:
        """Return the names of the terms and the years."""
        made: list[Label] = []
        for term in self.terms:
            left, right = self.x(term.start), self.x(term.end + 1)
            if right > left:
                lines = wrap(term.name, right - left - 4.0, SMALL, lines=2, bold=True)
                made += column_of_labels(
                    lines,
                    (left + right) / 2,
                    _TERM_HEIGHT / 2,
                    size=SMALL,
                    anchor="middle",
                    bold=True,
                    ink="primary",
                )
        step = max(int(-(-28.0 // self.year_width)), 1)
        y = baseline(_TERM_HEIGHT + _YEAR_HEIGHT / 2, SMALL)
        made += (
            Label(px(self.x(year) + self.year_width / 2), y, str(year), SMALL, "middle")
            for year in range(self.start, self.end + 1, step)
        )
        return tuple(made)

    def grid(self, bottom: float) -> tuple[Line, ...]:
        """Return a line before each year, and one behind the last; terms are set apart."""
        edges = {term.start for term in self.terms} | {term.end + 1 for term in self.terms}
        return tuple(
            Line(
                px(self.x(year)),
                0.0 if year in edges else _TERM_HEIGHT,
                px(self.x(year)),
                px(bottom),
                strong=year in edges,
            )
            for year in range(self.start, self.end + 2)
        )


def split_groups(
    groups: Sequence[tuple[int, GanttGroup]],
) -> tuple[tuple[tuple[int, GanttGroup], ...], ...]:
    """Spread groups (with their tones) over charts of at most ``MOST_ROWS`` rows each.

    A group stays whole unless it alone is larger than that; then it is cut evenly. The charts
    are as even as whole groups allow.
    """
    parts = [(tone, part) for tone, group in groups for part in _cut(group)]
    packed = _pack(parts, MOST_ROWS)
    largest = max((len(part.rows) for _, part in parts), default=0)
    for most in range(largest, MOST_ROWS):
        tighter = _pack(parts, most)
        if len(tighter) == len(packed):
            return tighter
    return packed


def _pack(
    parts: Sequence[tuple[int, GanttGroup]], most: int
) -> tuple[tuple[tuple[int, GanttGroup], ...], ...]:
    charts: list[list[tuple[int, GanttGroup]]] = []
    rows = 0
    for tone, part in parts:
        if not charts or rows + len(part.rows) > most:
            charts.append([])
            rows = 0
        charts[-1].append((tone, part))
        rows += len(part.rows)
    return tuple(tuple(chart) for chart in charts)


def _cut(group: GanttGroup) -> list[GanttGroup]:
    count = -(-len(group.rows) // MOST_ROWS)
    size = -(-len(group.rows) // count)
    return [
        GanttGroup(group.name if start == 0 else f"{group.name} (lanjutan)", rows)
        for start in range(0, len(group.rows), size)
        if (rows := group.rows[start : start + size])
    ]


def band_layout(groups: Sequence[tuple[int, GanttGroup]], timeline: Timeline) -> BandLayout:
    """Set each group as a band with a heading, and a row per program."""
    count = sum(len(group.rows) for _, group in groups)
    room = _TALLEST - _TOP - _LEGEND_HEIGHT - _GROUP_HEIGHT * len(groups)
    height = min(max(room / count, _ROW_LOW), _ROW_HIGH)
    bands: list[Box] = []
    bars: list[Box] = []
    labels: list[Label] = []
    diamonds: list[tuple[float, float]] = []
    y = _TOP
    for tone, group in groups:
        band_height = _GROUP_HEIGHT + height * len(group.rows)
        bands.append(Box(0.0, px(y), LANDSCAPE_WIDTH, px(band_height), tone))
        labels.append(_group_label(group.name, y))
        y += _GROUP_HEIGHT
        for row in group.rows:
            labels += _row_labels(row.name, y, height)
            bar = _bar(row, y, height, timeline, tone)
            if bar is not None:
                bars.append(bar)
                if row.quick_win:
                    diamonds.append(
                        (px(bar.x + min(10.0, bar.width / 2)), px(bar.y + bar.height / 2))
                    )
            y += height
    return BandLayout(tuple(bands), tuple(bars), tuple(labels), tuple(diamonds), px(y))


def _group_label(name: str, y: float) -> Label:
    text = fit(name, _NAMES_WIDTH - 2 * _PADDING, NORMAL, bold=True)
    return Label(_PADDING, baseline(y + _GROUP_HEIGHT * 0.6, NORMAL), text, NORMAL, bold=True)


def _row_labels(name: str, y: float, height: float) -> tuple[Label, ...]:
    size = NORMAL if height >= 17.0 else 11.0
    width = _NAMES_WIDTH - 3 * _PADDING
    lines = wrap(name, width, size, lines=2 if height >= _TWO_LINES else 1)
    return column_of_labels(lines, 2 * _PADDING, y + height / 2, size=size)


def _bar(row: GanttRow, y: float, height: float, timeline: Timeline, tone: int) -> Box | None:
    left, right = timeline.x(row.start), timeline.x(row.end + 1)
    if right <= left:
        return None  # the program lies outside of the years shown
    thickness = height * 0.6
    top = y + (height - thickness) / 2
    return Box(px(left + 2.0), px(top), px(right - left - 4.0), px(thickness), tone)


def legend_marks(
    bottom: float, row_name: str, *, quick_wins: bool
) -> tuple[Box, tuple[float, float] | None, tuple[Label, ...]]:
    """Return the legend below the bands: a bar and, if there are any, a quick win's diamond."""
    middle = bottom + 17.0
    y = baseline(middle, SMALL)
    bar = Box(_NAMES_WIDTH + 2.0, px(middle - 5.0), 40.0, 10.0)
    labels = [Label(_NAMES_WIDTH + 50.0, y, f"masa pelaksanaan {row_name}", SMALL)]
    if not quick_wins:
        return bar, None, tuple(labels)
    x = _NAMES_WIDTH + 216.0
    labels.append(Label(x + 12.0, y, f"{row_name} dengan quick win", SMALL))
    return bar, (x, px(middle)), tuple(labels)
