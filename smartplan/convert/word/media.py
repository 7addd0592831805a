"""Pictures in a Word document: their parts, their size, what they show."""

import itertools
import struct
from collections.abc import Mapping
from dataclasses import dataclass

from smartplan.convert.layout import Picture
from smartplan.convert.word.ooxml import NAMESPACES, Element, element
from smartplan.convert.word.package import Relations
from smartplan.convert.word.paper import EMU_PER_TWIP, Page
from smartplan.errors import ConversionError
from smartplan.language import Text

_EMU_PER_DOT = 914_400 // 150
"""Drawings have 150 dots per inch."""
_TALLEST = 0.72
"""The share of a page's height that a picture may take, with room for its caption."""
_TALLEST_ALONE = 0.88


@dataclass(frozen=True, slots=True)
class Bitmap:
    """A picture as Word can show it."""

    content: bytes
    ending: str
    width: int
    height: int


class Media:
    """The pictures of a book: each goes into the file once, at first use."""

    def __init__(
        self,
        drawn: Mapping[str, Picture],
        assets: Mapping[str, bytes],
        relations: Relations,
        drawn_logo: Picture | None = None,
    ) -> None:
        self._drawn = drawn
        self._assets = assets
        self._relations = relations
        self._drawn_logo = drawn_logo
        self._numbers = itertools.count(1)
        self._targets: dict[str, str] = {}
        self.parts: dict[str, bytes] = {}

    def picture(self, source: str, alternative: str, page: Page, *, alone: bool = False) -> Element:
        """Return a run that shows a picture of the book, as wide as the text of a page.

        A drawing is no larger than it was drawn, as in the PDF, so that its letters stay alike.
        One that is ``alone`` on its page may be taller than one that shares it.

        Raises ``ConversionError`` when the book has no such picture, or it is neither PNG nor JPEG.
        """
        bitmap = self._find(source)
        width = page.text_width * EMU_PER_TWIP
        if source in self._drawn:
            width = min(width, bitmap.width * _EMU_PER_DOT)
        height = width * bitmap.height // bitmap.width
        tallest = int(page.text_height * (_TALLEST_ALONE if alone else _TALLEST)) * EMU_PER_TWIP
        if height > tallest:
            width, height = width * tallest // height, tallest
        return self._inline(source, bitmap, alternative, (width, height), self._relations)

    def logo(
        self, content: bytes, alternative: str, height: int, relations: Relations | None = None
    ) -> Element:
        """Return a run that shows a logo in a height, in twips.

        ``relations`` are those of the part that shows it, if that isn't the text. Raises
        ``ConversionError`` unless it is PNG, JPEG, or an SVG that was drawn.
        """
        drawn = self._drawn_logo
        bitmap = _drawn(drawn) if drawn else read_bitmap(content, "logo")
        tall = height * EMU_PER_TWIP
        size = (tall * bitmap.width // bitmap.height, tall)
        return self._inline("logo", bitmap, alternative, size, relations or self._relations)

    def next_number(self) -> int:
        """Return a number for a drawing: unique in the document, as Word wants it."""
        return next(self._numbers)

    def _find(self, source: str) -> Bitmap:
        if drawn := self._drawn.get(source):
            return _drawn(drawn)
        if source in self._assets:
            return read_bitmap(self._assets[source], source)
        raise _missing(source)

    def _inline(
        self, source: str, bitmap: Bitmap, alt: str, size: tuple[int, int], relations: Relations
    ) -> Element:
        relation = relations.add("image", self._target(source, bitmap))
        extent = {"cx": str(size[0]), "cy": str(size[1])}
        label = {"id": str(self.next_number()), "name": source.rpartition("/")[2], "descr": alt}
        inline = element(
            "wp:inline",
            {"distT": "0", "distB": "0", "distL": "0", "distR": "0"},
            element("wp:extent", extent),
            element("wp:docPr", label),
            element(
                "wp:cNvGraphicFramePr",
                None,
                element("a:graphicFrameLocks", {"noChangeAspect": "1"}),
            ),
            element(
                "a:graphic",
                None,
                element(
                    "a:graphicData", {"uri": NAMESPACES["pic"]}, _shape(relation, label, extent)
                ),
            ),
        )
        return element("w:r", None, element("w:drawing", None, inline))

    def _target(self, source: str, bitmap: Bitmap) -> str:
        if source not in self._targets:
            target = f"media/gambar{len(self._targets) + 1}.{bitmap.ending}"
            self._targets[source] = target
            self.parts[f"word/{target}"] = bitmap.content
        return self._targets[source]


def _drawn(picture: Picture) -> Bitmap:
    return Bitmap(picture.png, "png", picture.width, picture.height)


def read_bitmap(content: bytes, source: str) -> Bitmap:
    """Read the kind and size of a picture; raises ``ConversionError`` unless PNG or JPEG."""
    if content.startswith(b"\x89PNG\r\n\x1a\n") and len(content) > 24:
        width, height = struct.unpack(">II", content[16:24])
        if width and height:
            return Bitmap(content, "png", width, height)
    elif content.startswith(b"\xff\xd8") and (size := _jpeg_size(content)):
        return Bitmap(content, "jpeg", *size)
    raise ConversionError(
        Text(
            f"Gambar {source} bukan PNG atau JPEG yang utuh.",
            f"The picture {source} is no whole PNG or JPEG.",
        ),
        Text("Simpan ulang gambar itu sebagai PNG.", "Save the picture again as PNG."),
    )


def _jpeg_size(content: bytes) -> tuple[int, int] | None:
    place = 2
    while place + 9 <= len(content) and content[place] == 0xFF:
        kind = content[place + 1]
        (length,) = struct.unpack(">H", content[place + 2 : place + 4])
        # The start of a frame, in any coding; C4, C8 and CC are something else.
        if 0xC0 <= kind <= 0xCF and kind not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", content[place + 5 : place + 9])
            return (width, height) if width and height else None
        place += 2 + length
    return None


def _shape(relation: str, label: dict[str, str], extent: dict[str, str]) -> Element:
    return element(
        "pic:pic",
        None,
        element(
            "pic:nvPicPr",
            None,
            element("pic:cNvPr", {"id": label["id"], "name": label["name"]}),
            element("pic:cNvPicPr"),
        ),
        element(
            "pic:blipFill",
            None,
            element("a:blip", {"r:embed": relation}),
            element("a:stretch", None, element("a:fillRect")),
        ),
        element(
            "pic:spPr",
            None,
            element(
                "a:xfrm", None, element("a:off", {"x": "0", "y": "0"}), element("a:ext", extent)
            ),
            element("a:prstGeom", {"prst": "rect"}, element("a:avLst")),
        ),
    )


def _missing(source: str) -> ConversionError:
    return ConversionError(
        Text(f"Buku tidak membawa gambar {source}.", f"The book carries no picture {source}."),
        Text(
            "Periksa templat yang memuat gambar itu.", "Check the template that shows the picture."
        ),
    )
