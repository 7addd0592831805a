"""How wide the letters of a plan's own font are, read from its file (OpenType 1.9, hmtx and cmap).

A plan comes from strangers: whatever a file says, reading it takes a bounded time, and one that
breaks off or contradicts itself just tells nothing.
"""

import struct
import unicodedata
from collections.abc import Iterator
from typing import Final

_LAST: Final = 0x2FFF
"""Beyond it stand no letters of any plan: CJK, signs."""
_TABLES: Final = frozenset({b"head", b"hhea", b"hmtx", b"cmap"})
_HIDDEN: Final = ("Mn", "Cf")
"""What joins to a letter, and soft hyphens, take no room of their own."""


def read_widths(font: bytes) -> dict[str, int]:
    """Return the width of each letter in thousandths of the type size, none if it is no font."""
    try:
        return _read(font)
    except struct.error:
        return {}


def _read(font: bytes) -> dict[str, int]:
    (count,) = struct.unpack_from(">H", font, 4)
    records = (struct.unpack_from(">4sIII", font, 12 + 16 * order) for order in range(count))
    places = {tag: (offset, offset + length) for tag, _, offset, length in records}
    if not places.keys() >= _TABLES:
        return {}
    tables = {tag: font[slice(*places[tag])] for tag in _TABLES}
    (units,) = struct.unpack_from(">H", tables[b"head"], 18)
    (known,) = struct.unpack_from(">H", tables[b"hhea"], 34)
    if not units or not known:
        return {}
    # A width and a bearing each; the glyphs beyond them are as wide as the last.
    advances = struct.unpack_from(f">{2 * known}H", tables[b"hmtx"])[::2]
    return {
        chr(code): -(-advances[min(glyph, known - 1)] * 1000 // units)
        for code, glyph in _glyphs(tables[b"cmap"])
        if glyph and unicodedata.category(chr(code)) not in _HIDDEN
    }


def _glyphs(cmap: bytes) -> Iterator[tuple[int, int]]:
    """Yield the glyph of each code point, by the first table for Unicode that we can read."""
    (count,) = struct.unpack_from(">H", cmap, 2)
    for order in range(count):
        platform, _, offset = struct.unpack_from(">HHI", cmap, 4 + 8 * order)
        (form,) = struct.unpack_from(">H", cmap, offset)
        if platform in (0, 3) and form in (4, 12):
            yield from (_ranges if form == 4 else _groups)(cmap[offset:])
            return


def _ranges(table: bytes) -> Iterator[tuple[int, int]]:
    (double,) = struct.unpack_from(">H", table, 6)
    count = double // 2
    ends = struct.unpack_from(f">{count}H", table, 14)
    starts, deltas, offsets = (
        struct.unpack_from(f">{count}H", table, 16 + part * double) for part in (1, 2, 3)
    )
    before = -1
    for order, (start, end) in enumerate(zip(starts, ends, strict=True)):
        # They are to be in order, so each code is looked at once.
        if start <= before or start > _LAST:
            return
        before = end
        for code in range(start, min(end, _LAST) + 1):
            glyph = code
            if offsets[order]:
                place = 16 + 3 * double + 2 * order + offsets[order] + 2 * (code - start)
                (glyph,) = struct.unpack_from(">H", table, place)
            if glyph or not offsets[order]:
                yield code, (glyph + deltas[order]) & 0xFFFF


def _groups(table: bytes) -> Iterator[tuple[int, int]]:
    (count,) = struct.unpack_from(">I", table, 12)
    before = -1
    for order in range(count):
        start, end, glyph = struct.unpack_from(">III", table, 16 + 12 * order)
        if start <= before or start > _LAST:
            return
        before = end
        for code in range(start, min(end, _LAST) + 1):
            yield code, glyph + code - start
