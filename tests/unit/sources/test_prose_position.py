import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from smartplan.sources.document import ParsedDocument
from smartplan.sources.position import offset_of
from smartplan.sources.prose_position import locate
from smartplan.sources.yaml_parser import parse_yaml

WORD = "{fakta:penduduk}"


def place_of(text, value_start, value_end):
    document, found = parse_yaml("a.yaml", text.encode())
    assert found == ()
    span = document.find_in_text(("a",), document.data["a"], value_start, value_end)
    return document.text[offset_of(text, span.start) : offset_of(text, span.end)]


def source_of(text, word):
    document, found = parse_yaml("a.yaml", text.encode())
    assert found == ()
    value = document.data["a"]
    start = value.index(word)
    span = document.find_in_text(("a",), value, start, start + len(word))
    return (span.start.line, span.start.column), (span.end.line, span.end.column)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        (f"a: jiwa {WORD} orang\n", (1, 9), (1, 25)),
        (f"a: jiwa\n\n  lagi\n  {WORD}\n  orang\n", (4, 3), (4, 19)),
        (f"a: 'Jum''at {WORD}'\n", (1, 13), (1, 29)),
        (f"a: 'satu\n\n   dua {WORD}'\n", (3, 8), (3, 24)),
        (f'a: "\\u0041\\t\\"é {WORD}"\n', (1, 17), (1, 33)),
        (f'a: "satu \\\n    \\  dua {WORD}"\n', (2, 12), (2, 28)),
        (f"a: |\n  satu\n    dua {WORD}\n", (3, 9), (3, 25)),
        (f"a: |2- # | komentar\n    satu\n  {WORD}\n", (3, 3), (3, 19)),
        (f"a: >-\n  satu\n  dua\n\n  {WORD}\n\nb: 1\n", (5, 3), (5, 19)),
        (f"a: >\r\n  satu\r\n  {WORD}\r\n", (3, 3), (3, 19)),
        (f"a:\n  >\n   {WORD}\n", (3, 4), (3, 20)),
    ],
)
def test_five_ways_to_write_a_text(text, start, end):
    assert source_of(text, WORD) == (start, end)


def test_a_stretch_over_folded_lines_ends_in_the_other_line():
    assert source_of("a: >\n  satu\n  dua tiga\n", "satu dua") == ((2, 3), (3, 6))


def test_a_doubled_quote_and_an_escape_are_one_character():
    assert place_of("a: 'x''y'\n", 1, 2) == "''"
    assert place_of('a: "x\\u00e9y"\n', 1, 2) == "\\u00e9"
    assert place_of('a: "x\\ny"\n', 1, 2) == "\\n"


def test_an_empty_stretch_stands_before_the_next_character():
    assert source_of("a: jiwa\n", "")[0] == (1, 4)
    document, _ = parse_yaml("a.yaml", b"a: 'jiwa'\n")
    end = document.find_in_text(("a",), "jiwa", 4, 4)
    assert (end.start.column, end.end.column) == (9, 9)


def test_a_value_that_is_not_that_of_the_file_raises_nothing():
    document, _ = parse_yaml("a.yaml", b"a: x\n")
    span = document.find_in_text(("a",), "sama sekali lain", 5, 9)
    assert span.start.line == 1


def test_blanks_that_the_source_lacks_don_t_shift_what_follows():
    text = "a: satu dua"
    span = locate(text, (3, 11), "satu \n dua", 7, 10)
    assert (span.start.column, span.end.column) == (9, 12)


def literal(value):
    return "a: |2-\n" + "\n".join(f"  {line}" for line in value.split("\n")) + "\nb: 1\n"


def folded(value):
    # A blank line makes one line break of a folded text.
    return "a: >2-\n" + "\n\n".join(f"  {line}" for line in value.split("\n")) + "\nb: 1\n"


def written_by_pyyaml(style):
    def write(value):
        return yaml.dump(
            {"a": value}, default_style=style, width=20, allow_unicode=len(value) % 2 == 0
        )

    return write


def plain(value):
    return "a: " + value.replace("\n", "\n\n  ") + "\n"


LETTERS = st.text("abé😀{}:'\"\\|>#-", min_size=1, max_size=8).filter(
    lambda word: word.strip("-|>#")
)
WORDS = st.lists(LETTERS, min_size=1, max_size=12).map(" ".join)
LINES = st.lists(WORDS, min_size=1, max_size=5).map("\n".join)
PLAIN_WORDS = st.lists(st.text("abcé😀.,", min_size=1, max_size=8), min_size=1, max_size=9)
PLAIN_LINES = st.lists(PLAIN_WORDS.map(" ".join), min_size=1, max_size=4).map("\n".join)


@pytest.mark.parametrize(
    ("write", "values"),
    [
        (literal, LINES),
        (folded, LINES),
        (plain, PLAIN_LINES.filter(lambda text: text[0] not in ".,")),
        (written_by_pyyaml("'"), LINES),
        (written_by_pyyaml('"'), LINES),
        (written_by_pyyaml("|"), LINES),
        (written_by_pyyaml(">"), LINES),
    ],
)
def test_every_character_is_found_where_it_stands(write, values):
    @given(values, st.booleans())
    def check(value, windows):
        text = write(value)
        document, found = parse_yaml(
            "a.yaml", text.replace("\n", "\r\n" if windows else "\n").encode()
        )
        assert found == ()
        assert document.data["a"] == value
        assert_every_place(document, value)

    check()


def assert_every_place(document: ParsedDocument, value: str) -> None:
    raw_start, _ = document.spans.raw_offsets[("a",)]
    double_quoted = document.text[raw_start] == '"'
    last = 0
    for index, character in enumerate(value):
        span = document.find_in_text(("a",), value, index, index + 1)
        start, end = offset_of(document.text, span.start), offset_of(document.text, span.end)
        assert last <= start <= end
        last = start
        source = document.text[start:end]
        if character in " \n":
            assert source.strip() in ("", "\\", "\\n")
        elif double_quoted and source.startswith("\\"):
            assert yaml.safe_load(f'"{source}"') == character
        else:
            assert source in (character, character * 2)
