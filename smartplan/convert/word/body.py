"""The text of a book: one walk over what pandoc wrote, block by block."""

from collections.abc import Callable, Iterable
from typing import TypeAlias

from smartplan.convert.word.blocks import (
    PLAIN_STYLES,
    make_paragraph,
    make_signature,
    set_callout,
    set_plain,
    style_of,
)
from smartplan.convert.word.captioned import make_captioned_table, make_figure
from smartplan.convert.word.contents import make_contents
from smartplan.convert.word.draft import Draft, break_mark, section_mark
from smartplan.convert.word.headings import make_heading
from smartplan.convert.word.ooxml import Element, element, name, paragraph, set_property
from smartplan.convert.word.panels import make_card, make_key_numbers
from smartplan.convert.word.paper import Page
from smartplan.convert.word.tables import make_table

Restyle: TypeAlias = Callable[[Element, int], None]
"""Sets a paragraph, given its order in its div, in a style."""


def make_flow(body: Element, draft: Draft, landscape: Page) -> list[Element]:
    """Return the book's paragraphs and tables, with marks where sections and pages start."""
    walk = _Walk(draft, landscape)
    walk.blocks(body)
    flow = walk.flow
    front_end = len(flow) if walk.front_end is None else walk.front_end
    contents = make_contents(draft)
    start = [section_mark("body")] if front_end < len(flow) else []
    return [section_mark("front"), *flow[:front_end], *contents, *start, *flow[front_end:]]


class _Walk:
    """Goes through the blocks of a book in order and collects what becomes of each."""

    def __init__(self, draft: Draft, landscape: Page) -> None:
        self.flow: list[Element] = []
        self.front_end: int | None = None
        """Where the first chapter that isn't front matter starts."""
        self._draft = draft
        self._landscape = landscape

    def blocks(self, items: Iterable[Element], restyle: Restyle | None = None) -> None:
        """Take blocks into the flow; ``restyle`` sets paragraphs that a div has in its own way."""
        left = iter(list(items))
        for order, item in enumerate(left):
            if item.tag == name("sp:heading"):
                self._heading(item, next(left))
            elif item.tag == name("sp:div"):
                self._division(item)
            elif item.tag == name("w:tbl"):
                self._add(make_table(item, self._draft.page.text_width), paragraph("Jarak"))
            elif item.tag == name("w:p"):
                if restyle:
                    restyle(item, order)
                else:
                    make_paragraph(item, self._draft)
                self._add(item)

    def _heading(self, mark: Element, heading: Element) -> None:
        made = make_heading(heading, self._draft)
        if self.flow and style_of(self.flow[-1]) == PLAIN_STYLES["eyebrow"]:
            set_property(heading, element("w:spacing", {"w:before": "0"}))
        chapter = mark.get("level") == "1" and "front" not in mark.get("class", "").split()
        if chapter and self.front_end is None:
            self.front_end = len(self.flow)
        self._add(*made)

    def _division(self, division: Element) -> None:
        draft, width = self._draft, self._draft.page.text_width
        match division.get("class", "").split():
            case ["tbl", *_]:
                self._add(*make_captioned_table(division, draft))
            case ["fig" | "photo", *_]:
                self._add(*make_figure(division, draft))
            case ["card", *_]:
                self._panels(division, lambda table: make_card(table, width))
            case ["kpi", *_]:
                self._panels(division, lambda table: make_key_numbers(table, width))
            case ["callout", *_]:
                self.blocks(division, set_callout)
                self._add(paragraph("Jarak"))
            case ["signature", *_]:
                self._add(*make_signature(list(division)))
            case ["pagebreak", *_]:
                self._add(break_mark())
            case ["landscape", *_]:
                self._turned(division)
            case [kind, *_] if kind in PLAIN_STYLES:
                self.blocks(division, lambda item, _: set_plain(item, PLAIN_STYLES[kind], draft))
            case _:
                self.blocks(division)

    def _turned(self, division: Element) -> None:
        upright = self._draft.page
        self._draft.page = self._landscape
        self._add(section_mark("landscape"))
        self.blocks(division)
        self._add(section_mark("upright"))
        self._draft.page = upright

    def _panels(self, division: Element, make: Callable[[Element], Element]) -> None:
        for table in division.iterchildren(name("w:tbl")):
            self._add(make(table), paragraph("Jarak"))

    def _add(self, *made: Element) -> None:
        self.flow += made
