"""The contents and the lists of tables and figures: filled, and still Word's own fields."""

from smartplan.convert.word.draft import Draft, Entry, EntryKind
from smartplan.convert.word.fields import closing, link, number_field, opening
from smartplan.convert.word.ooxml import Element, element, paragraph, run, set_property
from smartplan.convert.word.reference_styles import NUMBER_TAB

_LISTS: tuple[tuple[EntryKind, str, str], ...] = (
    ("heading", "Daftar Isi", r'TOC \o "1-3" \h \z \u'),
    ("tbl", "Daftar Tabel", r'TOC \h \z \c "Tabel"'),
    ("fig", "Daftar Gambar", r'TOC \h \z \c "Gambar"'),
)
_LINES_KEPT_WHOLE = 36
"""A list of tables or figures of up to so many lines begins no page of its own, as in the PDF."""
_LIST_ID = "smartplan-"
"""The layout names the pages of the lists so: "smartplan-tbl"."""
_BELOW_ANOTHER = {"w:before": "406", "w:after": "60", "w:line": "486", "w:lineRule": "atLeast"}


def make_contents(draft: Draft, front: int) -> list[Element]:
    """Make the three lists; one that would be empty is left out.

    The contents name the lists too, behind the ``front`` headings that stand before them.
    """
    listed = {kind: [each for each in draft.entries if each.kind == kind] for kind, *_ in _LISTS}
    lists = [(kind, title) for kind, title, _ in _LISTS if listed[kind]]
    listed["heading"][front:front] = [_entry_of(kind, title, draft) for kind, title in lists]
    made: list[Element] = []
    for kind, title, code in _LISTS:
        if entries := listed[kind]:
            named = draft.bookmarks.around(_LIST_ID + kind, run(title))
            heading, lines = paragraph("TOCHeading", *named), _list(entries, code)
            if kind != "heading" and len(entries) <= _LINES_KEPT_WHOLE:
                _keep_whole(heading, lines)
            made += [heading, paragraph("GarisBab"), *lines]
    return made


def _keep_whole(heading: Element, lines: list[Element]) -> None:
    """Set a list where it fits whole, on what a page still holds or else on the next."""
    set_property(heading, element("w:pageBreakBefore", {"w:val": "0"}))
    set_property(heading, element("w:spacing", _BELOW_ANOTHER))
    for line in lines[:-2]:
        set_property(line, element("w:keepNext"))


def _entry_of(kind: EntryKind, title: str, draft: Draft) -> Entry:
    identifier = _LIST_ID + kind
    name, page = draft.bookmarks.name_of(identifier), draft.pages.get(identifier, "")
    return Entry("heading", 1, name, "", (run(title),), page)


def _list(entries: list[Entry], code: str) -> list[Element]:
    lines = [_line(entry) for entry in entries]
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
    style = f"TOC{entry.level}" if entry.kind == "heading" else "TableofFigures"
    line = paragraph(style, link(entry.bookmark, *number, *entry.title, to_page, *page))
    if entry.level == 1 and not number:
        # The tab after a short title would stop where titles start beside their numbers.
        stop = element("w:tab", {"w:val": "clear", "w:pos": str(NUMBER_TAB)})
        set_property(line, element("w:tabs", None, stop))
        set_property(line, element("w:ind", {"w:left": "0", "w:firstLine": "0"}))
    return line
