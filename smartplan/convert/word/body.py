"""The text of a book: one walk over what pandoc wrote, block by block."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import TypeAlias

from smartplan.convert.word.blocks import (
    GAP,
    PLAIN_STYLES,
    WIDE_GAP,
    make_paragraph,
    make_signature,
    set_callout,
    set_plain,
    style_of,
)
from smartplan.convert.word.captioned import FIGURE_CAPTION, make_captioned_table, make_figure
from smartplan.convert.word.contents import make_contents
from smartplan.convert.word.dense import set_dense
from smartplan.convert.word.draft import Draft, break_mark, section_mark
from smartplan.convert.word.endings import keep_endings
from smartplan.convert.word.headings import DEEPEST_IN_CONTENTS, make_heading
from smartplan.convert.word.ooxml import Element, element, name, paragraph, set_property
from smartplan.convert.word.pages import BODY_START, FRONT_START
from smartplan.convert.word.panels import make_card, make_key_numbers
from smartplan.convert.word.paper import Page
from smartplan.convert.word.reference_dense import Density, density_for
from smartplan.convert.word.sides import put_beside, set_narrow, side_columns
from smartplan.convert.word.tables import keep_last_row, make_table

Restyle: TypeAlias = Callable[[Element, int], None]
"""Sets a paragraph, given its order in its div, in a style."""

_LISTED = ("ListBullet", "ListNumber", "ListContinue")
_AFTER_LIST = "84"


def make_flow(body: Element, draft: Draft, landscape: Page) -> list[Element]:
    """Return the book's paragraphs and tables, with marks where sections and pages start."""
    walk = _Walk(draft, landscape)
    upright = draft.page
    walk.blocks(body)
    flow = walk.flow
    keep_endings(flow, upright, landscape, draft.face)
    front_end = len(flow) if walk.front_end is None else walk.front_end
    contents = make_contents(draft, walk.front_headings)
    front, rest = [*flow[:front_end], *contents], flow[front_end:]
    _mark_start(front, FRONT_START, draft)
    _mark_start(rest, BODY_START, draft)
    start = [section_mark("body")] if rest else []
    return [section_mark("front"), *front, *start, *rest]


def _mark_start(flow: Iterable[Element], identifier: str, draft: Draft) -> None:
    """Set a bookmark into the first paragraph, so that its page can be asked for."""
    for item in flow:
        first = next(item.iter(name("w:p")), None)
        if first is not None:
            first[1:1] = draft.bookmarks.around(identifier)
            return


class _Walk:
    """Goes through the blocks of a book in order and collects what becomes of each."""

    def __init__(self, draft: Draft, landscape: Page) -> None:
        self.flow: list[Element] = []
        self.front_end: int | None = None
        """Where the first chapter that isn't front matter starts."""
        self.front_headings = 0
        """How many lines of the contents stand for what comes before that chapter."""
        self._listed = False
        self._density: Density | None = None
        """The smaller type that is being set, if any."""
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
                self._table(item)
            elif item.tag == name("w:p"):
                if restyle:
                    restyle(item, order)
                else:
                    make_paragraph(item, self._draft)
                self._add(item)

    def _table(self, table: Element) -> None:
        draft = self._draft
        made = make_table(table, draft.page.text_width, face=draft.face)
        self._add(made, paragraph(GAP))

    def _heading(self, mark: Element, heading: Element) -> None:
        made = make_heading(heading, self._draft)
        if self.flow and style_of(self.flow[-1]) == PLAIN_STYLES["eyebrow"]:
            set_property(heading, element("w:spacing", {"w:before": "0"}))
        chapter = mark.get("level") == "1" and "front" not in mark.get("class", "").split()
        if chapter and self.front_end is None:
            self.front_end = len(self.flow)
        if self.front_end is None and int(mark.get("level", "1")) <= DEEPEST_IN_CONTENTS:
            self.front_headings += 1
        self._drop_gap()
        self._add(*made)

    def _drop_gap(self) -> None:
        """Take away the gap below a box or table before a heading, which has room above itself."""
        if self.flow and style_of(self.flow[-1]).startswith(GAP):
            self.flow.pop()

    def _division(self, division: Element) -> None:
        draft, width = self._draft, self._draft.page.text_width
        match division.get("class", "").split():
            case ["tbl", *_]:
                self._add(*make_captioned_table(division, draft))
            case ["fig" | "photo", *_]:
                self._add(*make_figure(division, draft, alone=self._is_alone()))
            case ["card", *_]:
                dense = self._density is not None
                make = partial(make_card, width=width, dense=dense)
                self._panels(division, make, boxed=True)
            case ["kpi", *_]:
                self._panels(division, lambda table: make_key_numbers(table, width))
            case ["callout", *_]:
                self.blocks(division, set_callout)
                self._add(paragraph(WIDE_GAP))
            case ["signature", *_]:
                self._add(*make_signature(list(division)))
            case [kind, *_] if kind in PLAIN_STYLES:
                self.blocks(division, lambda item, _: set_plain(item, PLAIN_STYLES[kind], draft))
            case classes:
                self._place(division, "".join(classes[:1]))

    def _place(self, division: Element, kind: str) -> None:
        """Take a div that says where its blocks stand, not what they are."""
        match kind:
            case "pagebreak":
                self._add(break_mark())
            case "landscape":
                self._turned(division)
            case "own-pages":
                self._own_pages(division)
            case "beside":
                self._beside(division)
            case _:
                self.blocks(division)

    def _own_pages(self, division: Element) -> None:
        """Take a block that starts on a page of its own, in the type that the PDF chose for it."""
        sizes = next(self._draft.own_pages, ())
        if self.flow and self.flow[-1].tag == name("sp:break"):
            self.flow.pop()
        if self.flow:
            self._add(break_mark(fitted=True))
        for order, part in enumerate(division):
            if order and len(sizes) > 1:
                self._add(break_mark(fitted=True))
            size = sizes[order] if order < len(sizes) else sizes[-1] if sizes else 0
            start = len(self.flow)
            self._density = density_for(size) if size else None
            self.blocks([part])
            if self._density:
                set_dense(self.flow[start:], self._density)
        self._density = None

    def _beside(self, division: Element) -> None:
        """Set the parts of a block beside each other, in a table without lines."""
        parts = list(division)
        if len(parts) < 2:
            self.blocks(parts)
            return
        page = self._draft.page
        columns = side_columns(page.text_width, len(parts))
        # Tables and pictures in a part are as wide as its column.
        self._draft.page = replace(page, right=page.right + page.text_width - columns[0])
        before, sides = self.flow, []
        for part in parts:
            self.flow, self._listed = [], False
            self.blocks([part])
            sides.append(set_narrow(self.flow, self._density))
        self.flow, self._listed = before, False
        self._draft.page = page
        self._add(put_beside(sides, columns), paragraph(GAP))

    def _turned(self, division: Element) -> None:
        upright = self._draft.page
        self._draft.page, self._draft.turned = self._landscape, True
        self._add(section_mark("landscape"))
        self.blocks(division)
        self._add(section_mark("upright"))
        self._draft.page = upright

    def _is_alone(self) -> bool:
        """Tell whether a wide figure that comes next has a landscape page for itself."""
        if not self._draft.page.landscape or not self.flow:
            return False
        before = self.flow[-1]
        return before.tag == name("sp:section") or style_of(before) == FIGURE_CAPTION

    def _panels(
        self, division: Element, make: Callable[[Element], Element], *, boxed: bool = False
    ) -> None:
        if self.flow:
            _keep_with_next(self.flow[-1])
        for table in division.iterchildren(name("w:tbl")):
            if boxed:
                above = paragraph(GAP)
                set_property(above, element("w:keepNext"))
                self._add(above)
            made, below = make(table), paragraph(WIDE_GAP if boxed else GAP)
            if not boxed:
                # Large numbers open what follows them.
                for item in (*made.iter(name("w:p")), below):
                    set_property(item, element("w:keepNext"))
            self._add(made, below)

    def _add(self, *made: Element) -> None:
        for item in made:
            listed = item.tag == name("w:p") and style_of(item).startswith(_LISTED)
            if listed and not self._listed and self.flow:
                _keep_with_next(self.flow[-1])
            elif self._listed and not listed:
                # Items stand close together, but not what follows the last one.
                set_property(self.flow[-1], element("w:spacing", {"w:after": _AFTER_LIST}))
            elif item.tag == name("w:p") and style_of(item) == PLAIN_STYLES["note"]:
                _keep_with_note(self.flow)
            self._listed = listed
            self.flow.append(item)


def _keep_with_note(flow: list[Element]) -> None:
    """Keep a note on the page of the end of what it explains, a text or a table."""
    if flow:
        _keep_with_next(flow[-1])
    if len(flow) > 1 and style_of(flow[-1]).startswith(GAP) and flow[-2].tag == name("w:tbl"):
        keep_last_row(flow[-2])
        set_property(flow[-1], element("w:keepNext"))


def _keep_with_next(item: Element) -> None:
    """Keep running text on the page of what follows it: a list or box it announces, a note."""
    if item.tag == name("w:p") and style_of(item).startswith("BodyText"):
        set_property(item, element("w:keepNext"))
