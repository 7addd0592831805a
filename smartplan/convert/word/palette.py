"""The colours, faces and widths of the reference document, and how a book puts in its own."""

import math
from typing import Final

from smartplan.convert.word.paper import twips, upright_page
from smartplan.templating.rendered_book import BookMeta

PRIMARY: Final = "12355B"
ACCENT: Final = "C9822B"
SECOND: Final = "1F7A8C"
"""The colour of labels. A book's own colours take the place of these three."""
INK: Final = "1D2733"
GREY: Final = "5B6672"
MIST: Final = "EEF2F5"
RULE: Final = "B8C4CE"
WHITE: Final = "FFFFFF"
FACE: Final = "Cambria"
FIXED_FACE: Final = "Consolas"

TEXT_WIDTH: Final = upright_page("A4").text_width
ACROSS: Final = TEXT_WIDTH - 60
"""A tab stop so near to the margin that no word fits behind it."""
RIGHT_OF_RULE: Final = TEXT_WIDTH - twips(34)
"""What is left of a line beside the short rule below a title."""


def adapt(part: bytes, meta: BookMeta) -> bytes:
    """Put the book's colours, face and width of text in place of the reference document's own."""
    primary, accent = (_plain(color) for color in (meta.primary_color, meta.accent_color))
    new = {PRIMARY: primary, ACCENT: accent, SECOND: second_color(primary)}
    wider = upright_page(meta.paper).text_width - TEXT_WIDTH
    new |= {str(width): str(width + wider) for width in (TEXT_WIDTH, ACROSS, RIGHT_OF_RULE)}
    if meta.font:
        new[FACE] = _attribute(meta.font)
    for theirs, ours in new.items():
        part = part.replace(f'"{theirs}"'.encode(), f'"{ours}"'.encode())
    return part


def second_color(primary: str) -> str:
    """Return the colour of labels for a primary colour, as the PDF's design does.

    It is a neighbour on the wheel (in OKLCH), dark enough to be read.
    """
    if primary == PRIMARY:
        return SECOND
    lightness, chroma, hue = _to_oklch(primary)
    lightness = max(0.45, min(0.54, lightness + 0.2))
    return _from_oklch(lightness, chroma, hue - math.radians(39))


def _attribute(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


def _plain(color: str) -> str:
    return color.removeprefix("#").upper()


def _to_oklch(color: str) -> tuple[float, float, float]:
    red, green, blue = (_linear(int(color[place : place + 2], 16) / 255) for place in (0, 2, 4))
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return lightness, math.hypot(a, b), math.atan2(b, a)


def _from_oklch(lightness: float, chroma: float, hue: float) -> str:
    a, b = chroma * math.cos(hue), chroma * math.sin(hue)
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    channels = (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )
    return "".join(f"{round(255 * _gamma(max(0.0, min(1.0, each)))):02X}" for each in channels)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _gamma(channel: float) -> float:
    return channel * 12.92 if channel <= 0.0031308 else 1.055 * channel ** (1 / 2.4) - 0.055
