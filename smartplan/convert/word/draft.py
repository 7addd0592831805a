"""What the steps share while one book becomes a Word document."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from smartplan.convert.labels import CaptionLabel, HeadingLabel, Labels
from smartplan.convert.word.bookmarks import Bookmarks
from smartplan.convert.word.letters import SHIPPED_FACE, Face
from smartplan.convert.word.lists import ListNumbers
from smartplan.convert.word.media import Media
from smartplan.convert.word.ooxml import Element, element
from smartplan.convert.word.package import Relations
from smartplan.convert.word.paper import Page

EntryKind = Literal["heading", "tbl", "fig"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents, or of the lists of tables and figures."""

    kind: EntryKind
    level: int
    bookmark: str
    number: str
    title: tuple[Element, ...]
    page: str


@dataclass(slots=True)
class Draft:
    """A book in the making: what is given, what has been met so far, what it refers to."""

    labels: Labels
    pages: Mapping[str, str]
    page: Page
    """The page that is being filled; changes in and after landscape parts."""
    media: Media
    relations: Relations
    lists: ListNumbers
    own_pages: Iterator[tuple[float, ...]]
    """The sizes of text of each block that has pages of its own, as the PDF chose them."""
    measured: bool = False
    """Whether the pages are those of this very book, not of its layout as a PDF."""
    face: Face = SHIPPED_FACE
    bookmarks: Bookmarks = field(default_factory=Bookmarks)
    entries: list[Entry] = field(default_factory=list)
    turned: bool = False
    """Whether the book has landscape pages, which need a header of their own."""
    appendix: bool = False
    """Whether an appendix is being filled; its captions count by its letter."""
    captioned: set[str] = field(default_factory=set)
    """The kinds of caption that this chapter has had."""
    _met: Counter[str] = field(default_factory=Counter)

    def next_heading(self) -> HeadingLabel:
        """Return the label of the heading that comes next in the book."""
        self._met["heading"] += 1
        return self.labels.headings[self._met["heading"] - 1]

    def next_caption(self) -> CaptionLabel:
        """Return the label of the caption that comes next in the book."""
        self._met["caption"] += 1
        return self.labels.captions[self._met["caption"] - 1]

    def id_of(self, label: HeadingLabel | CaptionLabel) -> str:
        """Return a label's id, or one of our making where a template gave none."""
        if label.id:
            return label.id
        self._met["nameless"] += 1
        return f"tanpa-nama-{self._met['nameless']}"


def section_mark(kind: str) -> Element:
    """Make the mark where another section starts; sections.py takes it away."""
    return element("sp:section", {"kind": kind})


def break_mark(*, fitted: bool = False) -> Element:
    """Make the mark for a new page; sections.py takes it away.

    ``fitted`` says that what follows was set in a size that fits on the page.
    """
    return element("sp:break", {"fitted": "true"} if fitted else None)
