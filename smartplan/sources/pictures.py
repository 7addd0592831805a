"""Is a file of ``aset/`` a whole picture of a kind that Word and PDF can show?"""

import re
import struct
from pathlib import Path
from typing import BinaryIO, Final

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_JPEG_KINDS: Final = frozenset({".jpg", ".jpeg"})
_SVG_ROOT: Final = re.compile(rb"<(?:\w+:)?svg[\s>]")
_SVG_END: Final = re.compile(rb"</(?:\w+:)?svg\s*>\s*(?:<!--.*?-->\s*)*$|/>\s*$", re.DOTALL)
_HEAD, _TAIL = 65536, 1024
_MOST_PARTS: Final = 100_000


def is_whole_picture(path: Path) -> bool:
    """Tell whether a file is a PNG, JPEG or SVG, as its name says, with a beginning and an end."""
    kind = path.suffix.lower()
    try:
        with path.open("rb") as stream:
            if kind == ".png":
                return _is_png(stream)
            if kind in _JPEG_KINDS:
                return _is_jpeg(stream)
            return kind == ".svg" and _is_svg(stream)
    except (OSError, struct.error):
        return False


def _is_png(stream: BinaryIO) -> bool:
    if stream.read(8) != _PNG:
        return False
    width = height = drawn = 0
    for _ in range(_MOST_PARTS):
        length, kind = struct.unpack(">I4s", stream.read(8))
        if kind == b"IHDR":
            width, height = struct.unpack(">II", stream.read(8))
            length -= 8
        drawn += kind == b"IDAT"
        if kind == b"IEND":
            return bool(width and height and drawn)
        stream.seek(length + 4, 1)
    return False


def _is_jpeg(stream: BinaryIO) -> bool:
    if stream.read(2) != b"\xff\xd8":
        return False
    for _ in range(_MOST_PARTS):
        mark, kind, length = struct.unpack(">BBH", stream.read(4))
        if mark != 0xFF or length < 2:
            return False
        # The start of a frame, in any coding; C4, C8 and CC are something else.
        if 0xC0 <= kind <= 0xCF and kind not in (0xC4, 0xC8, 0xCC):
            _, height, width = struct.unpack(">BHH", stream.read(5))
            return bool(width and height) and _ends_with(stream, b"\xff\xd9")
        stream.seek(length - 2, 1)
    return False


def _is_svg(stream: BinaryIO) -> bool:
    if _SVG_ROOT.search(stream.read(_HEAD)) is None:
        return False
    return _SVG_END.search(_last(stream)) is not None


def _ends_with(stream: BinaryIO, end: bytes) -> bool:
    # Cameras leave a little behind the end.
    return end in _last(stream)


def _last(stream: BinaryIO) -> bytes:
    size = stream.seek(0, 2)
    stream.seek(max(0, size - _TAIL))
    return stream.read()
