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
_LINES_OF_TWO = 30
"""Up to so many lines, the lists of tables and figures share a page."""


def make_contents(draft: Draft) -> list[Element]:
    """Make the three lists; one that would be empty is left out."""
    made: list[Element] = []
    filled = 0
    for kind, title, code in _LISTS:
        entries = [entry for entry in draft.entries if entry.kind == kind]
        if entries:
            heading = paragraph("TOCHeading", run(title))
            if filled > 0 and filled + len(entries) <= _LINES_OF_TWO:
                set_property(heading, element("w:pageBreakBefore", {"w:val": "0"}))
            made += [heading, paragraph("GarisBab"), *_list(entries, code)]
        filled = len(entries) if kind != "heading" else 0
    return made


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
