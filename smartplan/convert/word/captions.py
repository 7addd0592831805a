"""Captions: "Tabel 2.1" out of Word's own counters, so that Word can list and renumber them."""

from smartplan.convert.labels import CaptionLabel
from smartplan.convert.word.draft import Draft, Entry
from smartplan.convert.word.fields import field
from smartplan.convert.word.headings import copy_text
from smartplan.convert.word.ooxml import Element, content_of, run, set_style

NUMBER_STYLE = "NomorKeterangan"


def make_caption(caption: Element, style: str, draft: Draft) -> Element:
    """Turn a paragraph into a numbered caption with its bookmark, and note it for its list."""
    label = draft.next_caption()
    identifier = draft.id_of(label)
    title, entry = content_of(caption), tuple(copy_text(caption))
    set_style(caption, style)
    for item in title:
        caption.remove(item)
    if not label.number:
        caption.extend(draft.bookmarks.around(identifier, *title))
        return caption
    caption.extend(draft.bookmarks.around(identifier, *_number(label, draft)))
    caption.append(run("\u2002"))
    caption.extend(title)
    draft.entries.append(
        Entry(
            label.kind,
            1,
            draft.bookmarks.name_of(identifier),
            label.number,
            entry,
            draft.pages.get(label.id, ""),
        )
    )
    return caption


def _number(label: CaptionLabel, draft: Draft) -> list[Element]:
    word, _, number = label.number.partition(" ")
    chapter, _, order = number.partition(".")
    first = label.kind not in draft.captioned
    draft.captioned.add(label.kind)
    # \s starts anew at Heading 1, which neither an appendix has nor LibreOffice understands; so the
    # first caption of a chapter says it too.
    restart = r" \r 1" if first else "" if draft.appendix else r" \s 1"
    counter = r"SEQ Lampiran \c \* ALPHABETIC" if draft.appendix else r"SEQ Bab \c \* ARABIC"
    codes = (counter, rf"SEQ {word} \* ARABIC{restart}")
    return [
        run(f"{word} ", NUMBER_STYLE),
        *field(codes[0], [run(chapter, NUMBER_STYLE)], NUMBER_STYLE),
        run(".", NUMBER_STYLE),
        *field(codes[1], [run(order, NUMBER_STYLE)], NUMBER_STYLE),
    ]
