"""The last page of a chapter: a few lines never stand alone on it.

Where the pages end is for Word to say, and differs from one machine to the next. So the end of a
chapter is tied together, as much of it as a page should hold at least: if any of it comes to stand
on a new page, all of it does.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from smartplan.convert.word.blocks import GAP, style_of
from smartplan.convert.word.heights import grid_of, paragraph_height, row_height
from smartplan.convert.word.letters import Face
from smartplan.convert.word.ooxml import Element, element, name, set_property
from smartplan.convert.word.paper import Page

_LEAST: Final = 0.16
"""The share of a page that its last one holds at least, whatever that takes along."""
_WANTED: Final = 0.33
"""The share that it holds if only lines and rows are taken along: a heading, a table or a figure
that moved would stand on another page than in the PDF."""
_WANTED_OF_TABLE: Final = 0.25
"""The same for the end of a table, which repeats its head; its page before is left less empty."""
_MOST: Final = 0.6
"""What is higher than this share is no end of a page any more."""
_SECTION, _BREAK, _PARAGRAPH = name("sp:section"), name("sp:break"), name("w:p")
_NEW_PAGE: Final = frozenset({"Heading1", "JudulLampiran", "JudulDepan", "TOCHeading"})
_HEADINGS: Final = ("Heading", "Judul", "GarisBab", "LabelKecil")
_KEPT_BY_STYLE: Final = (*_HEADINGS, "Caption", "Gambar", "SorotanLabel", "TandaTangan")
_ROWS_LEFT: Final = 3
"""A table of which fewer rows would be left, its head among them, is taken along as a whole."""


@dataclass(slots=True)
class _Unit:
    """What stays together anyhow: paragraphs, and rows of a table."""

    parts: list[Element]
    height: int
    moves: bool
    """Whether the contents or a list tell the page that it stands on."""

    @property
    def is_table(self) -> bool:
        """Whether it has rows of a table."""
        return any(part.tag == name("w:tr") for part in self.parts)

    @property
    def is_figure(self) -> bool:
        """Whether it is a figure, which should not be all that a page holds."""
        return any(style_of(part).startswith("Gambar") for part in self.parts)


def keep_endings(flow: Sequence[Element], upright: Page, landscape: Page, face: Face) -> None:
    """Tie together the ends of chapters, and of what else a new page follows."""
    page, start = upright, 0
    for place, item in enumerate(flow):
        if not _starts_page(item):
            continue
        if not flow[start].get("fitted"):
            _tie(flow[start:place], page, face)
        start = place
        if item.tag == _SECTION:
            page = landscape if item.get("kind") == "landscape" else upright
    if flow and not flow[start].get("fitted"):
        _tie(flow[start:], page, face)


def _starts_page(item: Element) -> bool:
    if item.tag in (_SECTION, _BREAK):
        return True
    return item.tag == _PARAGRAPH and style_of(item) in _NEW_PAGE


def _tie(chapter: Sequence[Element], page: Page, face: Face) -> None:
    """Keep the last units of a chapter together, up to the height that its last page should have.

    A chapter that is all on one page needs nothing, and is not changed by it.
    """
    end = len(chapter)
    # A gap at the very end may be taken away.
    while end and style_of(chapter[end - 1]).startswith(GAP):
        end -= 1
    height, kept = 0, list[_Unit]()
    for unit in _units_from_end(chapter[:end], page, face):
        if kept and height >= _share_wanted(kept, unit) * page.text_height:
            break
        height += unit.height
        if kept and height > _MOST * page.text_height:
            break
        kept.append(unit)
    tied = [part for unit in reversed(kept) for part in unit.parts]
    for part in tied[:-1] if len(kept) > 1 else ():
        _keep_with_next(part)


def _share_wanted(kept: Sequence[_Unit], following: _Unit) -> float:
    """Return the share that is enough of a page, if one more unit would be taken along next."""
    if following.moves and not all(unit.is_figure for unit in kept):
        return _LEAST
    return _WANTED_OF_TABLE if kept[0].is_table else _WANTED


def _units_from_end(chapter: Sequence[Element], page: Page, face: Face) -> Iterator[_Unit]:
    unit = _Unit([], 0, moves=False)
    for part, height, moves, leads in _parts_from_end(chapter, page, face):
        if unit.parts and not leads:
            yield unit
            unit = _Unit([], 0, moves=False)
        unit.parts.insert(0, part)
        unit.height += height
        unit.moves = unit.moves or moves
    if unit.parts:
        yield unit


def _parts_from_end(
    chapter: Sequence[Element], page: Page, face: Face
) -> Iterator[tuple[Element, int, bool, bool]]:
    """Yield each part with its height, whether it is listed, and whether it leads to the next."""
    for item in reversed(chapter):
        if item.tag == name("w:tbl"):
            columns, rows = grid_of(item), item.findall(name("w:tr"))
            for order in reversed(range(len(rows))):
                leads = order < _ROWS_LEFT - 1 or _is_kept(rows[order])
                yield rows[order], row_height(rows[order], columns), order < _ROWS_LEFT, leads
        elif item.tag == _PARAGRAPH:
            style = style_of(item)
            leads = _is_kept(item) or style.startswith(_KEPT_BY_STYLE)
            listed = style.startswith((*_HEADINGS, "Caption", "KeteranganGambar"))
            # A gap stays with what stands above it.
            leads = leads or style.startswith(GAP)
            yield item, paragraph_height(item, page.text_width, face), listed, leads


def _is_kept(part: Element) -> bool:
    return next(part.iter(name("w:keepNext")), None) is not None


def _keep_with_next(part: Element) -> None:
    for paragraph in [part] if part.tag == _PARAGRAPH else part.iter(_PARAGRAPH):
        set_property(paragraph, element("w:keepNext"))
