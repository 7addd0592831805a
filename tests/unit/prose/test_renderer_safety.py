"""Whatever a planner writes, the book Markdown holds no structure but the allowed."""

import json
import subprocess
from collections.abc import Iterator
from typing import Any

import pypandoc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from smartplan.prose.references import Reference
from smartplan.prose.renderer import render_inline, render_prose

READER = "commonmark+attributes+fenced_divs+pipe_tables+bracketed_spans"
ALLOWED_NODES = {
    "BlockQuote",
    "BulletList",
    "Emph",
    "LineBreak",
    "Link",
    "OrderedList",
    "Para",
    "Plain",
    "SoftBreak",
    "Space",
    "Str",
    "Strong",
    "Table",
}
# Constants of lists and tables, no nodes of the text.
PARTS = {"Decimal", "Period", "DefaultDelim", "DefaultStyle"}

ATTACKS = [
    "![](/etc/passwd)",
    "![x](file:///etc/passwd)",
    "![x](../secret.txt)",
    "![x](http://127.0.0.1/x.png)",
    "```{=openxml}\n<w:p/>\n```",
    '```{=typst}\n#read("/etc/passwd")\n```',
    '`#read("x")`{=typst}',
    "<script>alert(1)</script>\n\n<div>\nx\n</div>",
    "---\ntitle: x\nbibliography: /etc/passwd\n---\n",
    "[x](javascript:alert(1)) <javascript:x> [y](file:///etc/passwd)",
    '::: {custom-style="Title"}\nPalsu\n:::',
    "[x]{.cite custom-style=Title} [](#tbl-a){.ref}",
    "@kutip [@kutip] -@kutip",
    "$\\input{/etc/passwd}$ $$x$$",
    "{{ 7*7 }} {% for x in y %}",
    "[a]: https://a.id\n\n[a] [^1] [^2]",
    "Judul palsu\n===\n\nLagi\n---",
    "    kode\n\n\tkode",
    "~~~\nx\n~~~ ~~coret~~ H~2~O x^2^",
    "Istilah\n:   arti",
    "| a\n::: x\n: y",
    '<a@b.id> <https://a.id/"onclick=x>',
    "[" * 2000,
    "![" * 500,
    "^[" * 500,
    "[a](<b" * 500,
    "> " * 200 + "x",
    "- " * 200 + "x",
    "&lt;b&gt; &#42;x&#42; &nbsp;",
    "a\\\n# b\n- c\n1. d",
]


def resolve(reference: Reference) -> str:
    return "12" if reference.kind == "fakta" else "teks"


def nodes(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if "t" in value:
            yield value["t"]
        yield from nodes(list(value.values()))
    elif isinstance(value, list):
        for item in value:
            yield from nodes(item)


def links(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if value.get("t") == "Link":
            yield value["c"][2][0]
        yield from links(list(value.values()))
    elif isinstance(value, list):
        for item in value:
            yield from links(item)


def read_by_pandoc(markdown: str) -> Any:
    command = [pypandoc.get_pandoc_path(), "--sandbox", "-f", READER, "-t", "json"]
    done = subprocess.run(
        command, input=markdown.encode("utf-8"), capture_output=True, check=True, timeout=20
    )
    return json.loads(done.stdout)


def text_of(value: Any) -> str:
    if isinstance(value, dict):
        kind = value.get("t")
        return value["c"] if kind == "Str" else text_of(value.get("c"))
    if isinstance(value, list):
        return "".join(text_of(item) for item in value)
    return ""


@pytest.mark.parametrize("attack", ATTACKS)
def test_attacks_come_out_as_plain_text(attack: str) -> None:
    document = read_by_pandoc(render_prose(attack, resolve))
    kinds = {kind for kind in nodes(document["blocks"]) if not kind.startswith(("Align", "Col"))}
    headings = {"Header"} if "\n# " in attack else set()
    assert kinds - PARTS <= ALLOWED_NODES | headings
    assert document["meta"] == {}
    assert all(url.startswith(("https://", "mailto:")) for url in links(document["blocks"]))


@pytest.mark.parametrize(
    "attack", [attack for attack in ATTACKS if len(attack) < 100 and "](" not in attack]
)
def test_attacks_in_a_cell_are_shown_as_typed(attack: str) -> None:
    blocks = read_by_pandoc(render_inline(attack, resolve))["blocks"]
    assert len(blocks) == 1
    if "<a@" not in attack and "@kutip" not in attack and "\\" not in attack:
        assert text_of(blocks) == "".join(attack.split())


# A picture without words leaves an empty note, which is shown as typed.
@pytest.mark.parametrize("attack", [attack for attack in ATTACKS[1:] if len(attack) < 100])
def test_attacks_in_a_footnote_stay_in_it(attack: str) -> None:
    note = " ".join(attack.split())
    document = read_by_pandoc(render_prose(f"Kata[^1] lagi.\n\n[^1]: {note}\n", resolve))
    kinds = {kind for kind in nodes(document["blocks"]) if not kind.startswith(("Align", "Col"))}
    assert kinds - PARTS <= ALLOWED_NODES | {"Span"}
    assert spans(document["blocks"]) == [["", ["footnote"], []]]
    assert text_of(document["blocks"][0]["c"][-1]) == "lagi."


def spans(value: Any) -> list[Any]:
    if isinstance(value, dict):
        own = [value["c"][0]] if value.get("t") == "Span" else []
        return own + spans(list(value.values()))
    return [found for item in value for found in spans(item)] if isinstance(value, list) else []


def test_the_guard_itself_sees_structure() -> None:
    kinds = set(nodes(read_by_pandoc("::: {.a}\n`x`\n:::\n\n![y](z)")["blocks"]))
    assert {"Div", "Code", "Image"} <= kinds


PIECES = [*"\\`*_[]{}<>#|!~^$@&:-+=1.)( \nab;/", "{fakta:x}", "[@a]", "```", "![a](b)"]
HOSTILE = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
# Without the switches of our own grammar, so that an escaped character that failed would show.
COMMONMARK = MarkdownIt("commonmark").enable("table")
ALLOWED_TOKENS = {
    "blockquote",
    "bullet_list",
    "em",
    "hardbreak",
    "heading",
    "inline",
    "link",
    "list_item",
    "ordered_list",
    "paragraph",
    "softbreak",
    "strong",
    "table",
    "tbody",
    "td",
    "text",
    "th",
    "thead",
    "tr",
}


def token_kinds(markdown: str) -> set[str]:
    kinds = set()
    for token in COMMONMARK.parse(markdown):
        for each in (token, *(token.children or [])):
            kinds.add(each.type.removesuffix("_open").removesuffix("_close"))
    return kinds


@settings(max_examples=400, deadline=None)
@given(HOSTILE)
def test_any_text_gives_only_allowed_tokens(text: str) -> None:
    # Adjacent divs of pictures are ours; there are none here, "aset" can't be spelled.
    markdown = render_prose(text, resolve)
    kinds = token_kinds(markdown)
    assert kinds <= ALLOWED_TOKENS
    if "#" not in text:
        assert "heading" not in kinds
    assert not any(line.lstrip("> ").startswith((":::", "~~~")) for line in markdown.split("\n"))


@settings(max_examples=400, deadline=None)
@given(HOSTILE)
def test_any_text_fits_into_a_cell(text: str) -> None:
    line = render_inline(text, resolve)
    assert "\n" not in line
    table = COMMONMARK.parse(f"| a | b |\n|---|---|\n| {line} | akhir |\n")
    cells = [token for token in table if token.type == "td_open"]
    assert len(cells) == 2
    assert token_kinds(line) <= {"em", "inline", "link", "paragraph", "strong", "text"}


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80))
def test_any_character_at_all(text: str) -> None:
    assert token_kinds(render_prose(text, resolve)) <= ALLOWED_TOKENS
