"""Data tables: three rules, the full width of the text, header rows that repeat."""

from collections.abc import Sequence

from lxml import etree

from smartplan.convert.word.columns import MANY_COLUMNS, column_widths, lines_of, size_of
from smartplan.convert.word.ooxml import (
    Element,
    element,
    name,
    paragraph,
    parse,
    set_property,
    set_style,
    value,
)
from smartplan.convert.word.reference_tables import TABLE_SIZES

TABLE_STYLE = "TabelSmartplan"
_LINES_KEPT_WHOLE = 14
"""A table of up to so many lines stays on one page, as in the PDF."""
_CELL_WIDTH, _WIDTH, _TYPE, _VALUE = name("w:tcW"), name("w:w"), name("w:type"), name("w:val")
_TEXT, _CELL = name("w:t"), name("w:tc")
_ROW = "<w:trPr><w:cantSplit/></w:trPr>"
_HEADER_ROW = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
_STYLE = f"{name('w:pPr')}/{name('w:pStyle')}"


def rows_of(table: Element) -> list[list[Element]]:
    """Return the cells of a table, row by row."""
    return [list(row.iter(name("w:tc"))) for row in table.iterchildren(name("w:tr"))]


def make_table(
    table: Element, width: int, shares: Sequence[float] = (), *, total: bool = False
) -> Element:
    """Give a table of pandoc our form; ``shares`` are the parts of the width, or empty."""
    rows = list(table.iterchildren(name("w:tr")))
    cells = rows_of(table)
    texts = _texts_of(rows)
    columns = column_widths(texts, width, shares)
    size = size_of(len(columns), width)
    kept = _kept_rows([lines_of(row, columns, size) for row in texts])
    for order, (row, row_cells) in enumerate(zip(rows, cells, strict=True)):
        last = order == len(rows) - 1
        header = _set_row(row)
        part = "KepalaTabel" if header else "JumlahTabel" if total and last else "IsiTabel"
        style = part + TABLE_SIZES[size].replace(" ", "")
        for cell, column in zip(row_cells, columns, strict=False):
            _set_cell(cell, column, style, keep=order in kept and not header)
    _set_frame(table, columns, total=total)
    return table


def keep_last_row(table: Element) -> None:
    """Keep the last row of a table on the page of what follows it, such as its note."""
    rows = table.findall(name("w:tr"))
    for item in rows[-1].iter(name("w:p")) if rows else ():
        set_property(item, element("w:keepNext"))


def _kept_rows(heights: Sequence[int]) -> range | tuple[int, ...]:
    """Return which rows stay with the next: all of a short table, the ends of a long one.

    ``heights`` are the lines that each row has.
    """
    count = len(heights)
    # The rule below the head counts as a line.
    if sum(heights) + 1 <= _LINES_KEPT_WHOLE:
        return range(count - 1)
    return (1, count - 3, count - 2)


def frame(style: str, columns: Sequence[int], *rows: Element, look: str = "") -> Element:
    """Make a table of fixed columns."""
    grid = element("w:tblGrid", None, *(element("w:gridCol", {"w:w": str(c)}) for c in columns))
    return element("w:tbl", None, properties(style, columns, look), grid, *rows)


def properties(style: str, columns: Sequence[int], look: str = "") -> Element:
    """Make the properties of a table; ``look`` names the rows that the style sets apart."""
    flags = {"firstRow": "0", "lastRow": "0", "firstColumn": "0", "lastColumn": "0"}
    flags |= {"noHBand": "1", "noVBand": "1"} | dict.fromkeys(look.split(), "1")
    number = 0x0600 + 0x0020 * (flags["firstRow"] == "1") + 0x0040 * (flags["lastRow"] == "1")
    shown = {"w:val": f"{number:04X}"} | {f"w:{flag}": setting for flag, setting in flags.items()}
    return element(
        "w:tblPr",
        None,
        value("w:tblStyle", style),
        element("w:tblW", {"w:w": str(sum(columns)), "w:type": "dxa"}),
        element("w:tblLayout", {"w:type": "fixed"}),
        *_tight_margins(columns),
        element("w:tblLook", shown),
    )


def cell(width: int, *content: Element, span: int = 1) -> Element:
    """Make a cell of a table, over one or more columns; a cell always holds a paragraph."""
    size = element("w:tcW", {"w:w": str(width), "w:type": "dxa"})
    spanned = [value("w:gridSpan", span)] if span > 1 else []
    inside = content or (paragraph("Jarak"),)
    return element("w:tc", None, element("w:tcPr", None, size, *spanned), *inside)


def row(*cells: Element) -> Element:
    """Make a row that is not torn between pages."""
    return element("w:tr", None, element("w:trPr", None, element("w:cantSplit")), *cells)


def _tight_margins(columns: Sequence[int]) -> list[Element]:
    # Many columns leave no room for the margins that the style gives.
    if len(columns) < MANY_COLUMNS:
        return []
    sides = {side: {"w:w": "56", "w:type": "dxa"} for side in ("left", "right")}
    return [element("w:tblCellMar", None, *(element(f"w:{s}", w) for s, w in sides.items()))]


def _texts_of(rows: Sequence[Element]) -> list[list[str]]:
    # Only letters that are seen: the code of a field would count as a very long word.
    texts: list[list[str]] = []
    for each in rows:
        texts.append([])
        for node in each.iter(_CELL, _TEXT):
            if node.tag == _CELL:
                texts[-1].append("")
            else:
                texts[-1][-1] += node.text or ""
    return texts


def _set_row(target: Element) -> bool:
    old = target.find(name("w:trPr"))
    header = old is not None and old.find(name("w:tblHeader")) is not None
    if old is not None:
        target.remove(old)
    target[0:0] = parse(_HEADER_ROW if header else _ROW)
    return header


def _set_cell(target: Element, width: int, style: str, *, keep: bool) -> None:
    # A book has thousands of cells: what pandoc wrote is changed in place, not made anew. It gives
    # each paragraph a style, and the side on which its column is aligned.
    properties, *paragraphs = target
    etree.SubElement(properties, _CELL_WIDTH, {_WIDTH: str(width), _TYPE: "dxa"})
    for item in paragraphs:
        named = item.find(_STYLE)
        if named is None:
            set_style(item, style)
        else:
            named.set(_VALUE, style)
        if keep:
            set_property(item, element("w:keepNext"))


def _set_frame(table: Element, columns: Sequence[int], *, total: bool) -> None:
    for tag in ("w:tblPr", "w:tblGrid"):
        old = table.find(name(tag))
        if old is not None:
            table.remove(old)
    look = "firstRow lastRow" if total else "firstRow"
    grid = element("w:tblGrid", None, *(element("w:gridCol", {"w:w": str(c)}) for c in columns))
    table.insert(0, properties(TABLE_STYLE, columns, look))
    table.insert(1, grid)
