"""About how high blocks stand in Word, in twips: enough to tell a few lines from half a page."""

import math
from collections.abc import Sequence
from typing import Final

from smartplan.convert.word.blocks import GAP, WIDE_GAP, style_of
from smartplan.convert.word.letters import Face
from smartplan.convert.word.ooxml import Element, name, text_of
from smartplan.convert.word.paper import EMU_PER_TWIP

_TEXT: Final = (11.0, 303, 84)
"""The size of running text in points, the height of a line, and the room around a paragraph."""
_STYLES: Final = {
    "Bibliography": (11.0, 303, 46),
    "Caption": (9.5, 220, 306),
    "KeteranganGambar": (9.5, 220, 252),
    "Catatan": (9.0, 218, 164),
    "CatatanTabel": (9.0, 218, 342),
    GAP: (4.0, 156, 0),
    WIDE_GAP: (4.0, 250, 0),
}
_LIST_INDENT: Final = 340
_CELL_LINE, _CELL_LETTER = 209, 90
"""The height of a line in a cell, and the width of a letter."""
_CELL_MARGINS: Final = 200
_ROW_MARGINS: Final = 100
_EXTENT: Final = name("wp:extent")


def paragraph_height(item: Element, width: int, face: Face) -> int:
    """Return about how high a paragraph stands in a width, both in twips."""
    style = style_of(item)
    size, line, around = _STYLES.get(style, _TEXT)
    if style.startswith("Gambar"):
        return max((_picture_height(extent) for extent in item.iter(_EXTENT)), default=0) + around
    room = width - (_LIST_INDENT if style.startswith("List") else 0)
    return face.lines(text_of([item]), room, size) * line + around


def grid_of(table: Element) -> list[int]:
    """Return the widths of a table's columns, in twips."""
    return [int(column.get(name("w:w"), "0")) for column in table.iter(name("w:gridCol"))]


def row_height(row: Element, columns: Sequence[int]) -> int:
    """Return about how high a row stands in a table of such columns, in twips."""
    lines = 1
    for cell, width in zip(row.iterchildren(name("w:tc")), columns, strict=False):
        wide = len(text_of([cell])) * _CELL_LETTER
        lines = max(lines, math.ceil(wide / max(width - _CELL_MARGINS, _CELL_MARGINS)))
    return lines * _CELL_LINE + _ROW_MARGINS


def _picture_height(extent: Element) -> int:
    return int(extent.get("cy", "0")) // EMU_PER_TWIP
