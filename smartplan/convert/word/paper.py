"""Paper and margins, in twips (a twentieth of a point), as in the PDF."""

from dataclasses import dataclass

TWIPS_PER_MM = 1440 / 25.4
EMU_PER_TWIP = 635
_SIZES_MM = {"A4": (210.0, 297.0), "F4": (215.0, 330.0)}


def twips(millimetres: float) -> int:
    """Turn millimetres into twips."""
    return round(millimetres * TWIPS_PER_MM)


HEADER_FROM_EDGE, FOOTER_FROM_EDGE, LANDSCAPE_FOOTER_FROM_EDGE = 674, 948, 600
"""Where the lines at the top and at the foot of a page stand: as in the PDF, but on landscape pages
lower by what a page of Word holds more (``ROOM``), or a full one would touch its number."""

ROOM = 300
"""By how much a page of Word holds more than one of the PDF, a line: what just fits there must not
leave its last line for a page of its own here."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page and its margins."""

    width: int
    height: int
    top: int
    right: int
    bottom: int
    left: int
    landscape: bool = False

    @property
    def text_width(self) -> int:
        """The width between the margins."""
        return self.width - self.left - self.right

    @property
    def text_height(self) -> int:
        """The height between the margins."""
        return self.height - self.top - self.bottom


def upright_page(paper: str) -> Page:
    """Return the page of running text on a paper, A4 unless it is F4."""
    width, height = _SIZES_MM.get(paper, _SIZES_MM["A4"])
    return Page(twips(width), twips(height), twips(30), twips(25), twips(28) - ROOM, twips(30))


def landscape_page(paper: str) -> Page:
    """Return the page of wide tables and charts."""
    width, height = _SIZES_MM.get(paper, _SIZES_MM["A4"])
    side, bottom = twips(22), twips(22) - ROOM
    return Page(twips(height), twips(width), twips(25), side, bottom, side, landscape=True)


def cover_page(paper: str) -> Page:
    """Return the page of the cover: its text stands right of the band."""
    width, height = _SIZES_MM.get(paper, _SIZES_MM["A4"])
    return Page(twips(width), twips(height), twips(88), twips(18), twips(20), twips(76))
