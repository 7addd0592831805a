"""A font of our own making, for the tests of a plan's own fonts."""

import io

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen


def make_font(family: str, width: int = 500) -> bytes:
    """Make a font of a family whose every letter is a box, of a width in thousandths."""
    codes = (*range(32, 127), *range(160, 592), *range(0x2010, 0x2030))
    letters = {code: f"u{code}" for code in codes}
    order = [".notdef", *letters.values()]
    pen = TTGlyphPen(None)
    for place in ((50, 0), (50, 600), (450, 600), (450, 0)):
        (pen.moveTo if place == (50, 0) else pen.lineTo)(place)
    pen.closePath()
    box = pen.glyph()
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap(letters)
    builder.setupGlyf(dict.fromkeys(order, box))
    builder.setupHorizontalMetrics(dict.fromkeys(order, (width, 50)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    names = {"familyName": family, "styleName": "Regular", "psName": family.replace(" ", "")}
    names |= {"uniqueFontIdentifier": family, "fullName": family, "version": "Version 1.0"}
    builder.setupNameTable(names)
    builder.setupOS2(
        sTypoAscender=800,
        sTypoDescender=-200,
        usWinAscent=800,
        usWinDescent=200,
        ulUnicodeRange1=1,
        ulCodePageRange1=1,
    )
    builder.setupPost()
    stream = io.BytesIO()
    builder.font["head"].created = builder.font["head"].modified = 0
    builder.save(stream)
    return stream.getvalue()
