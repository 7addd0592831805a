"""The small vocabulary of WordprocessingML: names, elements, paragraphs and runs."""

import functools
import re
from collections.abc import Iterable
from typing import Final, TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element

NAMESPACES: Final = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
}
for _prefix, _uri in NAMESPACES.items():
    # New elements get these prefixes at once, also before they stand in a document.
    etree.register_namespace(_prefix, _uri)
MARKS: Final = "urn:smartplan:marks"
"""The namespace of what our Lua filter leaves in the text for us; none of it stays."""

# Straight after a tag's name; in text there is no "<".
_DECLARED = re.compile(rb'(<[\w:]+)((?: xmlns(?::\w+)?="[^"]*")+)')
_DECLARATION = re.compile(rb' xmlns(?::\w+)?="[^"]*"')
_KNOWN = frozenset(f' xmlns:{prefix}="{uri}"'.encode() for prefix, uri in NAMESPACES.items())
_WRAPPER = "<w:x" + "".join(f' xmlns:{p}="{uri}"' for p, uri in NAMESPACES.items()) + ">"
_SIGNS = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_PARAGRAPH_PROPERTIES = """
pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd
tabs suppressAutoHyphens spacing ind contextualSpacing jc outlineLvl rPr sectPr
"""


@functools.cache
def name(short: str) -> str:
    """Return the full name of a short one: ``w:p`` becomes ``{http://…}p``."""
    prefix, _, local = short.partition(":")
    return f"{{{MARKS if prefix == 'sp' else NAMESPACES[prefix]}}}{local}"


_ORDER = {name(f"w:{local}"): place for place, local in enumerate(_PARAGRAPH_PROPERTIES.split())}


def element(short: str, attributes: dict[str, str] | None = None, *children: Element) -> Element:
    """Make an element; attribute names may be short too (``w:val``)."""
    made = etree.Element(name(short))
    if attributes:
        for key, value in attributes.items():
            made.set(name(key) if ":" in key else key, value)
    if children:
        made.extend(children)
    return made


def parse(xml: str) -> list[Element]:
    """Make elements of our own markup, which is much quicker than one by one."""
    return list(etree.fromstring(f"{_WRAPPER}{xml}</w:x>"))


def escape(text: str) -> str:
    """Write a text so that it is only text in markup, also in an attribute."""
    return "".join(_SIGNS.get(sign, sign) for sign in text)


def value(short: str, val: str | int) -> Element:
    """Make the most frequent kind of element: a name and one ``w:val``."""
    return element(short, {"w:val": str(val)})


def run(text: str, style: str = "", *properties: Element) -> Element:
    """Make a run of text; a tab in it becomes a tab of Word."""
    made = element("w:r")
    marks = [value("w:rStyle", style)] if style else []
    if marks or properties:
        made.append(element("w:rPr", None, *marks, *properties))
    for order, piece in enumerate(text.split("\t")):
        if order:
            made.append(element("w:tab"))
        if piece:
            made.append(_text("w:t", piece))
    return made


def paragraph(style: str, *content: Element) -> Element:
    """Make a paragraph in a style."""
    return element("w:p", None, element("w:pPr", None, value("w:pStyle", style)), *content)


def set_property(target: Element, new: Element) -> None:
    """Put a property into a paragraph, at the place that the schema asks for, or replace it."""
    properties = target.find(name("w:pPr"))
    if properties is None:
        properties = element("w:pPr")
        target.insert(0, properties)
    place = _ORDER[new.tag]
    for index, old in enumerate(properties):
        if old.tag == new.tag:
            properties.replace(old, new)
            return
        if _ORDER[old.tag] > place:
            properties.insert(index, new)
            return
    properties.append(new)


def set_style(target: Element, style: str) -> None:
    """Set a paragraph in a style and drop all its direct properties."""
    old = target.find(name("w:pPr"))
    if old is not None and len(old) == 1 and old[0].tag == name("w:pStyle"):
        old[0].set(name("w:val"), style)
        return
    properties = element("w:pPr", None, value("w:pStyle", style))
    if old is None:
        target.insert(0, properties)
    else:
        target.replace(old, properties)


def content_of(target: Element) -> list[Element]:
    """Return what a paragraph holds besides its properties."""
    return [child for child in target if child.tag != name("w:pPr")]


def text_of(elements: Iterable[Element]) -> str:
    """Return the plain text of some elements."""
    tag = name("w:t")
    return "".join(node.text or "" for item in elements for node in item.iter(tag))


def serialise(root: Element) -> bytes:
    """Write a part as XML, with its declaration."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def serialise_document(body: Iterable[Element]) -> bytes:
    """Write the part word/document.xml around the elements of its body.

    Piece by piece: to move thousands of elements into one tree first would cost far more.
    """
    spaces = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
    pieces = b"".join(etree.tostring(item, encoding="UTF-8", with_tail=False) for item in body)
    # The elements of pandoc all declare the same, so that few cases are ever looked at.
    kept = functools.cache(functools.partial(_needed, pieces))
    inside = _DECLARED.sub(lambda tag: tag[1] + kept(tag[2]), pieces)
    head = f"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n<w:document{spaces}><w:body>"
    return b"".join((head.encode(), inside, b"</w:body></w:document>"))


def _needed(pieces: bytes, declarations: bytes) -> bytes:
    """Return the declarations of a tag that are in use and that the root doesn't make."""
    strangers = (each for each in _DECLARATION.findall(declarations) if each not in _KNOWN)
    return b"".join(each for each in strangers if b"<%s:" % _prefix_of(each) in pieces)


def _prefix_of(declaration: bytes) -> bytes:
    return declaration.partition(b"=")[0].rpartition(b":")[2]


def _text(short: str, text: str) -> Element:
    made = etree.Element(name(short))
    made.text = text
    made.set(_XML_SPACE, "preserve")
    return made
