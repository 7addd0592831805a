"""Reads prose without writing it: what checks want to know about a text, with offsets."""

from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it.token import Token

from smartplan.prose.constructs import PlainConstruct, find_constructs
from smartplan.prose.escaping import one_line
from smartplan.prose.grammar import OFFSET, parse_blocks
from smartplan.prose.masking import MaskedText, mask
from smartplan.prose.notes import find_notes, hide_signs
from smartplan.prose.references import ReferenceGroup


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as written: level 1 to 6."""

    level: int
    text: str
    offset: int


@dataclass(frozen=True, slots=True)
class Image:
    """A picture: its path, its alternative text, its caption."""

    src: str
    alt: str
    caption: str
    offset: int


@dataclass(frozen=True, slots=True)
class Link:
    """A link, whatever its address; only web and mail addresses stay links in the books."""

    url: str
    offset: int


@dataclass(frozen=True, slots=True)
class ProseInfo:
    """What stands in a text; offsets count characters of the text as given."""

    headings: tuple[Heading, ...]
    images: tuple[Image, ...]
    links: tuple[Link, ...]
    shown_as_plain: tuple[PlainConstruct, ...]
    empty: bool


def read_prose(text: str) -> ProseInfo:
    """Return headings, images, links and what will be shown as plain text."""
    masked = mask(hide_signs(text, find_notes(text)))
    reading = _Reading(text, masked, _line_starts(masked.text))
    tokens = parse_blocks(masked.text)
    headings, images, links = [], [], []
    for index, token in enumerate(tokens):
        if token.type == "heading_open":
            headings.append(reading.heading(token, tokens[index + 1]))
        elif token.type == "inline":
            place = reading.content_offsets(token)
            for child in _with_children(token):
                # A link or picture in the words of a picture has no place of its own.
                offset = place[child.meta.get(OFFSET, 0)] if place else 0
                if child.type == "image":
                    images.append(reading.image(child, offset))
                elif child.type == "link_open":
                    links.append(Link(reading.written(str(child.attrs["href"])), offset))
    return ProseInfo(
        tuple(headings), tuple(images), tuple(links), find_constructs(text), not text.strip()
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

    def heading(self, token: Token, inline: Token) -> Heading:
        first, _ = token.map or [0, 0]
        start = self.line_starts[first]
        offset = start + max(self._line(first).find(token.markup), 0)
        return Heading(int(token.tag[1:]), self.written(inline.content), offset)

    def image(self, token: Token, offset: int) -> Image:
        caption = self.written(str(token.attrs.get("title", "")))
        words = "".join(_words(token.children or []))
        return Image(
            self.written(str(token.attrs["src"])),
            one_line(self.written(words)),
            one_line(caption),
            offset,
        )

    def content_offsets(self, token: Token) -> list[int]:
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
