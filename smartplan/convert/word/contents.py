"""The contents and the lists of tables and figures: filled, and still Word's own fields."""

from collections.abc import Mapping
from dataclasses import replace

from smartplan.convert.labels import from_roman, to_roman
from smartplan.convert.word.contents_layout import (
    BETWEEN_LISTS,
    ListPlace,
    leads,
    place_lists,
    style_of_entry,
)
from smartplan.convert.word.draft import Draft, Entry, EntryKind
from smartplan.convert.word.fields import closing, link, number_field, opening
from smartplan.convert.word.ooxml import Element, element, paragraph, run, set_property
from smartplan.convert.word.reference_contents import NUMBER_TAB

_LISTS: tuple[tuple[EntryKind, str, str], ...] = (
    ("heading", "Daftar Isi", r'TOC \o "1-3" \h \z \u'),
    ("tbl", "Daftar Tabel", r'TOC \h \z \c "Tabel"'),
    ("fig", "Daftar Gambar", r'TOC \h \z \c "Gambar"'),
)
_LIST_ID = "smartplan-"
"""The layout names the pages of the lists so: "smartplan-tbl"."""
_BELOW_ANOTHER = {
    "w:before": str(BETWEEN_LISTS),
    "w:after": "60",
    "w:line": "486",
    "w:lineRule": "atLeast",
}


def make_contents(draft: Draft, front: int) -> list[Element]:
    """Make the three lists; one that would be empty is left out.

    The contents name the lists too, behind the ``front`` headings that stand before them.
    """
    listed = {kind: [each for each in draft.entries if each.kind == kind] for kind, *_ in _LISTS}
    named = [_entry_of(kind, title, draft) for kind, title, _ in _LISTS if listed[kind]]
    listed["heading"][front:front] = named
    lists = [each for each in _LISTS if listed[each[0]]]
    places = place_lists([listed[kind] for kind, *_ in lists], draft.page, draft.face)
    if not draft.measured:
        order = [draft.bookmarks.name_of(_LIST_ID + kind) for kind, *_ in lists]
        told = dict(zip(order, places, strict=True))
        listed["heading"][front : front + len(named)] = _tell_pages(named, told)
    made: list[Element] = []
    for (kind, title, code), place in zip(lists, places, strict=True):
        name = draft.bookmarks.around(_LIST_ID + kind, run(title))
        heading, lines = paragraph("TOCHeading", *name), _list(listed[kind], code)
        if not place.fresh:
            _keep_whole(heading, lines)
        made += [heading, paragraph("GarisBab"), *lines]
    return made


def _keep_whole(heading: Element, lines: list[Element]) -> None:
    """Set a list below another, on the page that still holds it whole."""
    set_property(heading, element("w:pageBreakBefore", {"w:val": "0"}))
    set_property(heading, element("w:spacing", _BELOW_ANOTHER))
    for line in lines[:-2]:
        set_property(line, element("w:keepNext"))


def _tell_pages(named: list[Entry], places: Mapping[str, ListPlace]) -> list[Entry]:
    """Return the lines of the lists with the pages of their places, counted from the first's."""
    if not named or not (first := from_roman(named[0].page.upper())):
        return named
    start = first - places[named[0].bookmark].page
    return [
        replace(entry, page=to_roman(start + places[entry.bookmark].page).lower())
        for entry in named
    ]


def _entry_of(kind: str, title: str, draft: Draft) -> Entry:
    identifier = _LIST_ID + kind
    name, page = draft.bookmarks.name_of(identifier), draft.pages.get(identifier, "")
    return Entry("heading", 1, name, "", (run(title),), page)


def _list(entries: list[Entry], code: str) -> list[Element]:
    lines = [_line(entry) for entry in entries]
    for order, line in enumerate(lines):
        if leads(entries, order):
            set_property(line, element("w:keepNext"))
    # The field opens in its first line and closes in its last, as Word writes it.
    for order, mark in enumerate(opening(code), start=1):
        lines[0].insert(order, mark)
    lines[-1].append(closing())
    # A section that ended inside the field would lose its footer in LibreOffice.
    return [*lines, paragraph("Jarak")]


def _line(entry: Entry) -> Element:
    number = [run(f"{entry.number}\t")] if entry.number else []
    page = number_field(rf"PAGEREF {entry.bookmark} \h", entry.page)
    to_page = element("w:r", None, element("w:tab"))
    line = paragraph(
        style_of_entry(entry), link(entry.bookmark, *number, *entry.title, to_page, *page)
    )
    if entry.level == 1 and not number:
        # The tab after a short title would stop where titles start beside their numbers.
        stop = element("w:tab", {"w:val": "clear", "w:pos": str(NUMBER_TAB)})
        set_property(line, element("w:tabs", None, stop))
        set_property(line, element("w:ind", {"w:left": "0", "w:firstLine": "0"}))
    return line
