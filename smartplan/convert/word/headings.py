"""Headings: Word numbers them itself, by the list of their style."""

from copy import deepcopy

from smartplan.convert.labels import HeadingLabel
from smartplan.convert.word.draft import Draft, Entry
from smartplan.convert.word.fields import hidden
from smartplan.convert.word.ooxml import (
    Element,
    content_of,
    name,
    paragraph,
    run,
    set_style,
    value,
)

_CHAPTER_STYLES = {"chapter": "Heading1", "appendix": "JudulLampiran"}
_COUNTERS = {"chapter": r"SEQ Bab \h", "appendix": r"SEQ Lampiran \h"}
_UNNUMBERED = {2: "JudulBagian", 3: "JudulSubbagian"}
DEEPEST_IN_CONTENTS = 3


def make_heading(heading: Element, draft: Draft) -> list[Element]:
    """Style a heading, set its bookmark, and note its line of the contents."""
    label = draft.next_heading()
    identifier = draft.id_of(label)
    content = content_of(heading)
    set_style(heading, _style_of(label, appendix=draft.appendix or label.kind == "appendix"))
    if label.level <= DEEPEST_IN_CONTENTS:
        draft.entries.append(
            Entry(
                "heading",
                label.level,
                draft.bookmarks.name_of(identifier),
                label.number.replace("LAMPIRAN", "Lampiran"),
                tuple(copy_text(heading)),
                draft.pages.get(label.id, ""),
            )
        )
    for item in content:
        heading.remove(item)
    heading.extend(draft.bookmarks.around(identifier, *content))
    if label.level == 1 and label.number:
        # A place to break the line: the number ends it, the title starts the next (see the lists).
        heading.insert(1, run(" ", "", value("w:sz", 2)))
    return [heading] if label.level > 1 else [heading, *_open_chapter(label, draft)]


def copy_text(source: Element) -> list[Element]:
    """Copy the runs that hold text, without links and fields."""
    return [
        deepcopy(item) for item in source.iter(name("w:r")) if item.find(name("w:t")) is not None
    ]


def _open_chapter(label: HeadingLabel, draft: Draft) -> list[Element]:
    draft.appendix = label.kind == "appendix"
    draft.captioned.clear()
    # The rule below the title carries the counter of chapters, which "Tabel 2.1" takes its 2 from.
    counter = _COUNTERS.get(label.kind)
    return [paragraph("GarisBab", *(hidden(counter) if counter else []))]


def _style_of(label: HeadingLabel, *, appendix: bool) -> str:
    if label.level == 1:
        return _CHAPTER_STYLES.get(label.kind, "JudulDepan")
    if label.level > DEEPEST_IN_CONTENTS:
        return "Heading4"
    if not label.number:
        return _UNNUMBERED[label.level]
    return f"JudulLampiran{label.level}" if appendix else f"Heading{label.level}"
