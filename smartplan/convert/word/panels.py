"""Panels: the quiet box of facts about a program, and the row of large numbers."""

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from smartplan.convert.word.ooxml import (
    Element,
    element,
    name,
    paragraph,
    set_style,
    text_of,
    value,
)
from smartplan.convert.word.tables import cell, frame, row, rows_of

_ABREAST = 3
_TWO_LINES = 1.85
"""A fact that would need more than so many lines takes more columns, as in the PDF."""
_FACT_LETTER = 84
"""The width of a letter of a fact, and what a cell's margins take, in twips."""
_CELL_MARGINS = 400
_EDGE_MARGIN = 174
"""What the panel has of its colour above its first row and below its last one, in twips."""
_NUMBERS_ABREAST = 4
_GUTTER = 227
_NUMBER_SIZE, _SMALLEST_NUMBER = 20, 11
"""The size that the style gives to large numbers, and the least that is still one, in points."""
_LETTER = 0.55


def make_card(table: Element, width: int, *, dense: bool = False) -> Element:
    """Turn a table of labels and values into a shaded panel, up to three facts abreast.

    Four where the text is ``dense``, as in the PDF.
    """
    abreast = _ABREAST + dense
    columns = _equal(width, abreast)
    rows: list[list[Element]] = []
    used = abreast
    for label, fact in _pairs(table):
        content = [*_restyled(label, "KartuLabel"), *_restyled(fact, "KartuIsi")]
        span = _span_of(text_of([fact]), columns)
        if used + span > abreast:
            _fill_row(rows, columns[used:])
            rows.append([])
            used = 0
        rows[-1].append(cell(sum(columns[used : used + span]), *content, span=span))
        used += span
    _fill_row(rows, columns[used:])
    for order, side in ((0, "top"), (-1, "bottom")):
        for each in rows[order] if rows else ():
            _widen_margin(each, side)
    return frame("KartuSmartplan", columns, *(row(*cells) for cells in rows))


def _span_of(text: str, columns: Sequence[int]) -> int:
    wide = len(text) * _FACT_LETTER
    for span in range(1, len(columns)):
        if wide <= (sum(columns[:span]) - _CELL_MARGINS) * _TWO_LINES:
            return span
    return len(columns)


def _fill_row(rows: list[list[Element]], columns: Sequence[int]) -> None:
    if rows:
        rows[-1] += [cell(column) for column in columns]


def _widen_margin(target: Element, side: str) -> None:
    properties = target.find(name("w:tcPr"))
    if properties is None:
        return
    margins = properties.find(name("w:tcMar"))
    if margins is None:
        margins = element("w:tcMar")
        properties.append(margins)
    margins.append(element(f"w:{side}", {"w:w": str(_EDGE_MARGIN), "w:type": "dxa"}))


def make_key_numbers(table: Element, width: int) -> Element:
    """Turn a table of numbers and labels into large numbers below rules, in a row."""
    pairs = _pairs(table)
    abreast = _numbers_abreast(len(pairs))
    inner = _equal(width - _GUTTER * (abreast - 1), abreast)
    columns = [inner[0]]
    for column in inner[1:]:
        columns += [_GUTTER, column]
    _shrink([number for number, _ in pairs], inner[0])
    # All of it is kept with what it opens. LibreOffice would not move a row that can't be torn.
    groups = _groups(pairs, abreast)
    rows = [row(*_number_cells(group, columns), torn=True) for group in groups]
    return frame("AngkaSmartplan", columns, *rows)


def _numbers_abreast(count: int) -> int:
    """Return how many stand in a row: all of up to four, else four or three, as in the PDF."""
    if count <= _NUMBERS_ABREAST:
        return max(1, count)
    return _NUMBERS_ABREAST if count % _NUMBERS_ABREAST == 0 else _NUMBERS_ABREAST - 1


def _shrink(numbers: Sequence[Element], width: int) -> None:
    """Set all numbers in the size that leaves the longest on one line, as in the PDF."""
    longest = max((len(text_of([number])) for number in numbers), default=0)
    # A bold letter is little more than half as wide as it is tall; twips make 20 to a point.
    room = width / 20 / (_LETTER * max(longest, 1))
    if room >= _NUMBER_SIZE:
        return
    half_points = int(2 * max(room, _SMALLEST_NUMBER))
    for number in numbers:
        for letters in number.iter(name("w:r")):
            properties = letters.find(name("w:rPr"))
            if properties is None:
                properties = element("w:rPr")
                letters.insert(0, properties)
            properties.extend(value(tag, half_points) for tag in ("w:sz", "w:szCs"))


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
