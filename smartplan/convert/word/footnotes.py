"""Footnotes: the part that pandoc wrote for them, with its links made live as those of the text."""

from collections.abc import Mapping
from typing import Final

from lxml import etree

from smartplan.convert.word.draft import Draft
from smartplan.convert.word.ooxml import Element, name, serialise
from smartplan.convert.word.package import Relations, read_addresses
from smartplan.convert.word.references import resolve_links

_PART: Final = "word/footnotes.xml"
_RELATIONS: Final = "word/_rels/footnotes.xml.rels"
_SETTINGS: Final = "word/settings.xml"
# The lines between text and notes, which every file with notes brings itself.
_SEPARATORS: Final = (
    b'<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat>'
)


def footnote_parts(written: Mapping[str, bytes], settings: bytes, draft: Draft) -> dict[str, bytes]:
    """Return the parts that hold the footnotes of a book, and the settings that know of them.

    ``written`` are the parts of pandoc. A book without a note gets none of them.
    """
    root = etree.fromstring(written[_PART]) if _PART in written else None
    if root is None or not _has_notes(root):
        return {}
    relations = Relations()
    addresses = read_addresses(written.get(_RELATIONS, b""))
    resolve_links(root, draft.labels, draft.bookmarks, relations, addresses)
    draft.relations.add("footnotes", "footnotes.xml")
    parts = {_PART: serialise(root), _SETTINGS: settings.replace(b"<w:compat>", _SEPARATORS, 1)}
    return parts | ({} if relations.empty else {_RELATIONS: relations.xml()})


def _has_notes(root: Element) -> bool:
    return any(note.get(name("w:type")) is None for note in root.iter(name("w:footnote")))
