"""Single edits, each with the file before and after."""

import pytest

from smartplan.edit.scalars import UnwritableError
from smartplan.edit.text_edit import OverlappingEditsError, TextEdit, apply_edits
from smartplan.edit.values import Stretch, rename_key, replace_stretches, set_value
from smartplan.sources.document import ParsedDocument
from smartplan.sources.yaml_parser import parse_yaml


def read(text: str) -> ParsedDocument:
    document, _ = parse_yaml("uji.yaml", text.encode("utf-8"))
    assert document is not None
    return document


@pytest.mark.parametrize(
    ("before", "path", "value", "after"),
    [
        ("a: 1 # satu\nb: 2\n", ("a",), 3, "a: 3 # satu\nb: 2\n"),
        ("a: x\n", ("a",), "5", 'a: "5"\n'),
        ("a: 'x'\n", ("a",), "it's", "a: 'it''s'\n"),
        ('a: "x"\n', ("a",), "y", 'a: "y"\n'),
        ("a: [x, y]\n", ("a", 1), "p, q", 'a: [x, "p, q"]\n'),
        ("a: x\n", ("a",), "p, q", "a: p, q\n"),
        ("a:\n", ("a",), "x", "a: x\n"),
        ("a: # kosong\n", ("a",), "x", "a: x # kosong\n"),
        ("a:\n  -\n  - y\n", ("a", 0), "x", "a:\n  - x\n  - y\n"),
        ("a: |\n  satu\n  dua\n\nb: 1\n", ("a",), "x", "a: x\n\nb: 1\n"),
        ("a: x\r\nb: 1\r\n", ("a",), "p\nq\n", "a: |\r\n  p\r\n  q\r\nb: 1\r\n"),
        ("a:\n  - b: x\n", ("a", 0, "b"), "p\nq", "a:\n  - b: |-\n      p\n      q\n"),
        ("a: x # c\n", ("a",), "p\nq", 'a: "p\\nq" # c\n'),
        ("a: x\n  # c\n", ("a",), "p\nq", 'a: "p\\nq"\n  # c\n'),
        ("a: |\n  x  \nb: 1\n", ("a",), "p\nq\n", "a: |\n  p\n  q\nb: 1\n"),
        ("a: x", ("a",), "p\nq\n", "a: |\n  p\n  q\n"),
        ("a: # c\n  - x\n  - y # d\nb: 1\n", ("a",), ["z"], "a: [z] # c\nb: 1\n"),
        ("a:\n- x: 1\n  y: 2\n- z\n", ("a", 0), "w", "a:\n- w\n- z\n"),
        ("a: {x: 1}\n", ("a",), {"x": "ya: y", "z": None}, 'a: {x: "ya: y", z: null}\n'),
        ("a: Rp1.000 # c\n", ("a",), 36.1, "a: 36.1 # c\n"),
    ],
)
def test_set_value(before: str, path: tuple[str | int, ...], value: object, after: str) -> None:
    document = read(before)
    assert apply_edits(before, set_value(document, path, value)) == after  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("before", "path", "key", "after"),
    [
        ("budget: {2025: 1} # c\n", ("budget",), "anggaran", "anggaran: {2025: 1} # c\n"),
        ("a: {x: 1, y: 2}\n", ("a", "y"), "b c", "a: {x: 1, b c: 2}\n"),
        ("a: 1\n", ("a",), "a: b", '"a: b": 1\n'),
        ("2025: 1\n", (2025,), 2026, "2026: 1\n"),
    ],
)
def test_rename_key(before: str, path: tuple[str | int, ...], key: str, after: str) -> None:
    assert apply_edits(before, rename_key(read(before), path, key)) == after


@pytest.mark.parametrize(
    ("before", "old", "new", "after"),
    [
        ("a: |\n  Lihat\n  {program:x} dulu. # bukan\n", "x", "yy", None),
        ("a: >-\n  Lihat\n  {program:x} dulu.\n", "x", "yy", None),
        ("a: Lihat {program:x}\n  dulu.\n", "x", "yy", None),
        ('a: "Lihat \\u0041 {program:x} dulu."\n', "x", "yy", None),
        ("a: 'Lihat ''itu'' {program:x}.'\n", "x", "yy", None),
        ("a: Lihat x.\n", "x", "y: z", 'a: "Lihat y: z."\n'),
        ("a: x5\n", "x", "", 'a: "5"\n'),
    ],
)
def test_replace_stretches(before: str, old: str, new: str, after: str | None) -> None:
    document = read(before)
    assert isinstance(document.data, dict)
    value = document.data["a"]
    assert isinstance(value, str)
    start = value.index(old)
    edits = replace_stretches(document, ("a",), [Stretch(start, start + len(old), new)])
    expected = before.replace(old, new) if after is None else after
    changed = apply_edits(before, edits)
    assert changed == expected
    assert read(changed).data == {"a": value.replace(old, new)}


def test_an_edit_of_a_stretch_touches_nothing_else() -> None:
    before = "a: >\n  satu   {opd:x}\n  dua\n"
    document = read(before)
    value = document.data["a"]  # type: ignore[index,call-overload]
    stretch = Stretch(value.index("x"), value.index("x") + 1, "y")
    (edit,) = replace_stretches(document, ("a",), [stretch])
    assert (edit.start, edit.end, edit.new_text) == (before.index("x"), before.index("x") + 1, "y")


def test_what_no_yaml_can_hold_is_refused() -> None:
    with pytest.raises(UnwritableError):
        set_value(read("a: x\n"), ("a",), "\x00")
    with pytest.raises(UnwritableError):
        set_value(read("a: x\n"), ("a",), float("nan"))
    with pytest.raises(KeyError):
        set_value(read("a: x\n"), ("b",), 1)


def test_edits_that_meet_are_refused() -> None:
    one, two = TextEdit("f", 0, 3, "x"), TextEdit("f", 2, 4, "y")
    with pytest.raises(OverlappingEditsError):
        apply_edits("abcdef", [one, two])
    with pytest.raises(OverlappingEditsError):
        apply_edits("abcdef", [TextEdit("f", 1, 1, "x"), TextEdit("f", 1, 1, "y")])
    with pytest.raises(ValueError, match="two files"):
        apply_edits("abcdef", [TextEdit("f", 0, 1, ""), TextEdit("g", 1, 2, "")])
    with pytest.raises(ValueError, match="ends at"):
        apply_edits("abc", [TextEdit("f", 2, 9, "")])
    assert apply_edits("abcdef", [one, one, TextEdit("f", 3, 4, "")]) == "xef"
