"""On which pages the contents and the lists of tables and figures come to stand in Word.

All their lines have a height that we set, so their pages can be told without setting them. The
layout of the PDF can't tell: its lines are a little higher, and a list may end a page earlier here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from smartplan.convert.word.draft import Entry
from smartplan.convert.word.letters import Face
from smartplan.convert.word.ooxml import text_of
from smartplan.convert.word.paper import Page
from smartplan.convert.word.reference_contents import CONTENTS_LINES, ContentsLine

BETWEEN_LISTS: Final = 406
"""What stands above a list that begins no page of its own, in twips."""
_HEADING: Final = 495 + 60 + 590 + 120 + 364
"""The heading of a list with the rule below it, in twips."""
_FOOT: Final = 156
"""The gap below a list."""
_PAGE_NUMBER: Final = 440
"""What a page number and the shortest row of dots take of a line."""
_SPARE: Final = 600
"""What must be left below a list that shares a page: programs differ by a line or two."""
_MOST_SHARED: Final = 36
"""A list of more lines begins a page of its own, as in the PDF."""


@dataclass(frozen=True, slots=True)
class ListPlace:
    """Where a list stands: on which page after that of the contents, at its head or not."""

    page: int
    fresh: bool


def place_lists(lists: Sequence[Sequence[Entry]], page: Page, face: Face) -> list[ListPlace]:
    """Return the place of each list, the contents first."""
    places: list[ListPlace] = []
    number, filled = 0, 0
    for entries in lists:
        heights = [_height(entry, page.text_width, face) for entry in entries]
        whole = filled + BETWEEN_LISTS + _HEADING + sum(heights) + _SPARE
        shared = bool(places) and len(entries) <= _MOST_SHARED and whole <= page.text_height
        if places and not shared:
            number, filled = number + 1, 0
        places.append(ListPlace(number, not shared))
        filled += _HEADING + (BETWEEN_LISTS if shared else 0)
        for order, height in enumerate(heights):
            last = order
            while leads(entries, last):
                last += 1
            if filled + sum(heights[order : last + 1]) > page.text_height:
                number, filled = number + 1, 0
            filled += height
        filled += _FOOT
    return places


def leads(entries: Sequence[Entry], order: int) -> bool:
    """Tell whether a line leads to deeper ones, such as a chapter to its sections."""
    return entries[order].level < max(each.level for each in entries[order : order + 2])


def style_of_entry(entry: Entry) -> str:
    """Return the style of a line of the contents or of another list."""
    return f"TOC{entry.level}" if entry.kind == "heading" else "TableofFigures"


def _height(entry: Entry, width: int, face: Face) -> int:
    line = CONTENTS_LINES[style_of_entry(entry)]
    room = width - _start(entry, line) - _PAGE_NUMBER
    count = face.lines(text_of(entry.title), room, line.size, bold=line.bold)
    return line.before + count * line.height


def _start(entry: Entry, line: ContentsLine) -> int:
    return 0 if entry.level == 1 and not entry.number else line.start
