"""Panels: the quiet box of facts about a program, and the row of large numbers."""

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from smartplan.convert.word.ooxml import Element, name, paragraph, set_style, text_of
from smartplan.convert.word.tables import cell, frame, row, rows_of

_ABREAST = 3
_LONG_FACT = 58
"""A fact longer than so many letters takes the whole width, as in the PDF."""
_NUMBERS_ABREAST = 4
_GUTTER = 227


def make_card(table: Element, width: int) -> Element:
    """Turn a table of labels and values into a shaded panel, three facts abreast."""
    columns = _equal(width, _ABREAST)
    rows: list[list[Element]] = []
    room = 0
    for label, fact in _pairs(table):
        content = [*_restyled(label, "KartuLabel"), *_restyled(fact, "KartuIsi")]
        if len(text_of([fact])) > _LONG_FACT:
            rows.append([cell(width, *content, span=_ABREAST)])
            room = 0
            continue
        if not room:
            rows.append([])
            room = _ABREAST
        rows[-1].append(cell(columns[-room], *content))
        room -= 1
    return frame("KartuSmartplan", columns, *(_full_row(cells, columns) for cells in rows))


def _full_row(cells: list[Element], columns: Sequence[int]) -> Element:
    missing = 0 if _is_spanned(cells[0]) else len(columns) - len(cells)
    return row(*cells, *(cell(column) for column in columns[len(columns) - missing :]))


def _is_spanned(first: Element) -> bool:
    return first.find(f"{name('w:tcPr')}/{name('w:gridSpan')}") is not None


def make_key_numbers(table: Element, width: int) -> Element:
    """Turn a table of numbers and labels into large numbers below rules, in a row."""
    pairs = _pairs(table)
    abreast = max(1, min(_NUMBERS_ABREAST, len(pairs)))
    inner = _equal(width - _GUTTER * (abreast - 1), abreast)
    columns = [inner[0]]
    for column in inner[1:]:
        columns += [_GUTTER, column]
    rows = [row(*_number_cells(group, columns)) for group in _groups(pairs, abreast)]
    return frame("AngkaSmartplan", columns, *rows)


def _number_cells(
    group: Sequence[tuple[Element, Element]], columns: Sequence[int]
) -> list[Element]:
    cells = []
    for order, column in enumerate(columns):
        place, gap = divmod(order, 2)
        if gap or place >= len(group):
            cells.append(cell(column))
            continue
        content = [
            *_restyled(group[place][0], "AngkaKunci"),
            *_restyled(group[place][1], "KeteranganAngka"),
        ]
        cells.append(cell(column, *content))
    return cells


def _pairs(table: Element) -> list[tuple[Element, Element]]:
    """Return the two cells of each row; the header row only names them."""
    rows = [
        cells
        for line, cells in zip(table.iterchildren(name("w:tr")), rows_of(table), strict=True)
        if line.find(f"{name('w:trPr')}/{name('w:tblHeader')}") is None
    ]
    return [(cells[0], cells[1]) for cells in rows if len(cells) > 1]


def _restyled(source: Element, style: str) -> list[Element]:
    paragraphs = list(source.iterchildren(name("w:p")))
    for item in paragraphs:
        set_style(item, style)
    return paragraphs or [paragraph(style)]


def _groups(
    pairs: Sequence[tuple[Element, Element]], size: int
) -> Iterator[list[tuple[Element, Element]]]:
    left = iter(pairs)
    while group := list(islice(left, size)):
        yield group


def _equal(width: int, count: int) -> list[int]:
    edges = [width * order // count for order in range(count + 1)]
    return [right - left for left, right in pairwise(edges)]
