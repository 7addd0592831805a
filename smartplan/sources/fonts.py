"""What font files say of themselves: their family, their cut, whether they may be embedded."""

import io
import struct
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import BinaryIO, Final

BUILT_IN_FAMILIES: Final = ("Libertinus Serif", "New Computer Modern", "DejaVu Sans Mono")
"""What Typst brings along."""
_ENDINGS: Final = frozenset({".ttf", ".otf"})
_OPENTYPE: Final = b"OTTO"
_STARTS: Final = (b"\x00\x01\x00\x00", _OPENTYPE, b"true")
_FAMILY, _TYPOGRAPHIC_FAMILY = 1, 16
_WANTED: Final = (b"name", b"head", b"OS/2")
_LARGEST_TABLE: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class FontFace:
    """One font file."""

    families: frozenset[str]
    """The names under which it may be asked for."""
    bold: bool = False
    italic: bool = False
    embeddable: bool = False
    """Whether Word can carry it: TrueType, and its maker allows it."""


def is_font(file: str) -> bool:
    """Tell whether a file's name is that of a font."""
    return PurePath(file).suffix.lower() in _ENDINGS


def font_families(path: Path) -> frozenset[str]:
    """Return the names under which a font file may be asked for; none if it is no whole font."""
    try:
        with path.open("rb") as stream:
            return _read(stream).families
    except (OSError, struct.error):
        return frozenset()


def read_face(content: bytes) -> FontFace:
    """Return what a font says of itself; no family if it is no whole font."""
    try:
        return _read(io.BytesIO(content))
    except struct.error:
        return FontFace(frozenset())


def _read(stream: BinaryIO) -> FontFace:
    head = stream.read(12)
    if head[:4] not in _STARTS:
        return FontFace(frozenset())
    (count,) = struct.unpack(">H", head[4:6])
    directory = stream.read(16 * count)
    tables: dict[bytes, bytes] = {}
    for start in range(0, len(directory) - 15, 16):
        tag, _, offset, length = struct.unpack(">4sIII", directory[start : start + 16])
        if tag in _WANTED:
            stream.seek(offset)
            tables[tag] = stream.read(min(length, _LARGEST_TABLE))
    families = _families(tables[b"name"]) if b"name" in tables else frozenset()
    (style,) = struct.unpack(">H", tables.get(b"head", bytes(46))[44:46])
    # Bit 1 of fsType: the maker forbids embedding.
    (rights,) = struct.unpack(">H", tables.get(b"OS/2", b"\0" * 8 + b"\0\2")[8:10])
    allowed = head[:4] != _OPENTYPE and not rights & 2
    return FontFace(families, bool(style & 1), bool(style & 2), allowed)


def _families(table: bytes) -> frozenset[str]:
    _, count, texts = struct.unpack(">HHH", table[:6])
    found: dict[int, set[str]] = {_FAMILY: set(), _TYPOGRAPHIC_FAMILY: set()}
    for order in range(count):
        record = table[6 + 12 * order : 18 + 12 * order]
        platform, _, _, kind, length, offset = struct.unpack(">6H", record)
        if kind in found:
            raw = table[texts + offset : texts + offset + length]
            # Windows and Unicode names are UTF-16; those of old Macs are plain enough.
            coding = "utf-16-be" if platform in (0, 3) else "mac-roman"
            found[kind].add(raw.decode(coding, errors="replace"))
    # A family of many weights names itself apart; the other name then holds the weight too.
    return frozenset(found[_TYPOGRAPHIC_FAMILY] or found[_FAMILY])
