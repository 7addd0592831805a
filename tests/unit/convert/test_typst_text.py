"""Words become Typst text, and never Typst code."""

import json
import re

import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st

from smartplan.convert.typst_nodes import write_nodes
from smartplan.convert.typst_text import quote, write_content, write_markup
from smartplan.prose.book_nodes import Code, Emphasis, LineBreak, Link, Paragraph, Words

# What means something in Typst's markup or code, alone or behind something else.
SIGNS = [*"\\#$*_`<>@=-+/~[]{}()\"';:.,!? \u00a0", *"aZ09", *("//", "/*", "*/", "--", "...", "-?")]
SIGNS += ["http://x.y", "\\u{41}", ".len()", "(1)", "[x]", '"+1+"', "#read", "<a>", "@a", "\u00ad"]
HOSTILE = st.lists(st.sampled_from(SIGNS), min_size=1, max_size=12).map("".join)
# Carriage returns apart, which no book's text holds: a line's end is a space there.
ANYTHING = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"), min_size=1)
TEXTS = st.lists(HOSTILE | ANYTHING, min_size=1, max_size=30)


def evaluate(markups):
    """Let Typst read each piece of markup, and return what text it saw."""
    source = "".join(f"#metadata([{markup}])\n" for markup in markups)
    return [
        text_in(value) for value in json.loads(typst.query(source.encode(), "metadata", "value"))
    ]


def text_in(value):
    if isinstance(value, dict):
        if value["func"] in ("space", "linebreak"):
            return {"space": " ", "linebreak": "\n"}[value["func"]]
        parts = value.get("children", [value.get("body", value.get("text", ""))])
        return "".join(text_in(part) for part in parts)
    return value


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_any_text_reads_as_it_was_written(texts):
    assert evaluate(write_markup((Words(text),)) for text in texts) == texts


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(HOSTILE, HOSTILE, HOSTILE), min_size=1, max_size=20))
def test_text_behind_and_inside_anything_stays_text(triples):
    contents = [
        (
            Words(before),
            Emphasis((Words(inside), Emphasis((Words(behind),), strong=True), Words(before))),
            Words(behind),
            Link("https://a.id/?x=(1)#y", (Words(inside),)),
            Words(before),
            Link("#tbl-a", (Words(inside), Words(behind)), ("ref",)),
            Words(behind),
            Code(inside),
            LineBreak(),
            Words(behind),
        )
        for before, inside, behind in triples
    ]
    expected = [f"{b}{i}{e}{b}{e}{i}{b}{i}{e}{e}{i}\n{e}" for b, i, e in triples]
    assert evaluate(map(write_markup, contents)) == expected
    assert evaluate(f"#{write_content(content)}" for content in contents) == expected


@settings(max_examples=40, deadline=None)
@given(st.lists(HOSTILE, min_size=1, max_size=20))
def test_a_paragraph_reads_as_it_was_escaped(texts):
    escaped = [re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", text) for text in texts]
    read = evaluate(write_nodes([Paragraph(text)]) for text in escaped)
    assert read == [re.sub(" +", " ", text).strip(" ") for text in texts]


def test_a_string_holds_only_its_own_text():
    assert quote('a"b\\') == '"a\\"b\\\\"'


def test_a_reference_to_a_number_stays_on_one_line():
    number = Link("#tbl-x", (Words("Tabel 2.1"),), ("ref",))
    assert "Tabel\u00a02.1" in write_markup((number,))
    assert "Tabel 2.1" in write_markup((Link("https://a.id", number.content),))


@pytest.mark.parametrize("target", ['https://a.id/x"y', "mailto:a@b.id", "#"])
def test_an_address_is_a_string(target):
    assert f"link({quote(target)}, " in write_markup((Link(target, (Words("x"),)),))
