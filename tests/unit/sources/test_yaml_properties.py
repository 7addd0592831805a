"""Whatever stands in a file, reading it ends well and points into the file."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from smartplan.diagnostics import START_OF_FILE
from smartplan.sources import event_parser
from smartplan.sources.document import walk_texts
from smartplan.sources.position import offset_of, position_of
from smartplan.sources.prose_parser import parse_prose
from smartplan.sources.yaml_parser import parse_yaml

PIECES = st.sampled_from(
    ["a", "b: ", ": ", ":", "- ", "-", "\n", "\n  ", "\n    ", " ", "\t", "\r\n", "\r", "[", "]",
     "{", "}", ",", '"', "'", "''", "\\", "\\n", "\\x1b", "|", ">", "|-\n", ">2\n", "# ", "#x",
     "&x", "*x", "!t", "!!str", "---\n", "...\n", "%YAML 1.1\n", "? ", "<<: ", "é", "😀",
     "\ufeff", "\u2028", "\u202e", "\0", "2025: ", "0511", "36.10", "~", "Rp450.000",
     "{fakta:x}", "@", "`"]
)  # fmt: skip
YAMLISH = st.lists(PIECES, max_size=40).map("".join)


def assert_well_read(data: bytes) -> None:
    document, diagnostics = parse_yaml("a.yaml", data)
    text = data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", errors="replace")
    for found in diagnostics:
        for span in (found.span, *(related.span for related in found.related)):
            assert span.start <= span.end
            assert_within(text, span)
        assert found.hint is not None
    if document is not None:
        assert document.text == text
        assert_spans(document)
    else:
        assert diagnostics


def assert_within(text, span):
    for position in (span.start, span.end):
        offset = offset_of(text, position)
        assert 0 <= offset <= len(text)
        assert position_of(text, offset) == position


def assert_spans(document):
    assert set(document.spans.keys) <= set(document.spans.values)
    for spans in (document.spans.keys, document.spans.values):
        for span in spans.values():
            assert span.start <= span.end
            assert_within(document.text, span)
    texts = dict(walk_texts(document.data))
    assert set(texts) == set(document.spans.raw_offsets)
    for path, value in texts.items():
        assert_within(document.text, document.find_in_text(path, value, 0, len(value)))


@given(st.binary(max_size=200))
@example(b"\xff\xfea\0")
def test_any_bytes(data):
    assert_well_read(data)


@given(st.text(max_size=200))
def test_any_text(text):
    assert_well_read(text.encode("utf-8"))


@given(YAMLISH)
@example('a: "\\ud800"')
@example("%YAML " + "1" * 5000 + ".1\n---\na: 1\n")
def test_anything_like_yaml(text):
    assert_well_read(text.encode("utf-8"))


@given(YAMLISH)
@example('a: "\\UFFFFFFFF"')
@example('a: "\\ud800"')
@example("%YAML " + "1" * 5000 + ".1\n---\na: 1\n")
def test_anything_like_yaml_with_the_pure_parser(text):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(event_parser, "FAST_PARSER", None)
        assert_well_read(text.encode("utf-8"))


@given(st.binary(max_size=200) | YAMLISH.map(str.encode))
def test_any_prose(data):
    document, diagnostics = parse_prose("narasi/a.md", data)
    assert document is not None or diagnostics
    if document is None:
        assert all(found.span == START_OF_FILE or found.code == "SRC009" for found in diagnostics)
