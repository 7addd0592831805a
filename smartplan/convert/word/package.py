"""The parts of an OOXML file, and how they become the same bytes each time."""

import io
import zipfile
from collections.abc import Mapping
from typing import Final

from lxml import etree

from smartplan.convert.content_mark import CUSTOM_PART
from smartplan.convert.word.ooxml import NAMESPACES, Element, element, serialise

DOCUMENT: Final = "word/document.xml"
_CONTENT_TYPES: Final = "[Content_Types].xml"
_OFFICE = NAMESPACES["r"]
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PART_TYPES = {
    "word/document.xml": f"{_MAIN}.document.main+xml",
    "word/styles.xml": f"{_MAIN}.styles+xml",
    "word/numbering.xml": f"{_MAIN}.numbering+xml",
    "word/settings.xml": f"{_MAIN}.settings+xml",
    "word/footnotes.xml": f"{_MAIN}.footnotes+xml",
    "word/fontTable.xml": f"{_MAIN}.fontTable+xml",
    "word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    CUSTOM_PART: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
    "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
}
_PICTURE_TYPES = {"png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg"}
_ENDING_TYPES = _PICTURE_TYPES | {
    "odttf": "application/vnd.openxmlformats-officedocument.obfuscatedFont"
}
_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""A zip knows no earlier date; the book's own date stands in docProps/core.xml."""


class Relations:
    """What one part refers to, by the ids that its text uses."""

    def __init__(self) -> None:
        self._targets: list[tuple[str, str, bool]] = []

    def add(self, kind: str, target: str, *, external: bool = False) -> str:
        """Return the id of a relation; the same target twice gives the same id."""
        wanted = (kind, target, external)
        if wanted not in self._targets:
            self._targets.append(wanted)
        return f"rId{self._targets.index(wanted) + 1}"

    @property
    def empty(self) -> bool:
        """Tell whether the part refers to nothing."""
        return not self._targets

    def xml(self) -> bytes:
        """Write the relations as a part."""
        spelled = [
            f'<Relationship Id="rId{number}" Type="{_relation_type(kind)}" '
            f'Target="{_escape(target)}"' + (' TargetMode="External"/>' if external else "/>")
            for number, (kind, target, external) in enumerate(self._targets, start=1)
        ]
        return _declared(
            f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(spelled)}</Relationships>'
        )


def read_addresses(relations: bytes) -> dict[str, str]:
    """Return the target of each relation by its id; nothing for a part that isn't there."""
    root = etree.fromstring(relations) if relations else ()
    return {each.get("Id", ""): each.get("Target", "") for each in root}


def package_relations(*, custom: bool = False) -> bytes:
    """Write the relations of the package itself, with those of custom properties if it has any."""
    relations = Relations()
    relations.add("officeDocument", DOCUMENT)
    relations.add("core-properties", "docProps/core.xml")
    relations.add("extended-properties", "docProps/app.xml")
    if custom:
        relations.add("custom-properties", CUSTOM_PART)
    return relations.xml()


def content_types(parts: Mapping[str, bytes]) -> bytes:
    """Say what each part is; must name them all, or Word refuses the file."""
    endings = sorted({name.rpartition(".")[2] for name in parts} & set(_ENDING_TYPES))
    defaults = {
        "rels": "application/vnd.openxmlformats-package.relationships+xml",
        "xml": "application/xml",
    }
    defaults |= {ending: _ENDING_TYPES[ending] for ending in endings}
    body = "".join(f'<Default Extension="{e}" ContentType="{t}"/>' for e, t in defaults.items())
    for name in sorted(parts):
        if kind := _part_type(name):
            body += f'<Override PartName="/{name}" ContentType="{kind}"/>'
    return _declared(f'<Types xmlns="{_PACKAGE}/content-types">{body}</Types>')


def pack(parts: Mapping[str, bytes]) -> bytes:
    """Zip the parts in a fixed order with a fixed date: equal parts give equal bytes."""
    ordered = {_CONTENT_TYPES: content_types(parts)} | dict(sorted(parts.items()))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, content in ordered.items():
            entry = zipfile.ZipInfo(name, _EARLIEST)
            # Pictures are compressed as they are; to do it again costs more than it saves.
            packed = name.rpartition(".")[2] in _PICTURE_TYPES
            entry.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
            # Not the system's own mark: Windows and Linux would differ.
            entry.create_system = 0
            archive.writestr(entry, content)
    return buffer.getvalue()


def unpack(content: bytes) -> dict[str, bytes]:
    """Read the parts of an OOXML file."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def core_properties(fields: Mapping[str, str]) -> bytes:
    """Write docProps/core.xml from Dublin Core names (``dc:title``, ``dcterms:created``, …)."""
    spaces = {
        "cp": f"{_PACKAGE}/metadata/core-properties",
        "dc": "http://purl.org/dc/elements/1.1/",
        "dcterms": "http://purl.org/dc/terms/",
        "xsi": "http://www.w3.org/2001/XMLSchema-instance",
    }
    names = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in spaces.items())
    dated = ' xsi:type="dcterms:W3CDTF"'
    body = "".join(
        f"<{name}{dated if name.startswith('dcterms:') else ''}>{_escape(text)}</{name}>"
        for name, text in fields.items()
    )
    return _declared(f"<cp:coreProperties{names}>{body}</cp:coreProperties>")


def custom_properties(fields: Mapping[str, str]) -> bytes:
    """Write docProps/custom.xml, whose texts Word shows among a file's own properties."""
    space = "http://schemas.openxmlformats.org/officeDocument/2006"
    # The format and the first number are those that the standard gives to every such property.
    body = "".join(
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{number}" '
        f'name="{_escape(name)}"><vt:lpwstr>{_escape(text)}</vt:lpwstr></property>'
        for number, (name, text) in enumerate(fields.items(), start=2)
    )
    return _declared(
        f'<Properties xmlns="{space}/custom-properties" xmlns:vt="{space}/docPropsVTypes">'
        f"{body}</Properties>"
    )


def root(short: str, *children: Element) -> bytes:
    """Write a part whose root is one element of ours."""
    return serialise(element(short, None, *children))


def _part_type(name: str) -> str:
    if name.startswith("word/header"):
        return f"{_MAIN}.header+xml"
    if name.startswith("word/footer"):
        return f"{_MAIN}.footer+xml"
    return _PART_TYPES.get(name, "")


def _relation_type(kind: str) -> str:
    base = f"{_PACKAGE}/relationships/metadata" if kind == "core-properties" else _OFFICE
    return f"{base}/{kind}"


def _declared(text: str) -> bytes:
    return ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + text).encode()


def _escape(text: str) -> str:
    signs = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
    return "".join(signs.get(sign, sign) for sign in text)
