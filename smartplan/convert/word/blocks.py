"""Blocks of text with a style of their own: callouts, notes, the signature, plain paragraphs."""

from smartplan.convert.word.draft import Draft
from smartplan.convert.word.ooxml import Element, element, name, set_style

PLAIN_STYLES = {"lead": "PembukaBab", "eyebrow": "LabelKecil", "note": "Catatan"}
"""The styles of the divs that do no more than style their paragraphs."""
GAP, WIDE_GAP = "Jarak", "JarakLebar"
"""The styles of the empty paragraphs below tables and below boxes."""
_PROPERTIES, _STYLE, _VALUE = name("w:pPr"), name("w:pStyle"), name("w:val")
_KEPT_STYLES = {"SourceCode": "SourceCode", "BlockText": "Quote"}


def make_paragraph(item: Element, draft: Draft) -> Element:
    """Set a paragraph of running text, of a list or of the bibliography in its style."""
    properties = item.find(name("w:pPr"))
    numbering = None if properties is None else properties.find(name("w:numPr"))
    if numbering is not None:
        draft.lists.restyle(item, numbering)
        return item
    if _starts_entry(item):
        set_style(item, "Bibliography")
        _put_tab_after_number(item)
        return item
    set_style(item, _KEPT_STYLES.get(style_of(item), "BodyText"))
    return item


def set_plain(item: Element, style: str, draft: Draft) -> None:
    """Set a paragraph of a styled div; those of a list keep their own style."""
    if item.find(f"{name('w:pPr')}/{name('w:numPr')}") is None:
        set_style(item, style)
    else:
        make_paragraph(item, draft)


def set_callout(item: Element, order: int) -> None:
    """Set a paragraph of a callout, the first of which is its label."""
    listed = item.find(f"{name('w:pPr')}/{name('w:numPr')}") is not None
    set_style(item, "SorotanButir" if listed else "Sorotan" if order else "SorotanLabel")


def make_signature(items: list[Element]) -> list[Element]:
    """Keep the block for a signature together, with room to sign above its last line."""
    for item in items:
        last = item is items[-1] and len(items) > 1
        set_style(item, "TandaTanganNama" if last else "TandaTangan")
    return items


def style_of(item: Element) -> str:
    """Return the style of a paragraph, or nothing."""
    # By tags, since a path would be read anew; a book asks this many thousand times.
    for properties in item.iterchildren(_PROPERTIES):
        for style in properties.iterchildren(_STYLE):
            return style.get(_VALUE, "")
    return ""


def _starts_entry(item: Element) -> bool:
    properties = item.find(name("w:pPr"))
    first = item[0] if properties is None and len(item) else item[1] if len(item) > 1 else None
    return first is not None and first.tag == name("w:bookmarkStart")


def _put_tab_after_number(item: Element) -> None:
    end = item.find(name("w:bookmarkEnd"))
    if end is None:
        return
    following = end.getnext()
    text = None if following is None else following.find(name("w:t"))
    if text is not None and text.text:
        text.text = text.text.lstrip()
    end.addnext(element("w:r", None, element("w:tab")))
