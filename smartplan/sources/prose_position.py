"""Where a stretch of a decoded text stands in the YAML source, whatever way it was written.

Folding, indentation and line ends change only blanks, so the other characters of value and
source match one by one and in order; escapes of quoted scalars count as one character.
"""

import re
from collections.abc import Iterator
from typing import Final

from smartplan.diagnostics import Span
from smartplan.sources.position import span_of

_BLANKS: Final = frozenset(" \t\r\n")
_BLOCK_HEADER: Final = re.compile(r"[|>][^\n]*\n?")
_DOUBLE_QUOTED: Final = re.compile(
    r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(\r\n|[\s\S]))|[\s\S]"
)
_SINGLE_QUOTED: Final = re.compile(r"''|[\s\S]")
_ANY: Final = re.compile(r"[\s\S]")
# Escapes that stand for a blank, or (a line break) for nothing at all.
_BLANK_ESCAPES: Final = frozenset("tnr \t\n\r")

# Start and end of a source unit, and whether it stands for a blank.
_Unit = tuple[int, int, bool]


def locate(text: str, raw_offsets: tuple[int, int], value: str, start: int, end: int) -> Span:
    """Return the place in ``text`` of ``value[start:end]``.

    ``raw_offsets`` are the offsets of the scalar's source in ``text``, with its quotes or block
    header; ``value`` is what it decodes to.
    """
    units = _Units(text, *raw_offsets)
    first, last = units.find(value, start, max(start, end))
    return span_of(text, first, last)


class _Units:
    """The units of one scalar's source, walked along its value."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text = text
        self._stop = end - 1 if text[start : start + 1] in ("'", '"') else end
        self._units = _split(text, start, end)
        self._unit = next(self._units, None)

    def find(self, value: str, start: int, end: int) -> tuple[int, int]:
        first = last = None
        for character in value[:start]:
            self._take(character)
        for character in value[start:end]:
            begin, finish = self._take(character)
            first = begin if first is None else first
            last = finish
        if first is None or last is None:
            first = last = self._peek(value[start : start + 1])
        return first, max(first, last)

    def _take(self, character: str) -> tuple[int, int]:
        begin = self._peek(character)
        unit = self._unit
        if unit is None or (character in _BLANKS and not unit[2]):
            return begin, begin
        self._unit = next(self._units, None)
        return begin, unit[1]

    def _peek(self, character: str) -> int:
        # Blanks that only fold or indent stand for nothing in the value.
        while character not in _BLANKS and self._unit is not None and self._unit[2]:
            self._unit = next(self._units, None)
        return self._stop if self._unit is None else self._unit[0]


def _split(text: str, start: int, end: int) -> Iterator[_Unit]:
    opening = text[start : start + 1]
    if opening == '"':
        return _split_double_quoted(text, start + 1, end - 1)
    if opening == "'":
        return _split_by(_SINGLE_QUOTED, text, start + 1, end - 1)
    header = _BLOCK_HEADER.match(text, start, end)
    return _split_by(_ANY, text, header.end() if header else start, end)


def _split_by(pattern: re.Pattern[str], text: str, start: int, end: int) -> Iterator[_Unit]:
    for found in pattern.finditer(text, start, end):
        yield found.start(), found.end(), found[0] in _BLANKS


def _split_double_quoted(text: str, start: int, end: int) -> Iterator[_Unit]:
    for found in _DOUBLE_QUOTED.finditer(text, start, end):
        code = found[1] or found[2] or found[3]
        if code:
            blank = int(code, 16) in map(ord, _BLANKS)
        elif found[4]:
            blank = found[4][0] in _BLANK_ESCAPES
        else:
            blank = found[0] in _BLANKS
        yield found.start(), found.end(), blank
