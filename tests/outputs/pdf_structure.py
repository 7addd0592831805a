"""What PDF/A-2a and PDF/UA-1 ask of a file's structure, as far as it can be read from outside.

Each function yields faults; ISO 19005-2 (A) and ISO 14289-1 (UA) are the sources. Not covered: the
meaning of the reading order, contrast, and what only a whole validator such as veraPDF looks at.
"""

import re
from collections.abc import Iterator

import pypdf

BLOCKED = ("/JavaScript", "/Launch", "/Movie", "/Sound", "/ResetForm", "/ImportData")


def faults(pdf: pypdf.PdfReader) -> list[str]:
    """Return every fault that one of the functions below sees."""
    checks = (metadata, root_entries, fonts, annotations, tags, headings, tables, notes)
    return [fault for check in checks for fault in check(pdf)]


def elements(pdf: pypdf.PdfReader) -> Iterator[tuple[dict, dict]]:
    """Yield each structure element and its parent, in reading order."""

    def walk(node, parent):
        node = node.get_object()
        if isinstance(node, list):
            for item in node:
                yield from walk(item, parent)
        elif isinstance(node, dict):
            if "/S" in node:
                yield node, parent
            if "/K" in node:
                yield from walk(node["/K"], node if "/S" in node else parent)

    root = pdf.trailer["/Root"].get("/StructTreeRoot")
    if root is not None:
        yield from walk(root, {})


def role(pdf: pypdf.PdfReader, element: dict) -> str:
    """Return the standard role of an element (UA 7.1: other roles are mapped to one)."""
    mapped = pdf.trailer["/Root"]["/StructTreeRoot"].get("/RoleMap", {})
    return str(mapped.get(element["/S"], element["/S"]))


def metadata(pdf):
    xmp = pdf.trailer["/Root"]["/Metadata"].get_object().get_data().decode()
    wanted = {"pdfaid:part": "2", "pdfaid:conformance": "A", "pdfuaid:part": "1"}
    for name, value in wanted.items():
        if not re.search(rf'{name}(="|>){value}\b', xmp):
            yield f"{name} is not {value}"
    if not re.search(r"<dc:title>.*?<rdf:li[^>]*>[^<]+</rdf:li>", xmp, re.DOTALL):
        yield "no title in the metadata"


def root_entries(pdf):
    root = pdf.trailer["/Root"]
    if not root.get("/MarkInfo", {}).get("/Marked"):
        yield "not marked as tagged"
    if root.get("/Lang") != "id-ID":
        yield "language is not id-ID"
    if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
        yield "title is not shown"
    intents = [each.get_object() for each in root.get("/OutputIntents", [])]
    if not any("/DestOutputProfile" in each for each in intents):
        yield "no output intent with a colour profile"
    if "/Encrypt" in pdf.trailer:
        yield "encrypted"
    if "/Outlines" not in root:
        yield "no bookmarks"
    if {"/AA", "/AcroForm"} & set(root):
        yield "actions or a form"


def fonts(pdf):
    for number, page in enumerate(pdf.pages, start=1):
        used = page.get("/Resources", {}).get("/Font", {}).values()
        for font in [each.get_object() for each in used]:
            inner = font.get("/DescendantFonts", [font])[0].get_object()
            descriptor = inner.get("/FontDescriptor", {}).get_object()
            if not {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor):
                yield f"page {number}: {font['/BaseFont']} is not embedded"
            if "/ToUnicode" not in font:
                yield f"page {number}: {font['/BaseFont']} says no characters"


def annotations(pdf):
    for number, page in enumerate(pdf.pages, start=1):
        notes = [each.get_object() for each in page.get("/Annots", [])]
        if notes and page.get("/Tabs") != "/S":
            yield f"page {number}: tab order is not that of the structure"
        for note in notes:
            if note["/Subtype"] == "/Link" and "/StructParent" not in note:
                yield f"page {number}: a link is not in the structure"
            if not note.get("/Contents"):
                yield f"page {number}: a link says nothing"
            if note.get("/A", {}).get("/S") in BLOCKED:
                yield f"page {number}: a link does what it may not"


def tags(pdf):
    found = list(elements(pdf))
    if not found:
        yield "no structure"
    for element, _ in found:
        kind = role(pdf, element)
        if kind in ("/Figure", "/Formula") and not str(element.get("/Alt", "")).strip():
            yield "a figure without alternative text"
        if kind not in STANDARD:
            yield f"{kind} is no standard role"


def headings(pdf):
    level = 0
    for element, _ in elements(pdf):
        if number := re.fullmatch(r"/H([1-6])", role(pdf, element)):
            if int(number[1]) > level + 1:
                yield f"heading {element.get('/T')!r} skips a level"
            level = int(number[1])
    if not level:
        yield "no headings"


def tables(pdf):
    parents = {"/TR": ("/Table", "/THead", "/TBody", "/TFoot"), "/TH": ("/TR",), "/TD": ("/TR",)}
    heads = 0
    for element, parent in elements(pdf):
        kind = role(pdf, element)
        if kind in parents and (not parent or role(pdf, parent) not in parents[kind]):
            yield f"{kind} stands in {parent.get('/S')}"
        if kind == "/TH":
            heads += 1
            attributes = element.get("/A", [])
            owners = attributes if isinstance(attributes, list) else [attributes]
            if not any("/Scope" in owner.get_object() for owner in owners):
                yield "a head cell without its scope"
    if not heads and any(role(pdf, element) == "/Table" for element, _ in elements(pdf)):
        yield "tables without head cells"


def notes(pdf):
    ids = [element.get("/ID") for element, _ in elements(pdf) if role(pdf, element) == "/Note"]
    if None in ids or len(set(ids)) < len(ids):
        yield "notes without ids of their own"


_NAMES = """
Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5
H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link
Annot Ruby Warichu Figure Formula Form
"""
STANDARD = frozenset(f"/{name}" for name in _NAMES.split())
