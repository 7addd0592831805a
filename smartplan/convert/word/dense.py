"""What the PDF fits on a page by smaller type, in Word's smaller styles."""

from collections.abc import Iterable
from typing import Final

from smartplan.convert.word.ooxml import Element, name
from smartplan.convert.word.reference_dense import Density, dense_bases

_BASES: Final = dense_bases()
_STYLE: Final = f"{name('w:pPr')}/{name('w:pStyle')}"
_VAL, _AFTER = name("w:val"), name("w:after")
_ROW_MARGIN: Final = 19
"""Above and below the text of a table's cell, in twips."""


def set_dense(flow: Iterable[Element], density: Density) -> None:
    """Set finished paragraphs and tables in the styles of a density."""
    for item in flow:
        for paragraph in item.iter(name("w:p")):
            _restyle(paragraph, density)
        if item.tag == name("w:tbl"):
            _tighten(item)


def _restyle(paragraph: Element, density: Density) -> None:
    style = paragraph.find(_STYLE)
    if style is None or style.get(_VAL, "") not in _BASES:
        return
    style.set(_VAL, f"{style.get(_VAL, '')}{density.name}")
    spacing = paragraph.find(f"{name('w:pPr')}/{name('w:spacing')}")
    if spacing is not None and _AFTER in spacing.attrib:
        # The room below the last item of a list.
        spacing.set(_AFTER, str(density.gap))


def _tighten(table: Element) -> None:
    properties = table.find(name("w:tblPr"))
    style = None if properties is None else properties.find(name("w:tblStyle"))
    if properties is None or style is None or style.get(_VAL) != "TabelSmartplan":
        return
    margins = properties.find(name("w:tblCellMar"))
    if margins is None:
        margins = properties.makeelement(name("w:tblCellMar"), {}, {})
        layout = properties.find(name("w:tblLayout"))
        if layout is None:
            return
        layout.addnext(margins)
    for place, side in ((0, "top"), (2, "bottom")):
        edge = margins.makeelement(name(f"w:{side}"), {}, {})
        edge.set(name("w:w"), str(_ROW_MARGIN))
        edge.set(name("w:type"), "dxa")
        margins.insert(min(place, len(margins)), edge)
