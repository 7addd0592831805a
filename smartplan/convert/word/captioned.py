"""Tables and figures with their captions and notes: one above, one below."""

from smartplan.convert.word.captions import make_caption
from smartplan.convert.word.columns import read_shares
from smartplan.convert.word.draft import Draft
from smartplan.convert.word.ooxml import (
    Element,
    element,
    name,
    paragraph,
    set_property,
    set_style,
    text_of,
    value,
)
from smartplan.convert.word.tables import keep_last_row, make_table

_NOTE_STYLE = "Catatan"
FIGURE_CAPTION = "KeteranganGambar"


def make_captioned_table(division: Element, draft: Draft) -> list[Element]:
    """Return a table below its caption; what follows it are notes on its sources."""
    total = "total" in division.get("class", "").split()
    shares = read_shares(division.get("widths", ""))
    caption, rest = _split(division)
    title = text_of([caption])
    made = [make_caption(caption, "Caption", draft)]
    for item in rest:
        if item.tag == name("w:tbl"):
            table = make_table(item, draft.page.text_width, shares, draft.face, total=total)
            table[0].append(value("w:tblCaption", title))
            made.append(table)
        else:
            below_table = made[-1].tag == name("w:tbl")
            if below_table:
                keep_last_row(made[-1])
            made.append(_note(item, "CatatanTabel" if below_table else _NOTE_STYLE))
    # Two tables without a paragraph between them would become one in Word.
    return made if made[-1].tag == name("w:p") else [*made, paragraph("Jarak")]


def make_figure(division: Element, draft: Draft, *, alone: bool = False) -> list[Element]:
    """Return a picture, its caption below and notes after that; raises ``ConversionError``.

    ``alone`` says that it has the page for itself, and may be as tall as its caption lets it.
    """
    source, alternative = division.get("src", ""), division.get("alt", "")
    picture = draft.media.picture(source, alternative, draft.page, alone=alone)
    caption, notes = _split(division)
    made = make_caption(caption, FIGURE_CAPTION, draft)
    if notes:
        set_property(made, element("w:keepNext"))
    return [paragraph("Gambar", picture), made, *(_note(note) for note in notes)]


def _split(division: Element) -> tuple[Element, list[Element]]:
    """Return the caption, empty where a template gave none, and the rest."""
    items = list(division)
    if items and items[0].tag == name("w:p"):
        return items[0], items[1:]
    return paragraph("Caption"), items


def _note(item: Element, style: str = _NOTE_STYLE) -> Element:
    if item.tag == name("w:p"):
        set_style(item, style)
    return item
