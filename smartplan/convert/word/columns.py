"""The widths of a table's columns: what a template asks for, as far as the words allow."""

import math
import re
from collections.abc import Sequence
from itertools import accumulate, pairwise

MANY_COLUMNS = 8
"""From so many columns on, the cells have narrow margins."""
_SHARE = re.compile(r"\d+(?:\.\d+)?")
_WORD_ENDS = re.compile(r"[\s-]+")
_LONGEST_CELL = 44
_NARROWEST = 0.06
_LETTER = 10.6
"""A letter of a table's text in twips for each point of its size, rather more than less."""
_BOLD = 1.12
"""How much wider the bold letters of a header are."""
_MARGINS, _TIGHT_MARGINS = 200, 112
_LARGEST_CLAIM = 0.35
"""The share of the whole width that one word may claim."""
_UPRIGHT = 10_000
"""No text on an upright page is wider, and all on landscape ones is, in twips."""
_SIZES = {False: ((7, 9.0), (9, 8.0), (11, 7.5)), True: ((11, 9.0), (14, 8.0), (17, 7.5))}
"""Up to how many columns each type size serves, upright and landscape, as in the PDF."""
_SMALLEST_SIZE = 7.0


def size_of(count: int, width: int) -> float:
    """Return the type size, in points, of a table of so many columns in a width of text."""
    sizes = _SIZES[width > _UPRIGHT]
    return next((size for most, size in sizes if count <= most), _SMALLEST_SIZE)


def lines_of(row: Sequence[str], columns: Sequence[int], size: float) -> int:
    """Return how many lines a row of cells takes, about."""
    letter = size * _LETTER
    return max(
        (
            math.ceil((len(text) + 2) * letter / max(width - _MARGINS, letter))
            for text, width in zip(row, columns, strict=False)
        ),
        default=1,
    )


def read_shares(text: str) -> list[float]:
    """Read "20 50 30"; anything else gives nothing, and the cells decide."""
    parts = text.split()
    return [float(part) for part in parts] if all(map(_SHARE.fullmatch, parts)) else []


def column_widths(
    texts: Sequence[Sequence[str]], width: int, shares: Sequence[float] = ()
) -> list[int]:
    """Divide a width among the columns of some rows of text.

    By the shares given, or else by how long the cells are; but a column is made as wide as its
    longest word, at the cost of those that have room, so that no word is torn.
    """
    count = max((len(row) for row in texts), default=0)
    letter = size_of(count, width) * _LETTER
    if len(shares) != count or min(shares, default=0) <= 0:
        shares = _natural_shares(texts, count)
    whole = sum(shares)
    wanted = [width * share / whole for share in shares]
    edges = [
        0,
        *(round(edge) for edge in accumulate(_fit(wanted, _claims(texts, count, width, letter)))),
    ]
    return [right - left for left, right in pairwise(edges)]


def _natural_shares(texts: Sequence[Sequence[str]], count: int) -> list[float]:
    longest = [1.0] * count
    for row in texts:
        for order, text in enumerate(row):
            longest[order] = max(longest[order], min(len(text), _LONGEST_CELL))
    whole = sum(longest) or 1.0
    return [max(length / whole, _NARROWEST) for length in longest]


def _claims(texts: Sequence[Sequence[str]], count: int, width: int, letter: float) -> list[float]:
    """Return the width that the longest word of each column needs, given that of a letter."""
    longest = [0.0] * count
    for row_order, row in enumerate(texts):
        weight = 1.0 if row_order else _BOLD
        for order, text in enumerate(row):
            if len(text) * weight > longest[order]:
                letters = max(map(len, _WORD_ENDS.split(text)))
                longest[order] = max(longest[order], letters * weight)
    margins = _TIGHT_MARGINS if count >= MANY_COLUMNS else _MARGINS
    return [min(letters * letter + margins, width * _LARGEST_CLAIM) for letters in longest]


def _fit(wanted: Sequence[float], claims: Sequence[float]) -> list[float]:
    """Widen the columns that are too narrow for a word by what the others can spare."""
    missing = [max(claim - want, 0.0) for want, claim in zip(wanted, claims, strict=True)]
    spare = [max(want - claim, 0.0) for want, claim in zip(wanted, claims, strict=True)]
    moved = min(sum(missing), sum(spare))
    if not moved:
        return list(wanted)
    given, taken = moved / sum(missing), moved / sum(spare)
    columns = zip(wanted, missing, spare, strict=True)
    return [want + lack * given - room * taken for want, lack, room in columns]
