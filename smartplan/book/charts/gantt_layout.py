"""Where the parts of a roadmap stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from smartplan.book.charts.fitting import fit, widest, wrap
from smartplan.book.charts.marks import (
    LANDSCAPE_WIDTH,
    NORMAL,
    SMALL,
    Box,
    Label,
    Line,
    baseline,
    column_of_labels,
    line_step,
    px,
)

MOST_ROWS: Final = 26
_TALLEST: Final = 590.0
_NAMES_NARROWEST, _NAMES_WIDEST = 300.0, 380.0
_PADDING: Final = 7.0
_TERM_HEIGHT: Final = 30.0
_YEAR_HEIGHT: Final = 18.0
_TOP: Final = _TERM_HEIGHT + _YEAR_HEIGHT
_GROUP_HEIGHT: Final = 17.0
_LEGEND_HEIGHT: Final = 30.0
_ROW_HIGH: Final = 29.0
_ROW_STEP: Final = 0.5
# What a row is higher than its name's lines, so that no name touches the one above.
_ROW_AIR: Final = 2.3
_BETWEEN: Final = 4.0
"""How much more stands between a name of several lines and the next, where there is room."""
_CROWDED: Final = 11.0
"""The size of names where they would not all stand on the page at the usual one."""
_AS_MANY_AS_NEEDED: Final = 99


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
    names_width: float = _NAMES_NARROWEST

    @property
    def year_width(self) -> float:
        """How wide a year is."""
        return (LANDSCAPE_WIDTH - self.names_width) / max(self.end - self.start + 1, 1)

    def x(self, year: int) -> float:
        """Where a year begins; years outside are moved to the edge."""
        inside = min(max(year, self.start), self.end + 1)
        return self.names_width + (inside - self.start) * self.year_width

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


def names_width(groups: Sequence[GanttGroup]) -> float:
    """Return how wide the column of names is: as its longest name, within bounds."""
    names = tuple(row.name for group in groups for row in group.rows)
    needed = widest(names, NORMAL) + 3 * _PADDING
    return px(min(max(needed, _NAMES_NARROWEST), _NAMES_WIDEST))


def split_groups(
    groups: Sequence[tuple[int, GanttGroup]], width: float = _NAMES_NARROWEST
) -> tuple[tuple[tuple[int, GanttGroup], ...], ...]:
    """Spread groups (with their tones) over charts of at most ``MOST_ROWS`` rows each.

    A name of two lines counts as two rows; ``width`` is that of the column of names. A group
    stays whole unless it alone is larger than a chart; then it is cut evenly. The charts are as
    even as whole groups allow.
    """
    parts = [(tone, part) for tone, group in groups for part in _cut(group, width)]
    packed = _pack(parts, MOST_ROWS, width)
    largest = max((_weight(part.rows, width) for _, part in parts), default=0)
    for most in range(largest, MOST_ROWS):
        tighter = _pack(parts, most, width)
        if len(tighter) == len(packed):
            return tighter
    return packed


def _pack(
    parts: Sequence[tuple[int, GanttGroup]], most: int, width: float
) -> tuple[tuple[tuple[int, GanttGroup], ...], ...]:
    charts: list[list[tuple[int, GanttGroup]]] = []
    rows = 0
    for tone, part in parts:
        weight = _weight(part.rows, width)
        if not charts or rows + weight > most:
            charts.append([])
            rows = 0
        charts[-1].append((tone, part))
        rows += weight
    return tuple(tuple(chart) for chart in charts)


def _weight(rows: Sequence[GanttRow], width: float) -> int:
    return sum(len(_lines(row.name, width, _CROWDED)) for row in rows)


def _lines(name: str, width: float, size: float) -> tuple[str, ...]:
    return wrap(name, width - 3 * _PADDING, size, lines=_AS_MANY_AS_NEEDED)


def _cut(group: GanttGroup, width: float) -> list[GanttGroup]:
    highest = max(_weight((row,), width) for row in group.rows)
    # Where names take more than a line, parts of equal numbers of rows may differ in height.
    most = MOST_ROWS if highest == 1 else MOST_ROWS // highest
    count = -(-len(group.rows) // most) if _weight(group.rows, width) > MOST_ROWS else 1
    size = -(-len(group.rows) // count)
    return [
        GanttGroup(group.name if start == 0 else f"{group.name} (lanjutan)", rows)
        for start in range(0, len(group.rows), size)
        if (rows := group.rows[start : start + size])
    ]


def band_layout(groups: Sequence[tuple[int, GanttGroup]], timeline: Timeline) -> BandLayout:
    """Set each group as a band with a heading, and a row per program as high as its name."""
    names = {row.name for _, group in groups for row in group.rows}
    room = _TALLEST - _TOP - _LEGEND_HEIGHT - _GROUP_HEIGHT * len(groups)
    size, low = _row_size([row for _, group in groups for row in group.rows], timeline, room)
    lines = {name: _lines(name, timeline.names_width, size) for name in names}
    bands: list[Box] = []
    bars: list[Box] = []
    labels: list[Label] = []
    diamonds: list[tuple[float, float]] = []
    y = _TOP
    for tone, group in groups:
        top = y
        labels.append(_group_label(group.name, y))
        y += _GROUP_HEIGHT
        for row in group.rows:
            height = max(low, _height(lines[row.name], size))
            labels += column_of_labels(lines[row.name], 2 * _PADDING, y + height / 2, size=size)
            bar = _bar(row, y + (height - low) / 2, low, timeline, tone)
            if bar is not None:
                bars.append(bar)
                if row.quick_win:
                    diamonds.append(
                        (px(bar.x + min(10.0, bar.width / 2)), px(bar.y + bar.height / 2))
                    )
            y += height
        bands.append(Box(0.0, px(top), LANDSCAPE_WIDTH, px(y - top), tone))
    return BandLayout(tuple(bands), tuple(bars), tuple(labels), tuple(diamonds), px(y))


def _row_size(rows: Sequence[GanttRow], timeline: Timeline, room: float) -> tuple[float, float]:
    """Return the size of the names, and how high a row is at least, for all to have room."""
    for size in (NORMAL, _CROWDED):
        needed = [_height(_lines(row.name, timeline.names_width, size), size) for row in rows]
        lowest = line_step(size) + _ROW_AIR
        for step in range(int((_ROW_HIGH - lowest) / _ROW_STEP) + 1):
            low = _ROW_HIGH - step * _ROW_STEP
            if sum(max(low, one) for one in needed) <= room:
                return size, low
    return _CROWDED, line_step(_CROWDED) + _ROW_AIR


def _height(lines: Sequence[str], size: float) -> float:
    between = _BETWEEN if len(lines) > 1 and size > _CROWDED else 0.0
    return len(lines) * line_step(size) + _ROW_AIR + between


def _group_label(name: str, y: float) -> Label:
    # No bar stands beside a heading: it has the whole width.
    text = fit(name, LANDSCAPE_WIDTH - 2 * _PADDING, NORMAL, bold=True)
    return Label(_PADDING, baseline(y + _GROUP_HEIGHT * 0.6, NORMAL), text, NORMAL, bold=True)


def _bar(row: GanttRow, y: float, height: float, timeline: Timeline, tone: int) -> Box | None:
    left, right = timeline.x(row.start), timeline.x(row.end + 1)
    if right <= left:
        return None  # the program lies outside of the years shown
    thickness = height * 0.6
    top = y + (height - thickness) / 2
    return Box(px(left + 2.0), px(top), px(right - left - 4.0), px(thickness), tone)


def legend_marks(
    bottom: float, row_name: str, left: float, *, quick_wins: bool
) -> tuple[Box, tuple[float, float] | None, tuple[Label, ...]]:
    """Return the legend below the bands: a bar and, if there are any, a quick win's diamond.

    ``left`` is where the years begin.
    """
    middle = bottom + 17.0
    y = baseline(middle, SMALL)
    bar = Box(left + 2.0, px(middle - 5.0), 40.0, 10.0)
    labels = [Label(left + 50.0, y, f"masa pelaksanaan {row_name}", SMALL)]
    if not quick_wins:
        return bar, None, tuple(labels)
    x = left + 216.0
    labels.append(Label(x + 12.0, y, f"{row_name} dengan quick win", SMALL))
    return bar, (x, px(middle)), tuple(labels)
