"""Files of aset/ that aren't text: what a font calls itself, whether a picture is whole."""

import struct
import zlib
from pathlib import Path

import pytest

from smartplan.sources.fonts import font_families, is_font
from smartplan.sources.pictures import is_whole_picture


def make_names(*records: tuple[int, int, bytes]) -> bytes:
    """Make a table of names of platform, kind and text."""
    texts = b"".join(text for _, _, text in records)
    lines, offset = b"", 0
    for platform, kind, text in records:
        lines += struct.pack(">6H", platform, 1, 0x409, kind, len(text), offset)
        offset += len(text)
    return struct.pack(">HHH", 0, len(records), 6 + 12 * len(records)) + lines + texts


def make_font(table: bytes, start: bytes = b"\x00\x01\x00\x00") -> bytes:
    directory = struct.pack(">4sIII", b"name", 0, 28, len(table))
    return start + struct.pack(">HHHH", 1, 0, 0, 0) + directory + table


SERIF = (3, 1, "Serif Kita".encode("utf-16-be"))


@pytest.mark.parametrize(
    ("content", "families"),
    [
        (make_font(make_names(SERIF)), {"Serif Kita"}),
        (make_font(make_names(SERIF), b"OTTO"), {"Serif Kita"}),
        (make_font(make_names((1, 1, b"Serif Mac"))), {"Serif Mac"}),
        (
            make_font(
                make_names(
                    (3, 1, "Serif Kita Tebal".encode("utf-16-be")),
                    (3, 16, "Serif Kita".encode("utf-16-be")),
                )
            ),
            {"Serif Kita"},
        ),
        (make_font(make_names(SERIF))[:40], set()),
        (b"", set()),
        (b"bukan huruf", set()),
        (b"\x00\x01\x00\x00\xff\xff", set()),
    ],
)
def test_the_family_comes_from_the_table_of_names(tmp_path: Path, content: bytes, families) -> None:
    (tmp_path / "a.ttf").write_bytes(content)
    assert font_families(tmp_path / "a.ttf") == families


def test_fonts_are_known_by_their_endings() -> None:
    assert is_font("aset/huruf/A.TTF") and is_font("aset/b.otf")
    assert not is_font("aset/ttf.png")


def make_png(width: int = 4) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + bytes(4)

    header = struct.pack(">IIBBBBB", width, 4, 8, 0, 0, 0, 0)
    data = zlib.compress(bytes(20))
    whole = chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + whole


JPEG = (
    b"\xff\xd8\xff\xe0\x00\x04ab"
    + b"\xff\xc0\x00\x0b\x08\x00\x05\x00\x06\x01\x01\x11\x00"
    + b"\xff\xda\x00\x02data\xff\xd9"
)
SVG = b'<?xml version="1.0"?><!-- x --><svg xmlns="http://www.w3.org/2000/svg"><g/></svg>\n'


@pytest.mark.parametrize(
    ("name", "content", "whole"),
    [
        ("a.png", make_png(), True),
        ("a.PNG", make_png(), True),
        ("a.png", make_png()[:-12], False),
        ("a.png", make_png(width=0), False),
        ("a.png", JPEG, False),
        ("a.jpg", JPEG, True),
        ("a.jpeg", JPEG + b"\0" * 8, True),
        ("a.jpg", JPEG[:-2], False),
        ("a.jpg", b"\xff\xd8", False),
        ("a.svg", SVG, True),
        ("a.svg", b'<svg width="4"/>', True),
        ("a.svg", SVG[:-8], False),
        ("a.svg", b"<html></html>", False),
        ("a.gif", b"GIF89a", False),
        ("a.png", b"", False),
    ],
)
def test_a_whole_picture(tmp_path: Path, name: str, content: bytes, whole: bool) -> None:
    (tmp_path / name).write_bytes(content)
    assert is_whole_picture(tmp_path / name) is whole


def test_a_missing_picture_is_not_whole(tmp_path: Path) -> None:
    assert not is_whole_picture(tmp_path / "tiada.png")
