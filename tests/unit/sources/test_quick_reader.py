"""The quick reader says exactly what the careful one says, or nothing."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from smartplan.sources.document_builder import DocumentBuilder, ReadingStoppedError
from smartplan.sources.event_parser import open_events
from smartplan.sources.quick_reader import read_quickly
from smartplan.sources.yaml_parser import parse_yaml

ROOT = Path(__file__).parents[3]
EXAMPLES = sorted((ROOT / "examples").rglob("*.yaml"))
PIECES = st.sampled_from(
    [
        "a: 1\n",
        "b: [x, {c: d}]\n",
        "  e: 0511\n",
        "f: |\n  teks\n",
        "g: 'x'\n",
        '"h": "\\u00e9"\n',
        "2025: {apbd: Rp5}\n",
        "'2026': x\n",
        "- y\n",
        "a: 2\n",
        "i: &j k\n",
        "l: *j\n",
        "m: !!str n\n",
        "o: p #q\n",
        "---\n",
        "<<: r\n",
        "{s:t}\n",
        "u: {v, w}\n",
        "? x\n",
        "y: [\n",
        "~: z\n",
        "1.5: a\n",
    ]
)


def read_carefully(text: str) -> tuple[object, bool]:
    """Return the data, and whether there is anything to be said about the file."""
    builder = DocumentBuilder("a.yaml", text, open_events(text))
    try:
        data = builder.build()
    except (yaml.YAMLError, ReadingStoppedError):
        return None, True
    return data, bool(builder.diagnostics) or builder.lossy


def raw(value: object) -> object:
    """Tell numbers apart by how they are written, and kinds of value that are equal."""
    if isinstance(value, dict):
        return [(raw(key), raw(inside)) for key, inside in value.items()]
    if isinstance(value, tuple):
        return tuple(raw(inside) for inside in value)
    return type(value).__name__, getattr(value, "raw", value)


def assert_alike(text: str) -> bool:
    quick = read_quickly(text)
    if quick is None:
        return False
    data, wrong = read_carefully(text)
    assert not wrong
    assert raw(quick) == raw(data)
    return True


@pytest.mark.parametrize("path", EXAMPLES, ids=[path.name for path in EXAMPLES])
def test_the_examples_are_read_quickly_and_alike(path: Path) -> None:
    assert assert_alike(path.read_text(encoding="utf-8"))


@settings(deadline=None)
@given(st.lists(PIECES, max_size=8).map("".join))
def test_anything_is_read_alike_or_left_to_the_careful_reader(text: str) -> None:
    assert_alike(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "- a\n",
        "a: 1\na: 2\n",
        "a: &b c\n",
        "a: *b\n",
        "a: !!str b\n",
        "<<: {a: 1}\n",
        "a: b #c\n",
        'a: "\\u202e"\n',
        "a: {b:c}\n",
        "1.5: a\n",
        "a: 1\n---\nb: 2\n",
        "a: [\n",
        "a: " + "[" * 40 + "]" * 40 + "\n",
        "a: {" + "x," * 30_000 + "}\n",
        "a:\n" + "- x\n" * 60_000,
    ],
)
def test_whatever_is_unusual_is_left_to_the_careful_reader(text: str) -> None:
    assert read_quickly(text) is None


def test_places_are_there_when_somebody_asks() -> None:
    text = "a: 1\nb:\n  - c: teks\n"
    document, found = parse_yaml("a.yaml", text.encode())
    assert document is not None
    assert found == ()
    builder = DocumentBuilder("a.yaml", text, open_events(text))
    builder.build()
    assert dict(document.spans.keys) == dict(builder.spans.keys)
    assert dict(document.spans.values) == dict(builder.spans.values)
    assert dict(document.spans.raw_offsets) == dict(builder.spans.raw_offsets)
    assert document.spans.find_value(("b", 0, "c")).start.line == 3
