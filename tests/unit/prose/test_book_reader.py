"""Reading book Markdown: what the PDF is set from, and that pandoc reads it no differently."""

import json
import re
import subprocess
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartplan.convert.pandoc import READER, find_pandoc
from smartplan.prose.book_blocks import read_blocks
from smartplan.prose.book_inline import plain_words, read_inline
from smartplan.prose.book_nodes import (
    Code,
    CodeBlock,
    Divider,
    Emphasis,
    InnerHeading,
    LineBreak,
    Link,
    Listing,
    Paragraph,
    PipeTable,
    Quote,
    Words,
)
from smartplan.prose.renderer import render_inline


@pytest.mark.parametrize(
    ("markdown", "content"),
    [
        ("", ()),
        ("kata  dengan\nspasi ", (Words("kata dengan spasi"),)),
        (r"\*bukan\* \[x\]\(y\) a_b & c! \\", (Words("*bukan* [x](y) a_b & c! \\"),)),
        ("*a* **b**", (Emphasis((Words("a"),)), Words(" "), Emphasis((Words("b"),), strong=True))),
        ("a\\\nb  \nc", (Words("a"), LineBreak(), Words("b"), LineBreak(), Words("c"))),
        ("`a *b*`{.x} c", (Code("a *b*"), Words(" c"))),
        ("[a *b*](#c){.ref}", (Link("#c", (Words("a "), Emphasis((Words("b"),))), ("ref",)),)),
        ('[a](#c){#i .x k="v" .y}', (Link("#c", (Words("a"),), ("x", "y")),)),
        (
            "[a](#c){kurung} [a](#c) {.x}",
            (
                Link("#c", (Words("a"),)),
                Words("{kurung} "),
                Link("#c", (Words("a"),)),
                Words(" {.x}"),
            ),
        ),
        (
            "[kata *miring*]{.x} ]{.y}",
            (Words("kata "), Emphasis((Words("miring"),)), Words(" ]{.y}")),
        ),
        ("<https://a.id/b%20c>", (Link("https://a.id/b%20c", (Words("https://a.id/b%20c"),)),)),
        (
            "a <b>x</b> <!-- y --> ![alt *t*](z.png)",
            (Words("a x alt "), Emphasis((Words("t"),))),
        ),
        ("&copy; &amp;lt; &x", (Words("© &lt; &x"),)),
    ],
)
def test_inline(markdown: str, content: Any) -> None:
    assert read_inline(markdown) == content


@pytest.mark.parametrize(
    ("chunks", "nodes"),
    [
        (["satu\ndua", "**tiga**"], (Paragraph("satu\ndua"), Paragraph("**tiga**"))),
        (
            ["| A | B\\|C |\n|:--|-:|\n| `x` | |\n| 1 |\n| 2 | 3 | 4 |"],
            (PipeTable(("left", "right"), ("A", "B\\|C"), (("`x`", ""), ("1", ""), ("2", "3"))),),
        ),
        (
            ["kata", "A | B\n:-: | -\n1 | 2"],
            (Paragraph("kata"), PipeTable(("center", ""), ("A", "B"), (("1", "2"),))),
        ),
        (["| bukan tabel"], (Paragraph("| bukan tabel"),)),
        (
            ["- a\n- b\n  1. c"],
            (
                Listing(
                    (
                        (Paragraph("a"),),
                        (Paragraph("b"), Listing(((Paragraph("c"),),), tight=True, start=1)),
                    ),
                    tight=True,
                ),
            ),
        ),
        (
            ["1) a", "   b", "2) c"],
            (
                Listing(
                    ((Paragraph("a"), Paragraph("b")), (Paragraph("c"),)),
                    tight=False,
                    start=1,
                    delimiter=")",
                ),
            ),
        ),
        (["> a", "> b\nlanjut"], (Quote((Paragraph("a"),)), Quote((Paragraph("b\nlanjut"),)))),
        (["```\na", "b\n```"], (CodeBlock("a\n\nb\n"),)),
        (["    kode"], (CodeBlock("kode\n"),)),
        (
            ["***", "a\n---", "> # b"],
            (Divider(), InnerHeading(2, "a"), Quote((InnerHeading(1, "b"),))),
        ),
        (["<!-- satu", "dua -->", "tiga"], (Paragraph("tiga"),)),
    ],
)
def test_blocks(chunks: list[str], nodes: Any) -> None:
    assert read_blocks(chunks) == nodes


def test_bombs_are_read_in_no_time() -> None:
    for bomb in ("[", "![", "*a _b ", "[a](<b", "[x]{", "{", "[x]{.a "):
        assert read_inline(bomb * 2000)
    assert read_blocks(["> " * 500 + "x", "- " * 500 + "x"])


SIGNS = st.sampled_from([*"\\`*_[]{}<>#|!~^$@&:-+=1.)( ab;/'\"", "é", "--", "](", "&amp;"])
TEXTS = st.lists(SIGNS, max_size=25).map("".join)


@given(TEXTS)
def test_escaped_words_are_words(text: str) -> None:
    escaped = re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", text)
    words = re.sub(" +", " ", text)
    assert read_inline(escaped) == ((Words(words.strip()),) if words.strip() else ())
    # A mark behind it sends the same words through the parser.
    last = Emphasis((Words("x"),))
    assert read_inline(f"a{escaped} *x*") == (Words(re.sub(" +", " ", f"a{words} ")), last)


@settings(max_examples=40, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=30))
def test_pandoc_reads_the_same_words_in_what_planners_write(texts: list[str]) -> None:
    rendered = [render_inline(text, lambda reference: reference.target) for text in texts]
    lines = [line for line in rendered if line]
    assert [squeezed(words_of(line)) for line in lines] == pandoc_words(lines)


def words_of(line: str) -> str:
    [node] = read_blocks([line])
    assert isinstance(node, Paragraph)
    return plain_words(read_inline(node.text))


def pandoc_words(lines: list[str]) -> list[str]:
    command = [str(find_pandoc()), "--sandbox", "-f", READER, "-t", "json"]
    text = "\n\n".join(lines).encode()
    done = subprocess.run(command, input=text, capture_output=True, check=True, timeout=20)
    return [squeezed(pandoc_text(block)) for block in json.loads(done.stdout)["blocks"]]


def pandoc_text(value: Any) -> str:
    if isinstance(value, dict):
        if value["t"] == "Link":
            return pandoc_text(value["c"][1])
        return value["c"] if value["t"] == "Str" else pandoc_text(value.get("c"))
    return "".join(map(pandoc_text, value)) if isinstance(value, list) else ""


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)
