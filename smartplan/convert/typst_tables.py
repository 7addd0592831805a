"""Tables made fit for their page before Typst sets them: type size, breaks, long words.

Typst hyphenates no Indonesian, so a word wider than its cell would run over the next one.
"""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from smartplan.convert.typst_letters import USUAL_LETTERS, LetterWidths
from smartplan.prose.book_nodes import PipeTable

_TEXT_WIDTH = {False: 155.0, True: 253.0}
"""In millimetres, upright and landscape, as in templates/typst/book.typ (on A4)."""

TEXT_HEIGHT = {False: 239.0, True: 162.0}
"""The same of its height."""

_POINT = 0.3528

_SIZES = {False: ((7, 9.0), (9, 8.0), (11, 7.5)), True: ((11, 9.0), (14, 8.0), (17, 7.5))}
"""Up to how many columns each type size serves, upright and landscape."""

_SMALLEST_SIZE = 7.0
_KEPT_WHOLE = 18
"""Letters of the longest word that a column is widened for, such as an agency's short name."""
_LEAST_KEPT = 0.6
"""What a column keeps of its width, at least, when others are widened."""
_LINES_KEPT_WHOLE = 14
_LINES_OF_A_TORN_ROW = 25
_LAST_ROWS = 3
"""Rows of which none stands alone at the end of a long table, as in Word."""
_LAST_SHARE = 0.33
"""The share of a page that the last rows of a chapter fill, as in Word."""
_HIGHEST_SHARE = 0.6
"""What is higher is not kept together any more."""
_LINE = 1.2
"""The height of a line of a cell, as a part of the type size."""
_ROW_INSET = 3.4

_WORD = re.compile(r"(?<!\\)\]\([^()\s]*\)(?:\{[^{}]*\})?|(?:\\.|[^\s\\\[\]])+")
_SIGN = re.compile(r"(\\?[-–/._:@,;=&?]+)(?=.)")
_SYLLABLE = re.compile(
    r"(?i)(?<=[a-z]{3})(?=(?:ng|ny|sy|kh|(?<!n)g|(?<![ns])y|(?<!k)h|[bcdfjklmnpqrstvwxz])[aiueo][a-z])"
)


@dataclass(frozen=True, slots=True)
class FittedTable:
    """A table, and how it is to be set."""

    table: PipeTable
    shares: tuple[float, ...]
    """Each column's part of the text's width; none where the columns' content decides."""
    size: float
    """The type size in points."""
    whole: bool
    """Short enough to be kept on one page."""
    torn: bool
    """Holds a row so high that rows may be parted."""
    kept: int
    """How many of its last rows stay together on a page."""
    height: float
    """About how high it is in millimetres."""


def fit_table(
    table: PipeTable,
    widths: str,
    letters: LetterWidths = USUAL_LETTERS,
    *,
    landscape: bool,
    ends: bool = False,
) -> FittedTable:
    """Fit a table of book Markdown to its page; ``widths`` are its columns' in per cent.

    ``ends`` says that it ends a chapter, of which the last page should then be filled somewhat.
    """
    count = len(table.aligns)
    size = next((size for most, size in _SIZES[landscape] if count <= most), _SMALLEST_SIZE)
    shares = _share_widths(widths, count)
    if shares:
        shares = _widen(shares, table, size, letters, landscape=landscape)
    assumed = shares or [1 / count] * count
    limits = _letters_per_line(assumed, size * letters.usual, landscape=landscape)
    rows = (table.head, *table.rows)
    heights = [_row_height(row, limits) for row in rows]
    sizes = [lines * size * _POINT * _LINE + _ROW_INSET for lines in heights]
    head, *body = (_break_row(row, limits) for row in rows)
    # The rule below the head counts as a line.
    whole = sum(heights) + 1 <= _LINES_KEPT_WHOLE
    return FittedTable(
        replace(table, head=head, rows=tuple(body)),
        tuple(shares),
        size,
        whole,
        torn=max(heights) > _LINES_OF_A_TORN_ROW,
        kept=0 if whole else _count_kept(sizes[1:], TEXT_HEIGHT[landscape], ends=ends),
        height=sum(sizes),
    )


def _count_kept(heights: Sequence[float], page: float, *, ends: bool) -> int:
    """Return how many of the last rows stay together, of heights in millimetres.

    At the end of a chapter they are a third of a page or somewhat more, else a few rows, and no
    more than that third.
    """
    most, highest = (len(heights) - 1, _HIGHEST_SHARE) if ends else (_LAST_ROWS, _LAST_SHARE)
    count, height = 0, 0.0
    for row in reversed(heights):
        full = height >= page * _LAST_SHARE or (count > 0 and height + row > page * highest)
        if full or count == most:
            break
        count, height = count + 1, height + row
    return count


def _share_widths(spoken: str, count: int) -> list[float]:
    widths = [float(number) for number in re.findall(r"\d+(?:\.\d+)?", spoken)]
    total = sum(widths)
    if len(widths) != count or total == 0:
        return []
    return [width / total for width in widths]


def _widen(
    shares: list[float], table: PipeTable, size: float, letters: LetterWidths, *, landscape: bool
) -> list[float]:
    """Give each column the width of its longest word, from columns with room to spare."""
    total = _TEXT_WIDTH[landscape]
    columns = zip(*(table.head, *table.rows), strict=True)
    needed = [
        (max(_word_width(cell, size, letters) for cell in column) + _inset(len(shares))) / total
        for column in columns
    ]
    pairs = list(zip(shares, needed, strict=True))
    spare = [max(0.0, has - max(needs, has * _LEAST_KEPT)) for has, needs in pairs]
    lacking = [max(0.0, needs - has) for has, needs in pairs]
    left = sum(spare)
    given = [0.0] * len(shares)
    # The smallest wants first: as many columns as can be are served in full.
    for place in sorted(range(len(shares)), key=lacking.__getitem__):
        if lacking[place] <= left:
            given[place] = lacking[place]
            left -= lacking[place]
    taken = sum(given) / sum(spare) if any(given) else 0.0
    return [has + more - taken * room for has, more, room in zip(shares, given, spare, strict=True)]


def _word_width(cell: str, size: float, letters: LetterWidths) -> float:
    """Return the width in millimetres of a cell's longest word that is to stay whole."""
    words = (_plain(match[0]) for match in _WORD.finditer(cell) if not match[0].startswith("]("))
    pieces = (
        piece
        for word in words
        for piece in ([word] if len(word) <= _KEPT_WHOLE else _pieces(word))
        if len(piece) <= _KEPT_WHOLE
    )
    widest = max(map(letters.width, pieces), default=0.0)
    # A little more, so that what just fits isn't lost to rounding.
    return (widest + 0.01) * size * _POINT


def _plain(word: str) -> str:
    return word.replace("\\", "").replace("*", "")


def _inset(count: int) -> float:
    return 2.4 if count > 5 else 4.0


def _pieces(word: str) -> list[str]:
    return _SIGN.sub("\\1\u200b", word).split("\u200b")


def _letters_per_line(shares: list[float], size: float, *, landscape: bool) -> list[int]:
    """Return how many letters of a width in points a line of each column holds."""
    inset = _inset(len(shares))
    letter = size * _POINT
    return [
        max(3, math.floor((share * _TEXT_WIDTH[landscape] - inset) / letter)) for share in shares
    ]


def _row_height(row: Sequence[str], limits: list[int]) -> int:
    return max(math.ceil((len(cell) + 2) / limit) for cell, limit in zip(row, limits, strict=True))


def _break_row(row: tuple[str, ...], limits: list[int]) -> tuple[str, ...]:
    return tuple(_break_words(cell, limit) for cell, limit in zip(row, limits, strict=True))


def _break_words(cell: str, limit: int) -> str:
    if len(cell) <= limit or max(map(len, cell.split())) <= limit:
        return cell
    return _WORD.sub(lambda match: _break_word(match[0], limit), cell)


def _break_word(word: str, limit: int) -> str:
    if word.startswith("](") or len(_plain(word)) <= limit:
        return word
    return "\u200b".join(
        _SYLLABLE.sub("\u00ad", piece) if len(_plain(piece)) > limit else piece
        for piece in _pieces(word)
    )
