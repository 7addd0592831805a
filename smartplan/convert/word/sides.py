"""Parts beside each other: a table without lines, a column for each."""

from collections.abc import Sequence

from smartplan.convert.word.dense import set_dense
from smartplan.convert.word.ooxml import Element, name, paragraph, set_property, value
from smartplan.convert.word.reference_dense import DENSITIES, Density
from smartplan.convert.word.tables import cell, frame, row

_STYLE = "BersisianSmartplan"
_GUTTER = 397


def side_columns(width: int, count: int) -> list[int]:
    """Return the widths of the columns and of the gaps between them, in twips."""
    each = (width - _GUTTER * (count - 1)) // count
    return [each, *[_GUTTER, each] * (count - 1)]


def set_narrow(side: list[Element], density: Density | None) -> list[Element]:
    """Set a part for its narrow column: ragged, and smaller unless the page is smaller anyway."""
    for item in side:
        if item.tag == name("w:p"):
            set_property(item, value("w:jc", "left"))
    if density is None:
        set_dense(side, DENSITIES[0])
    return side


def put_beside(sides: Sequence[Sequence[Element]], columns: Sequence[int]) -> Element:
    """Make the table of some parts; a cell ends with a paragraph, as Word demands."""
    cells = []
    for order, width in enumerate(columns):
        place, gap = divmod(order, 2)
        content = () if gap else sides[place]
        made = cell(width, *content)
        if made[-1].tag != name("w:p"):
            made.append(paragraph("Jarak"))
        cells.append(made)
    return frame(_STYLE, columns, row(*cells))
