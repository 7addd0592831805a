"""The printed page of every bookmark of a Word book, as LibreOffice sets it."""

import re
from collections.abc import Mapping
from typing import Final

from smartplan.convert.labels import to_roman
from smartplan.convert.word.libreoffice import lay_out
from smartplan.errors import ConversionError
from smartplan.language import Text

FRONT_START: Final = "mulai-awal"
BODY_START: Final = "mulai-isi"
"""The ids of the bookmarks where roman and arabic numbers start."""

_DESTINATIONS: Final = re.compile(rb"/Dests (\d+) 0 R")
_DESTINATION: Final = re.compile(rb"/([^\s/\[]+)\s*\[\s*(\d+) 0 R\s*/XYZ")
_LEAVES: Final = re.compile(rb"/Type\s*/Pages\b.*?/Kids\s*\[(.*?)\]", re.DOTALL)
_LEAF: Final = re.compile(rb"(\d+) 0 R")


def measure_pages(docx: bytes, bookmarks: Mapping[str, str]) -> dict[str, str]:
    """Return the printed page ("iv", "12") of each id, given the bookmark of each.

    Raises ``ConversionError`` if LibreOffice is missing or fails, or what it made can't be read.
    """
    places = read_destinations(lay_out(docx))
    on_page = {
        identifier: places[encoded]
        for identifier, name in bookmarks.items()
        if (encoded := _encode(name)) in places
    }
    front = on_page.get(FRONT_START, 0)
    body = on_page.get(BODY_START)
    return {identifier: _printed(page, front, body) for identifier, page in on_page.items()}


def read_destinations(pdf: bytes) -> dict[str, int]:
    """Return the page, counted from 0, of each named place in a PDF of LibreOffice.

    Raises ``ConversionError`` if it is not written in the way in which LibreOffice writes PDF/A-1.
    """
    named, leaves = _DESTINATIONS.search(pdf), _LEAVES.search(pdf)
    if named is None or leaves is None:
        raise _unreadable()
    start = re.search(rb"(?<!\d)%s 0 obj" % named[1], pdf)
    if start is None:
        raise _unreadable()
    order = {leaf[1]: page for page, leaf in enumerate(_LEAF.finditer(leaves[1]))}
    table = pdf[start.end() : pdf.index(b"endobj", start.end())]
    return {
        place[1].decode("ascii"): order[place[2]]
        for place in _DESTINATION.finditer(table)
        if place[2] in order
    }


def _encode(name: str) -> str:
    """Write a bookmark's name as LibreOffice does in a PDF: "_bab" becomes "5Fbab"."""
    return "".join(sign if sign.isalnum() else f"{ord(sign):02X}" for sign in name)


def _printed(page: int, front: int, body: int | None) -> str:
    if body is not None and page >= body:
        return str(page - body + 1)
    return to_roman(page - front + 1).lower()


def _unreadable() -> ConversionError:
    return ConversionError(
        Text(
            "Halaman dari LibreOffice tidak terbaca.",
            "The pages that LibreOffice made can't be read.",
        ),
        Text("Buat buku tanpa --exact-pages.", "Build without --exact-pages."),
    )
