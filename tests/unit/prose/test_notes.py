"""Footnotes of a text: what is a mark, what is a note, and what becomes of them."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartplan.prose.book_inline import plain_words, read_inline
from smartplan.prose.book_nodes import Footnote, Words
from smartplan.prose.notes import find_notes, hide_definitions, hide_signs
from smartplan.prose.reader import read_images
from smartplan.prose.references import Reference
from smartplan.prose.renderer import plain_text, render_inline, render_prose


def resolve(reference: Reference) -> str:
    return f"[](#src-{reference.target}){{.cite}}" if reference.kind == "sumber" else "12"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a[^1] b.\n\n[^1]: Isi.", "a[Isi.]{.footnote} b."),
        ("a[^1].\n[^1]: Isi\n  lagi.\n\nb", "a[Isi lagi.]{.footnote}.\n\nb"),
        ("a[^x-1]\n\n[^x-1]: Isi.\n\n    Lanjutan.\n\nb", "a[Isi. Lanjutan.]{.footnote}\n\nb"),
        ("a[^1]\n\n[^1]: Isi.\n# Judul", "a[Isi.]{.footnote}\n\n# Judul"),
        ("a[^1]\n\n[^1]: Isi.\n- b", "a[Isi.]{.footnote}\n\n- b"),
        ("a[^1]\n\n[^1]: satu\n[^1]: dua", "a[satu]{.footnote}"),
        ("a[^1] b[^1]\n\n[^1]: x", "a[x]{.footnote} b[x]{.footnote}"),
        (
            "*Judul.*[^1]\n\n[^1]: *x* [@s] {fakta:b}",
            "*Judul.*[*x* [](#src-s){.cite} 12]{.footnote}",
        ),
        ("a![^1]\n\n[^1]: x", r"a\![x]{.footnote}"),
        ("| a |\n|---|\n| b[^1] |\n\n[^1]: c | d", "| a |\n| --- |\n| b[c \\| d]{.footnote} |"),
        (r"a\[^1]", r"a\[\^1\]"),
        ("a[^1]", r"a\[\^1\]"),
        ("a[^1]\n\n[^1]:", r"a\[\^1\]"),
        ("# a[^1]\n\n[^1]: x", r"# a\[\^1\]"),
    ],
)
def test_notes_stand_where_their_marks_stood(text: str, expected: str) -> None:
    assert render_prose(text, resolve) == expected


def test_a_line_of_a_table_has_its_notes_too() -> None:
    assert render_inline("a[^1]\n\n[^1]: b c", resolve) == "a[b c]{.footnote}"


def test_bare_words_leave_notes_out() -> None:
    assert plain_text("a[^1] b\n\n[^1]: c", resolve) == "a b"


def test_a_caption_takes_no_note() -> None:
    text = '![p](aset/p.png "Peta[^1]")\n\n[^1]: c'
    assert render_prose(text, resolve).splitlines()[1] == r"Peta\[\^1\]"


def test_pictures_in_notes_are_seen_at_their_place() -> None:
    text = "a[^1]\n\n[^1]: lihat [x](https://x.id) ![p](aset/p.png)"
    assert [text[image.offset :] for image in read_images(text)] == ["![p](aset/p.png)"]
    assert "::: {.photo" in render_prose(text, resolve)


def test_a_note_is_read_back_from_the_books_markdown() -> None:
    content = read_inline(render_prose("a[^1] b\n\n[^1]: *c* ]", resolve))
    assert content[0] == Words("a")
    assert isinstance(content[1], Footnote)
    assert plain_words(content[1].content) == "c ]"
    assert plain_words(content) == "a b"


@given(st.text(alphabet="[^]:a1 \n\\#-|>.\t", max_size=60))
def test_hiding_notes_moves_nothing(text: str) -> None:
    notes = find_notes(text)
    for hidden in (hide_definitions(text, notes), hide_signs(text, notes)):
        assert len(hidden) == len(text)
        assert [i for i, sign in enumerate(hidden) if sign == "\n"] == [
            i for i, sign in enumerate(text) if sign == "\n"
        ]
    for mark in notes.marks:
        assert text[mark.start : mark.end] == f"[^{mark.name}]"
    for note in notes.definitions:
        assert text[note.start : note.sign_end] == f"[^{note.name}]:"
    render_prose(text, resolve)


@pytest.mark.parametrize(
    "bomb",
    [
        "[^" * 50_000,
        "[^1]: a\n" * 20_000,
        "[^1]:" + "\n" * 50_000 + "x",
        "[^1]: " + "\n \t" * 30_000 + "x",
        "#" * 50_000 + "[^a]" * 20_000,
        "[^a]\n\n[^a]: b\n\n" * 10_000,
    ],
)
def test_no_text_takes_long(bomb: str) -> None:
    start = time.process_time()
    find_notes(bomb)
    assert time.process_time() - start < 2
