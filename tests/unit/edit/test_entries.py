"""Entries that come and go, each with the file before and after."""

import pytest

from smartplan.edit.entries import append_item, delete, insert_key
from smartplan.edit.layout import UneditableError
from smartplan.edit.text_edit import apply_edits
from tests.unit.edit.test_values import read


@pytest.mark.parametrize(
    ("before", "path", "key", "value", "after"),
    [
        ("a: 1 # c\n\n# akhir\n", (), "b", "x", "a: 1 # c\nb: x\n\n# akhir\n"),
        ("a: 1", (), "b", [1, "x"], "a: 1\nb: [1, x]"),
        (
            "a:\n  - p: 1\n    q: 2\n  - r: 3\n",
            ("a", 0),
            "s",
            4,
            "a:\n  - p: 1\n    q: 2\n    s: 4\n  - r: 3\n",
        ),
        ("a: {p: 1}\n", ("a",), "q", "x, y", 'a: {p: 1, q: "x, y"}\n'),
        ("a: {}\n", ("a",), 2025, 1, "a: {2025: 1}\n"),
        ("a: |+\n  x\n\nb: 1\n", (), "c", 1, "a: |+\n  x\n\nb: 1\nc: 1\n"),
        ("a:\n  b: |+\n    x\n\n\n", ("a",), "c", 1, "a:\n  b: |+\n    x\n\n\n  c: 1\n"),
        ("a:\r\n  b: 1\r\n", ("a",), "c", 1, "a:\r\n  b: 1\r\n  c: 1\r\n"),
    ],
)
def test_insert_key(
    before: str, path: tuple[str | int, ...], key: str, value: object, after: str
) -> None:
    assert apply_edits(before, insert_key(read(before), path, key, value)) == after  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("before", "path", "after"),
    [
        ("a: 1 # c\n# d\nb: 2\n", ("a",), "# d\nb: 2\n"),
        ("a:\n  - p: 1 # c\n    q: 2\n", ("a", 0, "p"), "a:\n  - q: 2\n"),
        ("a:\n  - p: 1\n    q: 2\n  - z\n", ("a", 0), "a:\n  - z\n"),
        ("a:\n  - p\n# c\nb: 1\n", ("a", 0), "a: []\n# c\nb: 1\n"),
        ("a: {p: 1, q: 2, r: 3}\n", ("a", "q"), "a: {p: 1, r: 3}\n"),
        ("a: {p: 1, q: 2}\n", ("a", "q"), "a: {p: 1}\n"),
        ("a: [1, 2]\n", ("a", 0), "a: [2]\n"),
        ("a: [1]\n", ("a", 0), "a: []\n"),
        ("a:\n  b:\n    c: |\n      x\n\n  d: 1\n", ("a", "b"), "a:\n\n  d: 1\n"),
        ("a:\n  b: |+\n    x\n\n  d: 1\n", ("a", "b"), "a:\n  d: 1\n"),
    ],
)
def test_delete(before: str, path: tuple[str | int, ...], after: str) -> None:
    assert apply_edits(before, delete(read(before), path)) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a:\n  - id: x\n# c\nb: 1\n", "a:\n  - id: x\n  - id: y\n    # hint: z\n# c\nb: 1\n"),
        ("a:\n- id: x", "a:\n- id: x\n- id: y\n  # hint: z"),
        ("a: []\nb: 1\n", "a:\n  - id: y\n    # hint: z\nb: 1\n"),
        (
            "a: [x, {b: 1}, 'c #d']  # why\nb: 1\n",
            "a:  # why\n  - x\n  - {b: 1}\n  - 'c #d'\n  - id: y\n    # hint: z\nb: 1\n",
        ),
        (
            "a: [\n  x,\n  {b: 1,\n   c: 2}\n]\n",
            "a:\n  - x\n  - {b: 1,\n    c: 2}\n  - id: y\n    # hint: z\n",
        ),
        ("a: [] # why", "a: # why\n  - id: y\n    # hint: z"),
        ("a:\r\n  - x\r\n", "a:\r\n  - x\r\n  - id: y\r\n    # hint: z\r\n"),
    ],
)
def test_append_item(before: str, after: str) -> None:
    edit = append_item(read(before), ("a",), ["id: y", "# hint: z"])
    assert apply_edits(before, [edit]) == after


def test_what_is_written_oddly_is_refused() -> None:
    with pytest.raises(UneditableError):
        append_item(read("a: [x, # why\n y]\n"), ("a",), ["y"])
    with pytest.raises(UneditableError):
        append_item(read("a: {b: [x]}\n"), ("a", "b"), ["y"])
    with pytest.raises(KeyError):
        delete(read("a: 1\n"), ("b",))
    with pytest.raises(ValueError, match="already"):
        insert_key(read("a: 1\n"), (), "a", 2)
    with pytest.raises(UneditableError):
        delete(read("a: 1\n"), ())
