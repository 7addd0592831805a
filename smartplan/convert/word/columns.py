"""The widths of a table's columns: what a template asks for, as far as the words allow."""

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import Final, NamedTuple

from smartplan.convert.word.letters import SHIPPED_FACE, Face, words_of

MANY_COLUMNS: Final = 6
"""From so many columns on, the cells have narrow margins, as in the PDF."""
MARGINS: Final = 200
TIGHT_MARGINS: Final = 112
"""What the margins of a cell take of its width, in twips, as a rule and in many columns."""
_SHARE = re.compile(r"\d+(?:\.\d+)?")
_LONGEST_CELL = 44
_NARROWEST = 0.06
_ROUNDING: Final = 8
"""What a word gets beyond its width, in twips, so that rounding tears none."""
_WIDEST_LETTER: Final = 1.01
"""No letter is wider, as a part of its size."""
_LARGEST_CLAIM = 0.35
"""The share of the whole width that one word may claim."""
_UPRIGHT = 10_000
"""No text on an upright page is wider, and all on landscape ones is, in twips."""
_SIZES = {False: ((7, 9.0), (9, 8.0), (11, 7.5)), True: ((11, 9.0), (14, 8.0), (17, 7.5))}
"""Up to how many columns each type size serves, upright and landscape, as in the PDF."""
_SMALLEST_SIZE = 7.0


class CellText(NamedTuple):
    """What a cell says, and whether any of it is bold."""

    text: str
    bold: bool = False


def size_of(count: int, width: int) -> float:
    """Return the type size, in points, of a table of so many columns in a width of text."""
    sizes = _SIZES[width > _UPRIGHT]
    return next((size for most, size in sizes if count <= most), _SMALLEST_SIZE)


def margins_of(count: int) -> int:
    """Return what the margins of a cell take of its width in a table of so many columns."""
    return TIGHT_MARGINS if count >= MANY_COLUMNS else MARGINS


def lines_of(
    row: Sequence[CellText], columns: Sequence[int], size: float, face: Face = SHIPPED_FACE
) -> int:
    """Return how many lines a row of cells takes."""
    margins = margins_of(len(columns))
    return max(
        (
            face.lines(cell.text, max(width - margins, 1), size, bold=cell.bold)
            for cell, width in zip(row, columns, strict=False)
        ),
        default=1,
    )


def read_shares(text: str) -> list[float]:
    """Read "20 50 30"; anything else gives nothing, and the cells decide."""
    parts = text.split()
    return [float(part) for part in parts] if all(map(_SHARE.fullmatch, parts)) else []


def column_needs(
    rows: Sequence[Sequence[CellText]], size: float, face: Face = SHIPPED_FACE
) -> list[float]:
    """Return how wide, in twips, each column must be for its longest word."""
    count = max((len(row) for row in rows), default=0)
    widest = [0.0] * count
    for row in rows:
        for order, (text, bold) in enumerate(row):
            # Most words are too short to be the longest, however wide their letters.
            letters = widest[order] / (_WIDEST_LETTER * size * 20)
            if len(text) > letters:
                longer = [word for word in words_of(text) if len(word) > letters]
                measured = (face.width(word, size, bold=bold) for word in longer)
                widest[order] = max(widest[order], *measured, 0.0)
    return [width + margins_of(count) + _ROUNDING for width in widest]


def column_widths(
    rows: Sequence[Sequence[CellText]],
    width: int,
    shares: Sequence[float] = (),
    face: Face = SHIPPED_FACE,
) -> list[int]:
    """Divide a width among the columns of some rows of text.

    By the shares given, or else by how long the cells are; but a column is made as wide as its
    longest word, at the cost of those that have room, so that no word is torn.
    """
    count = max((len(row) for row in rows), default=0)
    if len(shares) != count or min(shares, default=0) <= 0:
        shares = _natural_shares(rows, count)
    whole = sum(shares)
    wanted = [width * share / whole for share in shares]
    needs = column_needs(rows, size_of(count, width), face)
    claims = [min(need, width * _LARGEST_CLAIM) for need in needs]
    edges = [0, *(round(edge) for edge in accumulate(_fit(wanted, claims)))]
    return [right - left for left, right in pairwise(edges)]


def _natural_shares(rows: Sequence[Sequence[CellText]], count: int) -> list[float]:
    longest = [1.0] * count
    for row in rows:
        for order, cell in enumerate(row):
            longest[order] = max(longest[order], min(len(cell.text), _LONGEST_CELL))
    whole = sum(longest) or 1.0
    return [max(length / whole, _NARROWEST) for length in longest]


def _fit(wanted: Sequence[float], claims: Sequence[float]) -> list[float]:
    """Widen the columns that are too narrow for a word by what the others can spare.

    Where that isn't enough for all, the smallest wishes come first: most words then stay whole.
    """
    missing = [max(claim - want, 0.0) for want, claim in zip(wanted, claims, strict=True)]
    spare = [max(want - claim, 0.0) for want, claim in zip(wanted, claims, strict=True)]
    room = left = sum(spare)
    given = [0.0] * len(missing)
    unserved = len(missing)
    for place in sorted(range(len(missing)), key=missing.__getitem__):
        given[place] = min(missing[place], left / unserved)
        left -= given[place]
        unserved -= 1
    if not room:
        return list(wanted)
    taken = (room - left) / room
    columns = zip(wanted, given, spare, strict=True)
    return [want + more - taken * free for want, more, free in columns]
