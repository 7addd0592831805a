"""The roadmap: programs as bars over the years, in bands per dimension, on landscape pages."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from smartplan.book import indonesian
from smartplan.book.charts.chart import Chart
from smartplan.book.charts.fitting import clean
from smartplan.book.charts.gantt_layout import (
    GanttGroup,
    GanttRow,
    GanttTerm,
    Timeline,
    band_layout,
    legend_marks,
    names_width,
    split_groups,
)
from smartplan.book.charts.marks import LANDSCAPE_WIDTH, Box, Line, px

__all__ = ["GanttChart", "GanttGroup", "GanttRow", "gantt_charts"]

# With more rows than this each one is told by its group only.
_TOLD_ROWS: Final = 12


@dataclass(frozen=True, slots=True)
class GanttChart(Chart):
    """One picture of the roadmap; diamonds (x, y of their middle) mark quick wins."""

    drawing: ClassVar[str] = "gantt"
    bands: tuple[Box, ...]
    bars: tuple[Box, ...]
    grid: tuple[Line, ...]
    diamonds: tuple[tuple[float, float], ...]
    legend_diamond: tuple[float, float] | None
    legend_bar: Box


def gantt_charts(
    groups: Sequence[GanttGroup],
    start: int,
    end: int,
    terms: Sequence[tuple[str, int, int]] = (),
    *,
    row_name: str = "program",
) -> tuple[GanttChart, ...]:
    """Draw programs by dimension over the years ``start`` to ``end``, both included.

    ``row_name`` is what a row is called where rows are not programs, such as "kegiatan".
    ``terms`` (name, first and last year) head the years. Groups are spread over several charts
    when one would be crowded; a group keeps its tone on all of them.
    """
    width = names_width(groups)
    timeline = Timeline(start, end, tuple(GanttTerm(*term) for term in terms), width)
    toned = tuple((tone, group) for tone, group in enumerate(groups) if group.rows)
    return tuple(_chart(part, timeline, row_name) for part in split_groups(toned, width))


def _chart(
    groups: Sequence[tuple[int, GanttGroup]], timeline: Timeline, row_name: str
) -> GanttChart:
    layout = band_layout(groups, timeline)
    marked = any(row.quick_win for _, group in groups for row in group.rows)
    legend_bar, legend_diamond, legend_labels = legend_marks(
        layout.bottom, row_name, timeline.names_width, quick_wins=marked
    )
    span = indonesian.year_range(timeline.start, timeline.end)
    return GanttChart(
        LANDSCAPE_WIDTH,
        px(layout.bottom + 30.0),
        f"Peta jalan {span}",
        _alt([group for _, group in groups], span, row_name),
        (*timeline.labels(), *layout.labels, *legend_labels),
        layout.bands,
        layout.bars,
        timeline.grid(layout.bottom),
        layout.diamonds,
        legend_diamond,
        legend_bar,
    )


def _alt(groups: Sequence[GanttGroup], span: str, row_name: str) -> str:
    rows = [row for group in groups for row in group.rows]
    wins = sum(row.quick_win for row in rows)
    told = "; ".join(_told(group, row_name, every_row=len(rows) <= _TOLD_ROWS) for group in groups)
    with_wins = f", {indonesian.count(wins)} di antaranya dengan quick win" if wins else ""
    count = indonesian.count(len(rows))
    return f"Diagram peta jalan {span}: {count} {row_name}{with_wins}. {told}."


def _told(group: GanttGroup, row_name: str, *, every_row: bool) -> str:
    if every_row:
        rows = ", ".join(
            f"{clean(row.name)} {indonesian.year_range(row.start, row.end)}" for row in group.rows
        )
        return f"{clean(group.name)}: {rows}"
    first = min(row.start for row in group.rows)
    last = max(row.end for row in group.rows)
    span = indonesian.year_range(first, last)
    return f"{clean(group.name)}: {indonesian.count(len(group.rows))} {row_name}, {span}"
