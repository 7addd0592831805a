"""The skeleton of book Markdown: headings, divs and the text between them.

Plan text is escaped before it gets here, so a line that starts with ``#`` or ``:::`` is always
structure (docs/book-markdown.md) and lines are enough to find it.
"""

import re
from dataclasses import dataclass, field
from html import unescape

from smartplan.errors import ConversionError
from smartplan.language import Text

_HEADING = re.compile(r"(#{1,6})\s+(.*?)(?:\s+\{([^{}]*)\})?\s*")
_OPENING = re.compile(r"(:{3,})\s*(?:\{(.*)\}|([\w-]+))\s*")
_CLOSING = re.compile(r"(:{3,})\s*")
_ATTRIBUTE = re.compile(r'#(?P<id>[^\s}]+)|\.(?P<cls>[\w-]+)|(?P<key>[\w-]+)="(?P<val>[^"]*)"')


@dataclass(frozen=True, slots=True)
class Attributes:
    """What stands in braces: ``{#id .class key="value"}``."""

    identifier: str = ""
    classes: tuple[str, ...] = ()
    values: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading line; its title is still Markdown."""

    level: int
    title: str
    attributes: Attributes


@dataclass(frozen=True, slots=True)
class Chunk:
    """Lines without a blank one between them: a paragraph, a table, a part of a list."""

    text: str


@dataclass(frozen=True, slots=True)
class Div:
    """A fenced div and what it holds."""

    attributes: Attributes
    blocks: "tuple[Block, ...]"


Block = Heading | Chunk | Div


def parse_attributes(text: str) -> Attributes:
    """Read the inside of an attribute's braces; as pandoc does, with entities but no escapes."""
    identifier, classes, values = "", [], {}
    for match in _ATTRIBUTE.finditer(text):
        if match["id"]:
            identifier = match["id"]
        elif match["cls"]:
            classes.append(match["cls"])
        else:
            values[match["key"]] = unescape(match["val"])
    return Attributes(identifier, tuple(classes), values)


@dataclass(frozen=True, slots=True)
class Fence:
    """A line of colons; one without attributes closes a div."""

    colons: int
    attributes: Attributes | None


def parse_fence(line: str) -> Fence | None:
    """Read a line as a div's fence, if it is one."""
    if closing := _CLOSING.fullmatch(line):
        return Fence(len(closing[1]), None)
    if opening := _OPENING.fullmatch(line):
        inside = Attributes(classes=(opening[3],)) if opening[3] else parse_attributes(opening[2])
        return Fence(len(opening[1]), inside)
    return None


def parse_blocks(markdown: str) -> tuple[Block, ...]:
    """Read book Markdown into its headings, divs and chunks.

    Raises ``ConversionError`` when a div isn't closed, or closed but never opened.
    """
    stack: list[_OpenDiv] = [_OpenDiv(0, 0, Attributes())]
    for number, line in enumerate(markdown.splitlines(), start=1):
        fence = parse_fence(line) if line.startswith(":::") else None
        if fence and fence.attributes:
            stack.append(_OpenDiv(fence.colons, number, fence.attributes))
        elif fence:
            _close_div(stack, fence.colons, number)
        elif heading := _HEADING.fullmatch(line):
            attributes = parse_attributes(heading[3] or "")
            stack[-1].add(Heading(len(heading[1]), heading[2], attributes))
        elif line.strip():
            stack[-1].lines.append(line)
        else:
            stack[-1].end_chunk()
    if len(stack) > 1:
        raise _fence_error(stack[-1].line)
    stack[0].end_chunk()
    return tuple(stack[0].blocks)


@dataclass(slots=True)
class _OpenDiv:
    colons: int
    line: int
    attributes: Attributes
    blocks: list[Block] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)

    def end_chunk(self) -> None:
        if self.lines:
            self.blocks.append(Chunk("\n".join(self.lines)))
            self.lines = []

    def add(self, block: Block) -> None:
        self.end_chunk()
        self.blocks.append(block)


def _close_div(stack: list[_OpenDiv], colons: int, line: int) -> None:
    if len(stack) == 1 or colons < stack[-1].colons:
        raise _fence_error(line)
    done = stack.pop()
    done.end_chunk()
    stack[-1].add(Div(done.attributes, tuple(done.blocks)))


def _fence_error(line: int) -> ConversionError:
    return ConversionError(
        Text(
            f"Blok `:::` pada baris {line} teks buku tidak berpasangan.",
            f"The block `:::` on line {line} of the book's text has no partner.",
        ),
        Text(
            "Periksa templat yang menulis blok itu: tiap `::: nama` ditutup `:::`.",
            "Check the template that writes it: each `::: name` is closed by `:::`.",
        ),
    )
