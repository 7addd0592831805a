"""Correct YAML that a plan refuses: code, place, and whether the rest of the file is used."""

import pytest

from smartplan.diagnostics import START_OF_FILE, Position, Severity, Span
from smartplan.language import Text
from smartplan.sources import event_parser
from smartplan.sources.limits import MAX_DEPTH, MAX_NODES, MAX_REPORTED_PROBLEMS
from smartplan.sources.yaml_parser import parse_yaml


@pytest.fixture(params=["libyaml", "pure"], autouse=True)
def any_parser(request, monkeypatch):
    if request.param == "pure":
        monkeypatch.setattr(event_parser, "FAST_PARSER", None)


def found_in(text):
    document, diagnostics = parse_yaml("a.yaml", text.encode())
    places = [(found.code, found.span.start.line, found.span.start.column) for found in diagnostics]
    return document, places


def test_a_duplicate_key_keeps_the_first_and_names_its_place():
    document, diagnostics = parse_yaml("a.yaml", b"a: 1\nb:\n  c: x\n  c: {d: y}\na: 2\n")
    assert document.data == {"a": 1, "b": {"c": "x"}}
    inner, outer = diagnostics
    assert (inner.code, inner.span.start) == ("YML020", Position(4, 3))
    assert (outer.code, outer.span.start) == ("YML020", Position(5, 1))
    (first,) = outer.related
    assert first.span == Span(Position(1, 1), Position(1, 2))
    assert first.file == "a.yaml"
    assert document.spans.values[("b", "c")].start == Position(3, 6)
    assert ("b", "c", "d") not in document.spans.values


def test_numbers_written_alike_are_the_same_key():
    assert found_in("2025: 1\n02025: 2\n")[1] == [("YML020", 2, 1)]
    assert found_in('2025: 1\n"2025": 2\n')[1] == [("YML020", 2, 1)]


@pytest.mark.parametrize(
    ("text", "places", "usable"),
    [
        ("a: &x teks\n", [("YML021", 1, 4)], True),
        ("a: &x teks\nb: *x\n", [("YML021", 1, 4), ("YML021", 2, 4)], False),
        ("a: &x {b: 1}\n", [("YML021", 1, 4)], True),
        ("a: 1\n<<: {b: 1}\n", [("YML021", 2, 1)], False),
        ("*x : 1\n", [("YML021", 1, 1)], False),
        ("a: !!str 5\n", [("YML022", 1, 4)], True),
        ("a: !Penting sekali\n", [("YML022", 1, 4)], True),
        ("a: !!python/object:os.system [x]\n", [("YML022", 1, 4)], True),
        ("a: ! 5\n", [("YML022", 1, 4)], True),
        ("!!map\na: 1\n", [("YML022", 1, 1)], True),
        ("a: 1\n---\nb: 2\n", [("YML023", 2, 1)], True),
        ("? [a]\n: 1\n", [("YML026", 1, 3)], False),
        ("a: {{ nama }}\n", [("YML026", 1, 5)], False),
        ("null: 1\ntrue: 2\n1.5: 3\n~: 4\n",
         [("YML026", 1, 1), ("YML026", 2, 1), ("YML026", 3, 1), ("YML026", 4, 1)], False),
        ("a: {apbd:Rp5, csr: Rp6}\n", [("YML002", 1, 9)], True),
        ("a: {fakta:penduduk}\n", [("YML002", 1, 10)], True),
        ("- a\n- b\n", [("YML028", 1, 1)], False),
        ("sebuah teks\n", [("YML028", 1, 1)], False),
        ("5\n", [("YML028", 1, 1)], False),
        ("", [("YML027", 1, 1)], False),
        ("# hanya komentar\n", [("YML027", 1, 1)], False),
        ("---\n", [("YML027", 1, 1)], False),
        ("warna: #12355b\nnama: Juara #1\n", [("YML029", 1, 8), ("YML029", 2, 13)], True),
        ('a: "x\\u202ey"\n', [("SRC010", 1, 6)], True),
        ('a: "x\\0"\nb: "\\x1b"\n', [("SRC010", 1, 6), ("SRC010", 2, 5)], True),
        ('"a\\a": 1\n', [("SRC010", 1, 3)], True),
    ],
)  # fmt: skip
def test_refused(text, places, usable):
    document, found = found_in(text)
    assert found == places
    assert (document is not None) == usable


@pytest.mark.parametrize(
    "text",
    [
        "a: 1 # komentar\n",
        "a: 1 #\n",
        "a: x#y\n",
        "a: '#12355b'\n",
        "a: {b, c}\n",
        'a: {"x:y"}\n',
        "a: {}\nb: []\n",
        "#!shebang\na: 1 #!x\n",
        "a: é – “kutip” 😀\n",
    ],
)
def test_accepted(text):
    assert found_in(text)[1] == []


def test_a_glued_comment_is_only_a_warning():
    _, (found,) = parse_yaml("a.yaml", b"warna: #12355b\n")
    assert found.severity is Severity.WARNING
    assert found.span == Span(Position(1, 8), Position(1, 15))


def test_escaped_characters_that_hide_something_are_replaced():
    document, _ = found_in('a: "x\\0y"\n')
    assert document.data == {"a": "x\ufffdy"}


def test_the_empty_file_is_shown_at_its_start():
    _, (found,) = parse_yaml("a.yaml", b"")
    assert found.span == START_OF_FILE
    assert found.message == Text("berkas ini kosong", "this file is empty")


def nested(depth):
    return "a: " + "[" * depth + "]" * depth + "\n"


def test_depth():
    # The mapping of the file itself is the first level.
    assert found_in(nested(MAX_DEPTH - 1))[1] == []
    assert found_in(nested(MAX_DEPTH)) == (None, [("YML024", 1, 4 + MAX_DEPTH - 1)])


@pytest.mark.parametrize("piece", ["[", "{a: ", "- ", "? "])
def test_no_depth_crashes(piece):
    document, found = found_in(piece * 200_000)
    assert document is None
    assert [code for code, _, _ in found] == ["YML024"]


def test_count_of_values():
    # One for the mapping, one for its key and one for the list.
    items = MAX_NODES - 3
    assert found_in("a: [" + "1," * items + "]\n")[1] == []
    document, found = found_in("a: [" + "1," * items + "1]\n")
    assert document is None
    assert found == [("YML025", 1, 5 + 2 * items)]


def test_a_thousand_mistakes_are_not_told_one_by_one():
    assert len(found_in("a: 1\n" * 1000)[1]) == MAX_REPORTED_PROBLEMS
    assert len(found_in('a: "' + "\\0" * 1000 + '"\n')[1]) == MAX_REPORTED_PROBLEMS
