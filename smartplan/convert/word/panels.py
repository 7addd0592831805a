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
_LONG_FACT = 58
"""A fact longer than so many letters takes the whole width, as in the PDF."""
_NUMBERS_ABREAST = 4
_GUTTER = 227
_NUMBER_SIZE, _SMALLEST_NUMBER = 20, 11
"""The size that the style gives to large numbers, and the least that is still one, in points."""
_LETTER = 0.55


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
    _shrink([number for number, _ in pairs], inner[0])
    rows = [row(*_number_cells(group, columns)) for group in _groups(pairs, abreast)]
    return frame("AngkaSmartplan", columns, *rows)


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
