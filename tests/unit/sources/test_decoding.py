import pytest

from smartplan.diagnostics import START_OF_FILE, Position
from smartplan.sources.decoding import decode_source, replace_forbidden
from smartplan.sources.limits import MAX_FILE_BYTES, MAX_REPORTED_CHARACTERS
from smartplan.sources.prose_parser import parse_prose
from smartplan.sources.yaml_parser import parse_yaml

TEXT = "judul: Kota Cerdas\n"


@pytest.mark.parametrize(
    "encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"]
)
@pytest.mark.parametrize("parse", [parse_yaml, parse_prose])
def test_wide_encodings(parse, encoding):
    document, (found,) = parse("a.yaml", TEXT.encode(encoding))
    assert document is None
    assert (found.code, found.span) == ("SRC008", START_OF_FILE)
    assert "Notepad" in found.hint.indonesian


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("parse", [parse_yaml, parse_prose])
def test_bytes_that_are_no_utf8(parse, mark):
    data = mark.encode() + "a: é\nb: ".encode() + b"\x93kutip\x94\n"
    document, (found,) = parse("a.yaml", data)
    assert document is None
    assert (found.code, found.span.start) == ("SRC009", Position(2, 4))
    assert "0x93" in found.message.indonesian
    assert "“" in found.message.indonesian
    assert "Windows-1252" in found.hint.english


@pytest.mark.parametrize(
    "character",
    ["\0", "\x01", "\x08", "\x0b", "\x0c", "\x1b", "\x7f", "\x85", "\x9f", "\u2028", "\u2029",
     "\u202a", "\u202e", "\u2066", "\u2069", "\ufeff", "\ufffe", "\uffff", "\r"],
)  # fmt: skip
@pytest.mark.parametrize("parse", [parse_yaml, parse_prose])
def test_forbidden_characters(parse, character):
    document, (found,) = parse("a.yaml", f"a: 1\nb: x{character}y\n".encode())
    assert document is not None
    assert (found.code, found.span.start) == ("SRC010", Position(2, 5))
    assert f"U+{ord(character):04X}" in found.message.indonesian


def test_yaml_reads_on_behind_a_forbidden_character():
    document, found = parse_yaml("a.yaml", b"a: x\0y\nb: z\nb: z\n")
    assert [one.code for one in found] == ["SRC010", "YML020"]
    assert document.data == {"a": "x\ufffdy", "b": "z"}
    assert document.text == "a: x\0y\nb: z\nb: z\n"


@pytest.mark.parametrize("text", ["\t\n", "a\r\nb\r\n", "\u200b\u200f", "é😀", "\U000e0067"])
def test_allowed_characters(text):
    assert decode_source("a.yaml", text.encode()) == (text, ())


def test_only_the_first_of_many_are_told():
    _, found = decode_source("a.yaml", b"\x01" * 1000)
    assert len(found) == MAX_REPORTED_CHARACTERS


def test_size():
    assert decode_source("a.yaml", b"#" * MAX_FILE_BYTES)[1] == ()
    text, (found,) = decode_source("a.yaml", b"#" * (MAX_FILE_BYTES + 1))
    assert text is None
    assert found.code == "SRC005"


def test_a_replacement_is_as_long_as_what_it_replaces():
    assert replace_forbidden("a\0b\rc\r\nd") == "a\ufffdb\ufffdc\r\nd"


def test_prose_keeps_its_text_and_finds_places_in_it():
    document, found = parse_prose("narasi/a.md", "\ufeff# Bab\r\n\r\nteks é\r\n".encode())
    assert found == ()
    assert document.text == "# Bab\r\n\r\nteks é\r\n"
    start = document.text.index("é")
    assert document.find_in_text(start, start + 1).start == Position(3, 6)


def test_empty_prose_is_fine():
    assert parse_prose("narasi/a.md", b"")[0].text == ""
