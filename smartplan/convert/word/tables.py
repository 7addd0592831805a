"""Data tables: three rules, the full width of the text, header rows that repeat."""

from collections.abc import Sequence

from lxml import etree

from smartplan.convert.word.breaks import part_long_words
from smartplan.convert.word.columns import (
    MANY_COLUMNS,
    TIGHT_MARGINS,
    CellText,
    column_needs,
    column_widths,
    lines_of,
    margins_of,
    size_of,
)
from smartplan.convert.word.letters import SHIPPED_FACE, Face
from smartplan.convert.word.ooxml import (
    Element,
    element,
    name,
    paragraph,
    set_property,
    set_style,
    value,
)
from smartplan.convert.word.reference_tables import TABLE_SIZES

TABLE_STYLE = "TabelSmartplan"
_LINES_KEPT_WHOLE = 14
"""A table of up to so many lines stays on one page, as in the PDF."""
_CELL_WIDTH, _WIDTH, _TYPE, _VALUE = name("w:tcW"), name("w:w"), name("w:type"), name("w:val")
_TEXT, _CELL, _BOLD = name("w:t"), name("w:tc"), name("w:b")
_ROW, _WHOLE, _HEADER = name("w:trPr"), name("w:cantSplit"), name("w:tblHeader")
_STYLE = f"{name('w:pPr')}/{name('w:pStyle')}"


def rows_of(table: Element) -> list[list[Element]]:
    """Return the cells of a table, row by row."""
    return [list(row.iter(name("w:tc"))) for row in table.iterchildren(name("w:tr"))]


def make_table(
    table: Element,
    width: int,
    shares: Sequence[float] = (),
    face: Face = SHIPPED_FACE,
    *,
    total: bool = False,
) -> Element:
    """Give a table of pandoc our form; ``shares`` are the parts of the width, or empty."""
    rows = list(table.iterchildren(name("w:tr")))
    cells = rows_of(table)
    heads = [_set_row(row) for row in rows]
    last = len(rows) - 1
    texts = [
        _texts_of(row, bold=head or (total and order == last))
        for order, (row, head) in enumerate(zip(rows, heads, strict=True))
    ]
    columns = column_widths(texts, width, shares, face)
    size = size_of(len(columns), width)
    _part_words(cells, texts, columns, face)
    kept = _kept_rows(texts, columns, size, face)
    for order, (row_cells, head) in enumerate(zip(cells, heads, strict=True)):
        part = "KepalaTabel" if head else "JumlahTabel" if total and order == last else "IsiTabel"
        style = part + TABLE_SIZES[size].replace(" ", "")
        for cell, column in zip(row_cells, columns, strict=False):
            _set_cell(cell, column, style, keep=order in kept and not head)
    _set_frame(table, columns, total=total)
    return table


def keep_last_row(table: Element) -> None:
    """Keep the last row of a table on the page of what follows it, such as its note."""
    rows = table.findall(name("w:tr"))
    for item in rows[-1].iter(name("w:p")) if rows else ():
        set_property(item, element("w:keepNext"))


def _kept_rows(
    rows: Sequence[Sequence[CellText]], columns: Sequence[int], size: float, face: Face
) -> range | tuple[int, ...]:
    """Return which rows stay with the next: all of a short table, the ends of a long one."""
    count = len(rows)
    # The rule below the head counts as a line.
    left = _LINES_KEPT_WHOLE - 1
    if count <= left:
        left -= sum(lines_of(row, columns, size, face) for row in rows)
        if left >= 0:
            return range(count - 1)
    return (1, count - 3, count - 2)


def _part_words(
    cells: Sequence[Sequence[Element]],
    texts: Sequence[Sequence[CellText]],
    columns: Sequence[int],
    face: Face,
) -> None:
    size = size_of(len(columns), sum(columns))
    needs = column_needs(texts, size, face)
    for order, (need, width) in enumerate(zip(needs, columns, strict=True)):
        if need <= width:
            continue
        room = width - margins_of(len(columns))
        for row_cells, row_texts in zip(cells, texts, strict=True):
            if order < len(row_cells):
                bold = row_texts[order].bold
                part_long_words(row_cells[order], room, size, face, bold=bold)


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
        *_tight_margins(style, columns),
        element("w:tblLook", shown),
    )


def cell(width: int, *content: Element, span: int = 1) -> Element:
    """Make a cell of a table, over one or more columns; a cell always holds a paragraph."""
    size = element("w:tcW", {"w:w": str(width), "w:type": "dxa"})
    spanned = [value("w:gridSpan", span)] if span > 1 else []
    inside = content or (paragraph("Jarak"),)
    return element("w:tc", None, element("w:tcPr", None, size, *spanned), *inside)


def row(*cells: Element, torn: bool = False) -> Element:
    """Make a row that is not torn between pages, unless it may be ``torn``."""
    whole = [] if torn else [element("w:trPr", None, element("w:cantSplit"))]
    return element("w:tr", None, *whole, *cells)


def _tight_margins(style: str, columns: Sequence[int]) -> list[Element]:
    # Many columns leave no room for the margins that the style gives.
    if style != TABLE_STYLE or len(columns) < MANY_COLUMNS:
        return []
    each = {"w:w": str(TIGHT_MARGINS // 2), "w:type": "dxa"}
    sides = dict.fromkeys(("left", "right"), each)
    return [element("w:tblCellMar", None, *(element(f"w:{s}", w) for s, w in sides.items()))]


def _texts_of(row: Element, *, bold: bool) -> list[CellText]:
    """Return what the cells of a row say; ``bold`` where its style makes it so."""
    # Only letters that are seen: the code of a field would count as a very long word.
    texts: list[CellText] = []
    for node in row.iter(_CELL, _TEXT, _BOLD):
        if node.tag == _CELL:
            texts.append(CellText("", bold))
        elif node.tag == _BOLD:
            texts[-1] = CellText(texts[-1].text, bold=True)
        else:
            texts[-1] = CellText(texts[-1].text + (node.text or ""), texts[-1].bold)
    return texts


def _set_row(target: Element) -> bool:
    old = target.find(_ROW)
    header = old is not None and old.find(_HEADER) is not None
    if old is not None:
        target.remove(old)
    made = etree.Element(_ROW)
    etree.SubElement(made, _WHOLE)
    if header:
        etree.SubElement(made, _HEADER)
    target.insert(0, made)
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
