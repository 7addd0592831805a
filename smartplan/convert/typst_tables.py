"""Tables made fit for their page before Typst sets them: type size, breaks, long words.

Typst hyphenates no Indonesian, so a word wider than its cell would run over the next one.
"""

import math
import re
from dataclasses import dataclass

from smartplan.convert.structure import Attributes, parse_fence

_TEXT_WIDTH = {False: 155.0, True: 253.0}
"""In millimetres, upright and landscape, as in templates/typst/book.typ (on A4)."""

_POINT = 0.3528
_LETTER = 0.53
"""A letter's usual width, as a part of the type size."""

_SIZES = {False: ((7, 9.0), (9, 8.0), (11, 7.5)), True: ((11, 9.0), (14, 8.0), (17, 7.5))}
"""Up to how many columns each type size serves, upright and landscape."""

_SMALLEST_SIZE = 7.0
_LINES_KEPT_WHOLE = 14
_LINES_OF_A_TORN_ROW = 25

_CELL = re.compile(r"((?:\\.|[^\\|])*)\|")
_WORD = re.compile(r"(?<!\\)\]\([^()\s]*\)(?:\{[^{}]*\})?|(?:\\.|[^\s\\\[\]])+")
_SIGN = re.compile(r"(\\?[-/._:@,;=&?]+)(?=.)")
_SYLLABLE = re.compile(
    r"(?i)(?<=[a-z]{3})(?=(?:ng|ny|sy|kh|(?<!n)g|(?<![ns])y|(?<!k)h|[bcdfjklmnpqrstvwxz])[aiueo][a-z])"
)
_NUMBERED_REFERENCE = re.compile(
    r"\[(Tabel|Gambar|BAB|Lampiran) ([^][\s]+)\](?=\(#[^()\s]+\)\{\.ref\})"
)


def prepare_for_typst(markdown: str) -> str:
    """Return a numbered book's text with its tables fitted and its references kept on a line.

    A fitted table says in its attributes how it is to be set: ``size`` in points, ``whole`` (never
    parted) and ``torn`` (rows may be parted).
    """
    lines: list[str] = []
    stack: list[tuple[int, Attributes]] = []
    rows: list[str] = []
    for line in [*markdown.splitlines(), ""]:
        if line.startswith("|") and stack and "tbl" in stack[-1][1].classes:
            rows.append(line)
            continue
        if rows:
            table = _fit_table(rows, stack)
            lines[stack[-1][0]] += table.fence
            lines += table.rows
            rows = []
        fence = parse_fence(line)
        if fence is not None and fence.attributes is not None:
            stack.append((len(lines), fence.attributes))
        elif fence is not None and stack:
            stack.pop()
        lines.append(line)
    text = "\n".join(_move_into_braces(line) for line in lines)
    return _NUMBERED_REFERENCE.sub("[\\1\u00a0\\2]", text)


@dataclass(frozen=True, slots=True)
class _FittedTable:
    fence: str
    rows: list[str]


_MARK = "\0"


def _fit_table(rows: list[str], stack: list[tuple[int, Attributes]]) -> _FittedTable:
    landscape = any("landscape" in attributes.classes for _, attributes in stack)
    cells = [_split_cells(row) for row in rows]
    count = len(cells[0])
    size = next((size for most, size in _SIZES[landscape] if count <= most), _SMALLEST_SIZE)
    shares = _share_widths(stack[-1][1].values.get("widths", ""), count)
    limits = _letters_per_line(shares, size, landscape=landscape)
    heights = [_row_height(row, limits) for row in cells]
    told = f'{_MARK} size="{size}"'
    if sum(heights) <= _LINES_KEPT_WHOLE:
        told += ' whole="true"'
    if max(heights) > _LINES_OF_A_TORN_ROW:
        told += ' torn="true"'
    fitted = list(rows)
    for number, row in enumerate(cells):
        # The second line only says how columns are aligned.
        if number != 1 and any(len(word) > limit for word, limit in _longest(row, limits)):
            broken = [_break_words(cell, limit) for cell, limit in zip(row, limits, strict=False)]
            fitted[number] = f"|{'|'.join(broken)}|"
    return _FittedTable(told, fitted)


def _split_cells(row: str) -> list[str]:
    cells = _CELL.findall(f"{row.strip()[1:]}|")
    return cells if cells[-1].strip() else cells[:-1]


def _move_into_braces(line: str) -> str:
    # What a table told about itself was put behind its opening line's brace.
    before, mark, told = line.partition(_MARK)
    return f"{before.rstrip().removesuffix('}')}{told}}}" if mark else line


def _share_widths(spoken: str, count: int) -> list[float]:
    widths = [float(number) for number in re.findall(r"[\d.]+", spoken)]
    total = sum(widths)
    if len(widths) != count or total == 0:
        return [1 / count] * count
    return [width / total for width in widths]


def _letters_per_line(shares: list[float], size: float, *, landscape: bool) -> list[int]:
    inset = 2.4 if len(shares) > 7 else 4.0
    letter = size * _POINT * _LETTER
    return [
        max(3, math.floor((share * _TEXT_WIDTH[landscape] - inset) / letter)) for share in shares
    ]


def _row_height(row: list[str], limits: list[int]) -> int:
    return max(math.ceil(len(cell) / limit) for cell, limit in zip(row, limits, strict=False))


def _longest(row: list[str], limits: list[int]) -> list[tuple[str, int]]:
    return [
        (max(cell.split(), key=len, default=""), limit)
        for cell, limit in zip(row, limits, strict=False)
    ]


def _break_words(cell: str, limit: int) -> str:
    return _WORD.sub(lambda match: _break_word(match[0], limit), cell)


def _break_word(word: str, limit: int) -> str:
    if word.startswith("](") or len(word.replace("\\", "")) <= limit:
        return word
    pieces = _SIGN.sub("\\1\u200b", word).split("\u200b")
    return "\u200b".join(
        _SYLLABLE.sub("\u00ad", piece) if len(piece.replace("\\", "")) > limit else piece
        for piece in pieces
    )
