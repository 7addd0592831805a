"""Hides references from the Markdown parser, so that they can't be torn apart by it.

Each group of references is replaced by private-use characters of the same length that carry its
number; the parser takes them for letters, so that ``Rp**{total:anggaran}**`` is bold, but a
citation or a footnote's mark for a bracket, so that ``*Judul.*[@sumber]`` is in italics. Offsets in
the masked text are offsets in the original.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from operator import attrgetter
from typing import Final

from smartplan.prose.notes import FOOTNOTE, NoteMark
from smartplan.prose.references import CITATION, MALFORMED, Reference, ReferenceGroup, find_groups

_OPEN: Final = "\ue000"
# Punctuation that nobody writes today, in cuneiform.
_OPEN_BRACKET: Final = "\U00012474"
_CLOSE: Final = "\ue001"
_DIGIT_ZERO: Final = 0xE100
_BASE: Final = 256
_RESERVED: Final = re.compile(f"[{_OPEN}{_OPEN_BRACKET}{_CLOSE}\ue100-\ue1ff]")
_MASK: Final = re.compile(f"[{_OPEN}{_OPEN_BRACKET}]([\ue100-\ue1ff]+){_CLOSE}")
_STRAY_RETURN: Final = re.compile(r"\r(?!\n)")


@dataclass(frozen=True, slots=True)
class MaskedText:
    """A text whose references are hidden, and what was hidden."""

    text: str
    groups: tuple[ReferenceGroup, ...]

    def split(self, part: str) -> list[str | ReferenceGroup]:
        """Take a piece of parsed text apart into plain text and the references in it."""
        if _CLOSE not in part:
            return [part]
        pieces: list[str | ReferenceGroup] = []
        last = 0
        for match in _MASK.finditer(part):
            pieces += [part[last : match.start()], self.groups[_number(match[1])]]
            last = match.end()
        pieces.append(part[last:])
        return [piece for piece in pieces if piece != ""]

    def unmask(self, part: str, written: Callable[[ReferenceGroup], str]) -> str:
        """Put something in the place of each hidden reference."""
        return "".join(
            piece if isinstance(piece, str) else written(piece) for piece in self.split(part)
        )


def mask(text: str, marks: Iterable[NoteMark] = ()) -> MaskedText:
    """Hide the well-formed references of a text, and the marks of footnotes that are given.

    Malformed references stay, to be shown as written.
    """
    text = _clean(text)
    found = [group for group in find_groups(text) if group.references[0].kind != MALFORMED]
    found += (_group_of(mark) for mark in marks)
    groups = tuple(sorted(found, key=attrgetter("start")))
    if not groups:
        return MaskedText(text, groups)
    pieces, last = [], 0
    for number, group in enumerate(groups):
        placeholder = _placeholder(number, group.end - group.start)
        if group.references[0].kind in (CITATION, FOOTNOTE):
            placeholder = _OPEN_BRACKET + placeholder[1:]
        pieces += [text[last : group.start], placeholder]
        last = group.end
    pieces.append(text[last:])
    return MaskedText("".join(pieces), groups)


def _group_of(mark: NoteMark) -> ReferenceGroup:
    reference = Reference(FOOTNOTE, mark.name, mark.start, mark.end)
    return ReferenceGroup((reference,), mark.start, mark.end)


def _clean(text: str) -> str:
    # Same length as before, and no character of ours that came from outside.
    text = _RESERVED.sub("\ufffd", text).replace("\0", "\ufffd")
    if "\r" in text:
        text = _STRAY_RETURN.sub("\n", text).replace("\r\n", " \n")
    return text


def _placeholder(number: int, length: int) -> str:
    # The shortest reference, `[@a]`, leaves room for two digits of base 256.
    digits = []
    for _ in range(length - 2):
        number, digit = divmod(number, _BASE)
        digits.append(chr(_DIGIT_ZERO + digit))
    return _OPEN + "".join(reversed(digits)) + _CLOSE


def _number(digits: str) -> int:
    number = 0
    for digit in digits:
        number = number * _BASE + ord(digit) - _DIGIT_ZERO
    return number
