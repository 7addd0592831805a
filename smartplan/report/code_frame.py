"""The line of a file that a diagnostic is about, with carets under the place."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from smartplan.diagnostics import Span
from smartplan.report.display_width import width_of
from smartplan.report.safe_text import REPLACEMENT, is_harmful

_TAB: Final = "    "
_CUT: Final = "…"


@dataclass(frozen=True, slots=True)
class CodeFrame:
    """A line as shown, perhaps cut, and the carets that belong under it."""

    line: str
    carets: str


@dataclass(frozen=True, slots=True)
class _Cell:
    shown: str
    width: int


def draw_frame(lines: Sequence[str], span: Span, room: int) -> CodeFrame | None:
    """Return the line of a file where a span begins, in at most ``room`` columns.

    None if that line is blank or does not exist.
    """
    if span.start.line > len(lines) or not lines[span.start.line - 1].strip():
        return None
    cells = [_cell(character) for character in lines[span.start.line - 1].rstrip("\r")]
    start = min(span.start.column - 1, len(cells))
    end = span.end.column - 1 if span.end.line == span.start.line else len(cells)
    first = _first_shown(cells, start, room)
    shown, last = _fit(cells[first:], room - bool(first))
    before = bool(first) + _width(cells[first:start])
    carets = max(_width(cells[start : min(end, first + last)]), 1)
    return CodeFrame(
        f"{_CUT * bool(first)}{shown}".rstrip(), " " * before + "^" * min(carets, room - before)
    )


def _cell(character: str) -> _Cell:
    if character == "\t":
        return _Cell(_TAB, len(_TAB))
    if is_harmful(character):
        return _Cell(REPLACEMENT, 1)
    return _Cell(character, width_of(character))


def _width(cells: Sequence[_Cell]) -> int:
    return sum(cell.width for cell in cells)


def _first_shown(cells: Sequence[_Cell], start: int, room: int) -> int:
    """Return where to begin, so that the place stands in the first third of a long line."""
    total = _width(cells)
    if total <= room:
        return 0
    first, left, before = 0, total, _width(cells[:start])
    while before > room // 3 and left > room - 1:
        before -= cells[first].width
        left -= cells[first].width
        first += 1
    return first


def _fit(cells: Sequence[_Cell], room: int) -> tuple[str, int]:
    """Return the cells that fit, as text, and how many they are."""
    if _width(cells) <= room:
        return "".join(cell.shown for cell in cells), len(cells)
    used, count = 0, 0
    while used + cells[count].width <= room - 1:
        used += cells[count].width
        count += 1
    return "".join(cell.shown for cell in cells[:count]) + _CUT, count
