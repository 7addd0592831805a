"""The fonts of a plan inside its Word books, so that they look alike where nobody has them."""

import hashlib
from collections.abc import Mapping
from typing import Final

from smartplan.convert.word.package import Relations
from smartplan.sources.fonts import FontFace, read_face
from smartplan.templating.rendered_book import BookMeta

_FONT_TABLE: Final = "word/fontTable.xml"
_SETTINGS: Final = "word/settings.xml"
_CUTS: Final = (
    ("embedRegular", False, False),
    ("embedBold", True, False),
    ("embedItalic", False, True),
    ("embedBoldItalic", True, True),
)
_SPACE: Final = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MASKED: Final = 32
"""How many bytes of a font Word hides behind its key."""


def embed_fonts(parts: Mapping[str, bytes], meta: BookMeta) -> dict[str, bytes]:
    """Return the parts that change, and those that are new, when the plan's family is embedded."""
    faces = [(read_face(font), font) for font in meta.fonts]
    relations = Relations()
    made: dict[str, bytes] = {}
    marks = ""
    for tag, bold, italic in _CUTS:
        font = _find(faces, meta.font, bold=bold, italic=italic)
        if font is None:
            continue
        name = f"fonts/huruf{len(made) + 1}.odttf"
        key = hashlib.sha256(font).hexdigest()[:32].upper()
        made[f"word/{name}"] = _mask(font, key)
        spelled = "-".join((key[:8], key[8:12], key[12:16], key[16:20], key[20:]))
        marks += f'<w:{tag} r:id="{relations.add("font", name)}" w:fontKey="{{{spelled}}}"/>'
    if not marks:
        return {}
    # The family that the book asks for stands first in the table.
    table = parts[_FONT_TABLE].replace(b"</w:font>", marks.encode() + b"</w:font>", 1)
    made[_FONT_TABLE] = table.replace(b"<w:fonts ", b'<w:fonts xmlns:r="%s" ' % _SPACE, 1)
    made["word/_rels/fontTable.xml.rels"] = relations.xml()
    # Word then keeps them when it saves the book.
    made[_SETTINGS] = parts[_SETTINGS].replace(
        b"<w:defaultTabStop", b"<w:embedTrueTypeFonts/><w:defaultTabStop", 1
    )
    return made


def _find(
    faces: list[tuple[FontFace, bytes]], family: str, *, bold: bool, italic: bool
) -> bytes | None:
    for face, font in faces:
        named = family.casefold() in {name.casefold() for name in face.families}
        if named and face.embeddable and (face.bold, face.italic) == (bold, italic):
            return font
    return None


def _mask(font: bytes, key: str) -> bytes:
    mask = bytes.fromhex(key)[::-1] * 2
    hidden = bytes(one ^ other for one, other in zip(font[:_MASKED], mask, strict=False))
    return hidden + font[_MASKED:]
