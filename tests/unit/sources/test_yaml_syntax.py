"""Every mistake of syntax that a planner makes: code, line and column, with either parser."""

import pytest

from smartplan.diagnostics import Position
from smartplan.language import Text
from smartplan.sources import event_parser
from smartplan.sources.yaml_parser import parse_yaml

CASES = [
    # missing-space-after-colon
    ("YML002", 1, 3, "id:x\nnama: y\n"),
    ("YML002", 3, 7, "a: 1\nb:\n  nama:x\n  c: 2\n"),
    ("YML002", 1, 3, "id:x\n"),
    ("YML002", 2, 4, "# x\n- a:b\n  c: d\n"),
    # tab-indentation
    ("YML003", 2, 1, "a:\n\tb: 1\n"),
    ("YML003", 2, 1, "a: 1\n\tb: 1\n"),
    ("YML003", 3, 3, "a:\n  b: 1\n  \tc: 2\n"),
    ("YML003", 2, 1, "a: |\n\tteks\n"),
    ("YML003", 1, 1, "\ta: 1\n"),
    # unclosed-quote
    ("YML004", 1, 4, 'a: "teks\nb: 1\n'),
    ("YML004", 2, 4, "a: 1\nb: 'teks\n"),
    ("YML004", 1, 4, 'a: "teks\nb: "dua"\nc: 1\n'),
    ("YML004", 1, 4, 'a: "teks\nb: "dua: tiga"\n'),
    # bad-indentation
    ("YML005", 2, 3, "a: 1\n  b: 2\n"),
    ("YML005", 3, 2, "a:\n  b: 1\n c: 2\n"),
    ("YML005", 3, 4, "a:\n  - b: 1\n   c: 2\n"),
    ("YML005", 2, 1, "a: 1\n- b\n"),
    ("YML005", 2, 1, "  a: 1\nb: 2\n"),
    ("YML005", 3, 2, "a: |\n  x\n y\n"),
    # unquoted-colon
    ("YML006", 1, 14, "nama: Sikonde: Desa Wisata\n"),
    ("YML006", 3, 12, "a:\n  b:\n  - c: teks: lagi\n"),
    ("YML006", 1, 14, "url: http://x: y\n"),
    # unclosed-bracket
    ("YML007", 1, 4, "a: [1, 2\nb: 3\n"),
    ("YML007", 2, 4, "a: 1\nb: {x: 1\n"),
    ("YML007", 1, 4, 'a: ["x", "y"\nb: 1\n'),
    ("YML007", 1, 4, "a: [\n"),
    ("YML007", 1, 4, "a: [[x],\n"),
    ("YML007", 2, 5, "a: 1\nb: {[x,\n"),
    # unquoted-special-start
    ("YML008", 1, 4, "a: @nama\n"),
    ("YML008", 1, 4, "a: `kode`\n"),
    ("YML008", 1, 4, "a: %x\n"),
    ("YML008", 1, 4, "a: **tebal** teks\n"),
    ("YML008", 2, 5, "a:\n  - & b\n"),
    # text-after-quote
    ("YML009", 1, 9, "a: 'Jum'at'\n"),
    ("YML009", 1, 12, 'a: "sikon" desa\n'),
    ("YML009", 1, 4, "a: {fakta:penduduk} jiwa\n"),
    ("YML009", 2, 5, "a:\n  - [x] tugas\n"),
    ("YML009", 1, 4, "a: *alias teks\n"),
    # bad-escape
    ("YML010", 1, 7, 'a: "C:\\data"\n'),
    ("YML010", 1, 5, 'a: "\\u12"\n'),
    ("YML010", 1, 5, 'a: "\\UFFFFFFFF"\n'),
    # missing-colon
    ("YML011", 1, 1, "judul Masterplan\nb: 1\n"),
    ("YML011", 2, 1, "a: b\nc\nd: 1\n"),
    # list-on-key-line
    ("YML012", 1, 6, "opd: - pupr\n"),
    # text-after-block-sign
    ("YML013", 1, 6, "a: > teks\n"),
    # missing-space-after-dash
    ("YML014", 3, 1, "opd:\n- a\n-b\nc: 1\n"),
    # invalid-yaml
    ("YML001", 1, 4, "a: ]\n"),
    ("YML001", 1, 7, "a: [b,, c]\n"),
    ("YML001", 1, 1, "%YAML 3.0\n---\na: 1\n"),
]


@pytest.fixture(params=["libyaml", "pure"])
def any_parser(request, monkeypatch):
    if request.param == "pure":
        monkeypatch.setattr(event_parser, "FAST_PARSER", None)


@pytest.mark.parametrize(("code", "line", "column", "text"), CASES)
def test_syntax(any_parser, code, line, column, text):
    document, diagnostics = parse_yaml("a.yaml", text.encode())
    assert document is None
    assert [(found.code, found.span.start) for found in diagnostics] == [
        (code, Position(line, column))
    ]
    # A hint is a sentence, a message is none.
    messages = (diagnostics[0].message.indonesian, diagnostics[0].message.english)
    assert not [text for text in messages if text.endswith(".") or text[:2].istitle()]


@pytest.mark.parametrize(("code", "line", "column", "text"), CASES)
def test_windows_line_ends_move_no_mistake(code, line, column, text):
    _, diagnostics = parse_yaml("a.yaml", text.replace("\n", "\r\n").encode())
    assert [(found.code, found.span.start) for found in diagnostics] == [
        (code, Position(line, column))
    ]


def test_what_was_found_before_the_mistake_is_told_too():
    _, diagnostics = parse_yaml("a.yaml", b"a: 1\na: 2\nb: c: d\n")
    assert [(found.name, found.span.start.line) for found in diagnostics] == [
        ("duplicate-key", 2),
        ("unquoted-colon", 3),
    ]


def test_a_forgotten_quote_says_where_it_was_closed_at_last():
    _, (found,) = parse_yaml("a.yaml", b'a: "x\nb: 1\nc: "y"\n')
    assert found.message == Text(
        "tanda kutip yang dibuka di sini baru ditutup di baris 3",
        "the quote opened here is closed only in line 3",
    )


def test_an_apostrophe_gets_a_hint_of_its_own():
    _, (found,) = parse_yaml("a.yaml", b"a: 'Jum'at'\n")
    assert found.hint is not None
    assert "apostrof" in found.hint.indonesian


def test_a_bracket_also_shows_where_it_was_missed():
    _, (found,) = parse_yaml("a.yaml", b"a: [1, 2\nb: 3\n")
    (lost,) = found.related
    assert lost.span.start == Position(2, 2)


def test_an_unknown_mistake_quotes_the_parser():
    _, (found,) = parse_yaml("a.yaml", b"a: ]\n")
    assert "node content" in found.message.indonesian
    assert "node content" in found.message.english
