"""References and citations: live links to what they name."""

from collections.abc import Mapping

from smartplan.convert.labels import Labels
from smartplan.convert.word.bookmarks import Bookmarks
from smartplan.convert.word.fields import field, link
from smartplan.convert.word.ooxml import NAMESPACES, Element, name
from smartplan.convert.word.package import Relations


def resolve_links(
    root: Element,
    labels: Labels,
    bookmarks: Bookmarks,
    relations: Relations,
    old: Mapping[str, str],
) -> None:
    """Turn the marks of our Lua filter into fields, links and bookmarks, and keep web links.

    ``old`` gives the address of each link by pandoc's own id for it.
    """
    numbered = {heading.id for heading in labels.headings if heading.number}
    for mark in list(root.iter(name("sp:link"))):
        target, content = mark.get("to", ""), list(mark)
        if mark.get("class") == "bib":
            made = bookmarks.around(target, *content)
        elif mark.get("class") == "cite":
            made = [link(bookmarks.name_of(target), *content)]
        else:
            # \r shows the number of a heading, which isn't part of its text.
            shown = r" \r" if target in numbered else ""
            code = rf"REF {bookmarks.name_of(target)}{shown} \h \* MERGEFORMAT"
            made = field(code, content)
        _replace(mark, made)
    relation = f"{{{NAMESPACES['r']}}}id"
    for hyperlink in root.iter(name("w:hyperlink")):
        if relation in hyperlink.attrib:
            address = old[hyperlink.get(relation, "")]
            hyperlink.set(relation, relations.add("hyperlink", address, external=True))


def _replace(mark: Element, made: list[Element]) -> None:
    parent = mark.getparent()
    if parent is None:
        return
    place = parent.index(mark)
    parent[place : place + 1] = made
