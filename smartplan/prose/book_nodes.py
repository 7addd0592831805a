"""What book Markdown says, as a tree of its own: no parser's token leaves this package."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """Plain text; its characters mean nothing but themselves."""

    text: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Words set apart, strongly or not."""

    content: "tuple[Inline, ...]"
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Code:
    """Words set as code."""

    text: str


@dataclass(frozen=True, slots=True)
class LineBreak:
    """The end of a line within a paragraph."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link to an address, or to an id of the book (``#id``); ``classes`` are those in braces."""

    target: str
    content: "tuple[Inline, ...]"
    classes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Footnote:
    """What a note at the foot of the page says; its mark stands here."""

    content: "tuple[Inline, ...]"


Inline = Words | Emphasis | Code | LineBreak | Link | Footnote


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; its text is inline Markdown, for ``read_inline``."""

    text: str


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of items, numbered from ``start`` on or, without one, not at all."""

    items: "tuple[tuple[Node, ...], ...]"
    tight: bool
    start: int | None = None
    delimiter: str = "."


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation of whole paragraphs."""

    content: "tuple[Node, ...]"


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """Lines set as code."""

    text: str


@dataclass(frozen=True, slots=True)
class PipeTable:
    """A table; its cells are inline Markdown. An alignment may be empty: none was asked for."""

    aligns: tuple[str, ...]
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Divider:
    """A rule between paragraphs."""


@dataclass(frozen=True, slots=True)
class InnerHeading:
    """A heading within a list or a quotation: never numbered, in no contents."""

    level: int
    text: str


Node = Paragraph | Listing | Quote | CodeBlock | PipeTable | Divider | InnerHeading
