"""Reads the pictures of a text without writing it, so that checks can judge them."""

from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it.token import Token

from smartplan.prose.escaping import one_line
from smartplan.prose.grammar import OFFSET, parse_blocks
from smartplan.prose.masking import MaskedText, mask
from smartplan.prose.notes import find_notes, hide_signs
from smartplan.prose.references import ReferenceGroup


@dataclass(frozen=True, slots=True)
class Image:
    """A picture: its path, its alternative text, and where it begins in the text as given."""

    src: str
    alt: str
    offset: int


def read_images(text: str) -> tuple[Image, ...]:
    """Return the pictures in a text of paragraphs, lists, tables and notes, in its order."""
    masked = mask(hide_signs(text, find_notes(text)))
    reading = _Reading(text, masked, _line_starts(masked.text))
    return tuple(
        reading.image(child, offset)
        for token in parse_blocks(masked.text)
        if token.type == "inline"
        for child, offset in reading.placed_children(token)
        if child.type == "image"
    )


@dataclass(frozen=True, slots=True)
class _Reading:
    text: str
    masked: MaskedText
    line_starts: list[int]

    def written(self, part: str) -> str:
        return self.masked.unmask(part, self._original)

    def _original(self, group: ReferenceGroup) -> str:
        return self.text[group.start : group.end]

    def image(self, token: Token, offset: int) -> Image:
        words = "".join(_words(token.children or []))
        path = self.written(str(token.attrs["src"]))
        return Image(path, one_line(self.written(words)), offset)

    def placed_children(self, token: Token) -> Iterator[tuple[Token, int]]:
        """Yield what stands in an inline token, with its offset in the text."""
        place = self._content_offsets(token)
        for child in _with_children(token):
            # A picture in the words of a picture has no place of its own.
            yield child, place[child.meta.get(OFFSET, 0)] if place else 0

    def _content_offsets(self, token: Token) -> list[int]:
        """Map each character of an inline token's content to its offset in the text."""
        first, _ = token.map or [0, 0]
        offsets: list[int] = []
        for number, part in enumerate(token.content.split("\n"), first):
            line = self._line(number)
            # The parser has taken list marks and indents away from the start of the line.
            indent = max(line.find(part), 0)
            start = self.line_starts[min(number, len(self.line_starts) - 1)] + indent
            offsets += range(start, start + len(part) + 1)
        return offsets

    def _line(self, number: int) -> str:
        starts = self.line_starts
        if number >= len(starts):
            return ""
        end = starts[number + 1] if number + 1 < len(starts) else len(self.masked.text)
        return self.masked.text[starts[number] : end]


def _line_starts(text: str) -> list[int]:
    starts = [0]
    while (found := text.find("\n", starts[-1])) >= 0:
        starts.append(found + 1)
    return starts


def _with_children(token: Token) -> Iterator[Token]:
    for child in token.children or []:
        yield child
        yield from _with_children(child)


def _words(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in ("softbreak", "hardbreak"):
            yield " "
        elif token.type == "image":
            yield from _words(token.children or [])
        else:
            yield token.content
