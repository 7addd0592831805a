import pytest

from smartplan.diagnostics import Position, Span
from smartplan.sources import event_parser
from smartplan.sources.document import IntScalar
from smartplan.sources.event_parser import PureParser
from smartplan.sources.yaml_parser import parse_yaml

PROGRAM = """\
# Sebuah program
id: sikonde
masalah: |
  Desa wisata tetap sepi,
  kata [@kabar].

opd_pendukung: [diskominfosatik, "dinas pu"]
indikator:
  - id: kunjungan
    target: {2025: 15000, 2026: 18_000}
  - id: 'hari''an'
anggaran:
kode: 36.10
"""


def span(line, column, end_line, end_column):
    return Span(Position(line, column), Position(end_line, end_column))


def parse(text):
    document, diagnostics = parse_yaml("program/sikonde.yaml", text.encode())
    assert diagnostics == ()
    assert document is not None
    return document


@pytest.fixture(params=["libyaml", "pure"])
def any_parser(request, monkeypatch):
    if request.param == "pure":
        monkeypatch.setattr(event_parser, "FAST_PARSER", None)
    else:
        assert event_parser.FAST_PARSER is not None


def test_data(any_parser):
    assert parse(PROGRAM).data == {
        "id": "sikonde",
        "masalah": "Desa wisata tetap sepi,\nkata [@kabar].\n",
        "opd_pendukung": ("diskominfosatik", "dinas pu"),
        "indikator": (
            {"id": "kunjungan", "target": {2025: 15000, 2026: "18_000"}},
            {"id": "hari'an"},
        ),
        "anggaran": None,
        "kode": 36.10,
    }


def test_keys_keep_the_order_of_the_file(any_parser):
    assert list(parse("b: 1\na: 2\nc: 3\n").data) == ["b", "a", "c"]


def test_key_spans(any_parser):
    keys = parse(PROGRAM).spans.keys
    assert keys[("id",)] == span(2, 1, 2, 3)
    assert keys[("indikator", 0, "target")] == span(10, 5, 10, 11)
    assert keys[("indikator", 0, "target", 2026)] == span(10, 27, 10, 31)
    assert ("indikator", 0) not in keys


def test_value_spans(any_parser):
    values = parse(PROGRAM).spans.values
    assert values[("id",)] == span(2, 5, 2, 12)
    assert values[("opd_pendukung",)] == span(7, 16, 7, 45)
    assert values[("opd_pendukung", 1)] == span(7, 34, 7, 44)
    assert values[("indikator", 0, "target")] == span(10, 13, 10, 40)
    assert values[("anggaran",)] == span(12, 10, 12, 10)
    assert list(values)[:4] == [(), ("id",), ("masalah",), ("opd_pendukung",)]


def test_a_block_text_ends_with_its_last_word_and_not_with_the_next_key(any_parser):
    assert parse(PROGRAM).spans.values[("masalah",)] == span(3, 10, 5, 17)


def test_a_block_collection_is_shown_by_its_first_line(any_parser):
    values = parse(PROGRAM).spans.values
    assert values[()] == span(2, 1, 2, 3)
    assert values[("indikator",)] == span(9, 3, 9, 7)
    assert values[("indikator", 1)] == span(11, 5, 11, 7)
    assert parse("a:\n- |\n  x\n  y\n").spans.values[("a",)] == span(2, 1, 2, 4)


def test_raw_offsets_cover_the_source_of_texts_only(any_parser):
    document = parse(PROGRAM)
    raw = {
        path: document.text[start:end] for path, (start, end) in document.spans.raw_offsets.items()
    }
    assert raw[("id",)] == "sikonde"
    assert raw[("masalah",)] == "|\n  Desa wisata tetap sepi,\n  kata [@kabar]."
    assert raw[("indikator", 1, "id")] == "'hari''an'"
    assert ("kode",) not in raw


def test_a_missing_path_is_shown_at_its_nearest_parent():
    spans = parse(PROGRAM).spans
    assert spans.find_value(("indikator", 0, "target", 2030)) == span(10, 13, 10, 40)
    assert spans.find_key(("indikator", 0)) == span(9, 5, 9, 7)
    assert spans.find_key(("nama",)) == span(2, 1, 2, 3)


def test_find_in_text():
    document = parse(PROGRAM)
    value = document.data["masalah"]
    start = value.index("[@kabar]")
    found = document.find_in_text(("masalah",), value, start, start + len("[@kabar]"))
    assert found == span(5, 8, 5, 16)
    assert document.find_in_text(("anggaran",), "", 0, 0) == span(12, 10, 12, 10)


def test_year_keys_are_whole_numbers_that_remember_their_writing(any_parser):
    (key,) = parse("010: x\n").data
    assert isinstance(key, IntScalar)
    assert (key, key.raw) == (10, "010")


def test_windows_line_ends(any_parser):
    document = parse(PROGRAM.replace("\n", "\r\n"))
    assert document.data == parse(PROGRAM).data
    assert dict(document.spans.values) == dict(parse(PROGRAM).spans.values)
    assert dict(document.spans.keys) == dict(parse(PROGRAM).spans.keys)


def test_a_byte_order_mark_shifts_nothing(any_parser):
    document, diagnostics = parse_yaml("a.yaml", b"\xef\xbb\xbfid: x\n")
    assert diagnostics == ()
    assert document.text == "id: x\n"
    assert document.spans.keys[("id",)] == span(1, 1, 1, 3)
    assert document.spans.raw_offsets[("id",)] == (4, 5)


def test_columns_count_characters_and_not_bytes(any_parser):
    document = parse("é😀: {a: b}\n")
    assert document.spans.keys[("é😀", "a")] == span(1, 6, 1, 7)


def test_a_start_and_an_end_sign_of_one_document_are_fine(any_parser):
    assert parse("---\na: 1\n...\n").data == {"a": 1}


def test_the_pure_parser_is_another_parser():
    assert not isinstance(event_parser.open_events("a: 1"), PureParser)


def test_equal_texts_give_equal_documents():
    assert parse(PROGRAM) == parse(PROGRAM)
    assert parse(PROGRAM) != parse(PROGRAM.replace("sikonde", "sikondu"))
