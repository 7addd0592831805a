"""What the converters take: a book's Markdown, its pictures, and what its cover says."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class BookMeta:
    """Everything about a book that is not in its text."""

    book_id: str
    label: str
    title: str
    plan_title: str
    government: str
    region: str
    province: str
    period: str
    date: str
    """The date as readers see it, such as 3 November 2025."""
    date_iso: str
    """What is stamped into DOCX and PDF: the same date as YYYY-MM-DD, or SOURCE_DATE_EPOCH as
    YYYY-MM-DDTHH:MM:SS."""
    summary: str
    """One line below the title on the cover."""
    notice: str
    """What the cover says of illustrative data; may be empty."""
    primary_color: str
    accent_color: str
    paper: str
    """A4 or F4."""
    logo: bytes | None = None
    logo_suffix: str = ""
    content_hash: str = ""
    """The hash of the plan's files; every format carries it, for ``smartplan verify``."""
    font: str = ""
    """The family that the plan asks for; empty for ours."""
    fonts: tuple[bytes, ...] = ()
    """The font files of the plan, for the PDF."""
    draft: bool = False
    """Whether every page is marked as a draft; ``label`` and ``book_id`` say so already."""


@dataclass(frozen=True, slots=True)
class RenderedBook:
    """A finished book, before it becomes a file: see docs/book-markdown.md for the text."""

    meta: BookMeta
    markdown: str
    assets: dict[str, bytes] = field(default_factory=dict)
    """Pictures by the name that the text uses: SVG charts, and PNG or JPEG of the plan."""
    word_reference: bytes | None = None
    """The plan's own reference document for Word, if it has one."""
