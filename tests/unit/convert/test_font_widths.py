"""Widths of letters in a font's file, compared with fontTools; broken files tell nothing."""

import io
import struct
import unicodedata

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

from smartplan.convert.font_widths import read_widths

LETTERS = {ord(letter): letter for letter in "abcxyz"} | {0xAD: "softhyphen", 0x2013: "endash"}
WIDTHS = {"a": 500, "b": 501, "c": 900, "x": 10, "y": 333, "z": 512}
WIDTHS |= {"softhyphen": 300, "endash": 480, ".notdef": 700}


def make(units: int = 1000, form: int = 4) -> bytes:
    order = [".notdef", *LETTERS.values()]
    builder = FontBuilder(units, isTTF=True)
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap(LETTERS)
    builder.setupGlyf(dict.fromkeys(order, TTGlyphPen(None).glyph()))
    builder.setupHorizontalMetrics({name: (width, 0) for name, width in WIDTHS.items()})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Uji", "styleName": "Regular"})
    builder.setupOS2()
    builder.setupPost()
    if form == 12:
        table = newTable("cmap")
        table.tableVersion = 0
        sub = CmapSubtable.newSubtable(12)
        sub.platformID, sub.platEncID, sub.language, sub.cmap = 3, 10, 0, LETTERS
        table.tables = [sub]
        builder.font["cmap"] = table
    stream = io.BytesIO()
    builder.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize("form", [4, 12])
@pytest.mark.parametrize("units", [1000, 2048])
def test_widths_are_those_of_fonttools(units, form):
    font = make(units, form)
    read = TTFont(io.BytesIO(font))
    metrics, glyphs = read["hmtx"], read.getBestCmap()
    expected = {
        chr(code): -(-metrics[name][0] * 1000 // units)
        for code, name in glyphs.items()
        if unicodedata.category(chr(code)) != "Cf"
    }
    assert read_widths(font) == expected
    assert len(expected) == len(LETTERS) - 1


def test_the_glyphs_beyond_the_last_width_are_as_wide_as_it():
    font = TTFont(io.BytesIO(make()))
    for name in ("z", "endash"):
        font["hmtx"][name] = (512, 0)
    stream = io.BytesIO()
    font.save(stream)
    assert read_widths(stream.getvalue())["\u2013"] == 512


@pytest.mark.parametrize("length", [0, 3, 11, 12, 40, 200])
def test_a_file_that_breaks_off_tells_nothing(length):
    assert read_widths(make()[:length]) == {}


def test_a_table_that_leads_outside_tells_nothing():
    font = bytearray(make())
    for order in range(struct.unpack_from(">H", font, 4)[0]):
        struct.pack_into(">I", font, 12 + 16 * order + 8, 0xFFFFFFF0)
    assert read_widths(bytes(font)) == {}


@pytest.mark.parametrize("units", [0])
def test_a_font_without_a_size_tells_nothing(units):
    font = make()
    read = TTFont(io.BytesIO(font), recalcTimestamp=False)
    place = read.reader.tables["head"].offset + 18
    broken = font[:place] + struct.pack(">H", units) + font[place + 2 :]
    assert read_widths(broken) == {}


def test_ranges_that_overlap_are_read_once():
    # A hostile table says the same range again and again.
    count = 5_000
    arrays = [struct.pack(f">{count}H", *[value] * count) for value in (0xFFFE, 0, 1, 0)]
    table = struct.pack(">7H", 4, 0, 0, 2 * count, 0, 0, 0)
    table += arrays[0] + b"\0\0" + arrays[1] + arrays[2] + arrays[3]
    cmap = struct.pack(">HHHHI", 0, 1, 3, 1, 12) + table
    font = TTFont(io.BytesIO(make()))
    font["cmap"] = newTable("cmap")
    parts = {tag: font.reader[tag] for tag in ("head", "hhea", "hmtx")} | {"cmap": cmap}
    offset, records, body = 12 + 16 * len(parts), b"", b""
    for tag, content in parts.items():
        records += struct.pack(">4sIII", tag.encode(), 0, offset + len(body), len(content))
        body += content
    made = struct.pack(">4s4H", b"\0\1\0\0", len(parts), 0, 0, 0) + records + body
    assert len(read_widths(made)) < 0x3000
