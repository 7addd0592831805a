"""The quick wins on the page that holds the whole plan: as much of them as leaves it one page.

Lengths are in millimetres of the printed page; they need not be exact, only on the safe side.
"""

import math
from collections.abc import Sequence
from typing import Final

from smartplan.book import indonesian
from smartplan.book.charts.widths import text_width
from smartplan.book.composer import Composer
from smartplan.book.view_model import Column, Table
from smartplan.plan.quick_wins import QuickWin

_MM_PER_POINT: Final = 0.353
_TABLE_SIZE, _LEAD_SIZE, _TEXT_SIZE = (points * _MM_PER_POINT for points in (9.0, 12.5, 11.0))
_PAGE: Final = 238.0
"""The height of the text of an A4 page, less a little for safety."""
_HEADING, _KEY_FIGURES, _TABLE_HEAD = 54.5, 18.0, 11.5
_BAR, _CAPTION = 7.75, 9.5
_LEAD_LINE, _BELOW_LEAD = 6.2, 5.5
_TEXT_LINE, _ABOVE_TEXT = 5.3, 4.0
_CELL_LINE, _ROW_PADDING = 3.65, 1.95
_TEXT_WIDTH: Final = 155.0
_CELL_PADDING: Final = 4.0
_WIDTHS: Final = (19, 65, 16)
_ID: Final = "tbl-quick-win-ringkas"


def one_page_quick_wins(composer: Composer, asks: Sequence[str]) -> Table | None:
    """Return the quick wins with their benefit, without it, or counted, as the page has room.

    ``asks`` are the sentences that stand below the table.
    """
    wins = composer.plan.quick_wins
    if not wins:
        return None
    room = _room(composer, asks)
    full = [_full_row(composer, win) for win in wins]
    if sum(map(_row_height, full)) <= room:
        columns = ("Quick win", "Yang dirasakan warga", "Selesai")
        return _table(columns, full)
    short = [_short_row(composer, win) for win in wins]
    if sum(map(_row_height, short)) <= room:
        return _table(("Dimensi", "Quick win", "Selesai"), short)
    return _table(("Dimensi", "Quick win", "Selesai terakhir"), _counted_rows(composer))


def _room(composer: Composer, asks: Sequence[str]) -> float:
    """Return how high the rows of the table may be together."""
    lead = _lines(composer.plan.region.smart_vision, _TEXT_WIDTH, _LEAD_SIZE) * _LEAD_LINE
    asked = _lines("Yang diminta. " + " ".join(asks), _TEXT_WIDTH, _TEXT_SIZE) * _TEXT_LINE
    chart = len(composer.plan.framework.dimensions) * _BAR + _CAPTION
    taken = _HEADING + lead + _BELOW_LEAD + _KEY_FIGURES + chart + _TABLE_HEAD
    return _PAGE - taken - (asked + _ABOVE_TEXT if asks else 0.0)


def _full_row(composer: Composer, win: QuickWin) -> tuple[str, ...]:
    benefit = composer.line(win.benefit)
    return (
        f"**{composer.line(win.name)}**",
        composer.mark(benefit, win.illustrative, "yang_dirasakan_warga"),
        indonesian.date(win.months.end),
    )


def _short_row(composer: Composer, win: QuickWin) -> tuple[str, ...]:
    return (
        _dimension(composer, win.dimension),
        composer.line(win.name),
        indonesian.date(win.months.end),
    )


def _counted_rows(composer: Composer) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    for dimension in composer.plan.framework.dimensions:
        wins = composer.plan.quick_wins_of(dimension.id)
        if wins:
            count = indonesian.count(len(wins))
            last = indonesian.date(max(win.months.end for win in wins))
            rows.append((_dimension(composer, dimension.id), f"{count} *quick win*", last))
    return rows


def _dimension(composer: Composer, dimension_id: str) -> str:
    names = {one.id: one.short_name for one in composer.plan.framework.dimensions}
    return names[dimension_id]


def _table(titles: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> Table:
    columns = tuple(Column(title, width) for title, width in zip(titles, _WIDTHS, strict=True))
    return Table(_ID, "Quick win", columns, tuple(rows))


def _row_height(cells: tuple[str, ...]) -> float:
    share = _TEXT_WIDTH / sum(_WIDTHS)
    lines = (
        _lines(cell, width * share - _CELL_PADDING, _TABLE_SIZE)
        for cell, width in zip(cells, _WIDTHS, strict=True)
    )
    return max(lines) * _CELL_LINE + _ROW_PADDING


def _lines(text: str, width: float, size: float) -> int:
    # Lines break at spaces, so that each is about a third of a word shorter than it could be.
    bold = text.startswith("**")
    return max(math.ceil(text_width(text.strip("*"), size, bold=bold) / (width - 0.8 * size)), 1)
