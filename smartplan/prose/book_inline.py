"""Reads the inline Markdown of a book: words, emphasis, code, links with their classes."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from smartplan.prose.book_nodes import Code, Emphasis, Footnote, Inline, LineBreak, Link, Words

# Most cells hold neither of these, and need no parser.
_MARKS: Final = re.compile(r"[\\`*_\[<&!\n]")
# What means itself: any sign behind a backslash, a line's end, and marks that can open nothing.
_PLAIN: Final = re.compile(
    r"(?:[^\\`*_\[<&!\n]|\\[!-/:-@\[-`{-~]|(?<=[^\W_])_(?=[^\W_])|&(?!#?\w)|!(?!\[))*"
)
_ESCAPE: Final = re.compile(r"\\(.)", re.DOTALL)
_SPACES: Final = re.compile(r"[ \t\n]+")
_BRACES: Final = re.compile(
    r"""\{\s*(?:[#.][^\s{}"=]+|[\w:-]+="[^"\n]*")(?:\s+(?:[#.][^\s{}"=]+|[\w:-]+="[^"\n]*"))*\s*\}"""
)
_CLASS: Final = re.compile(r"\.([\w-]+)")
_ATTRIBUTES: Final = "attributes"


def read_inline(markdown: str) -> tuple[Inline, ...]:
    """Read one paragraph's, heading's or cell's Markdown; raw HTML and pictures are left out."""
    markdown = markdown.strip(" \t\n")
    if not _MARKS.search(markdown):
        return (Words(_SPACES.sub(" ", markdown)),) if markdown else ()
    if _PLAIN.fullmatch(markdown):
        return (Words(_SPACES.sub(" ", _ESCAPE.sub(r"\1", markdown))),)
    tokens: list[Token] = []
    parser = book_parser()
    parser.inline.parse(markdown, parser, {}, tokens)
    content, _ = _read(tokens, 0)
    return content


def plain_words(content: Sequence[Inline]) -> str:
    """Return the bare words of inline content, without its footnotes."""
    pieces = []
    for part in content:
        if isinstance(part, (Words, Code)):
            pieces.append(part.text)
        elif isinstance(part, LineBreak):
            pieces.append(" ")
        elif not isinstance(part, Footnote):
            pieces.append(plain_words(part.content))
    return "".join(pieces)


@cache
def book_parser() -> MarkdownIt:
    """Return the parser of book Markdown: CommonMark, pipe tables, attributes and spans.

    Its blocks come with their inline text unread.
    """
    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": 60})
    parser.enable("table").disable(["inline", "reference"])
    parser.inline.ruler.before("link", "span", _span)
    parser.inline.ruler.before("link", _ATTRIBUTES, _attributes)
    # Addresses are judged where prose is read; here they stay as they are written.
    parser.validateLink = bool  # type: ignore[method-assign, assignment]
    parser.normalizeLink = str  # type: ignore[method-assign, assignment]
    parser.normalizeLinkText = str  # type: ignore[method-assign, assignment]
    return parser


def _attributes(state: StateInline, silent: bool) -> bool:
    # Braces right behind a link, a span or code speak of it.
    if silent or state.pending or not state.tokens:
        return False
    before = state.tokens[-1]
    braces = _BRACES.match(state.src, state.pos)
    if braces is None or before.type not in _WITH_ATTRIBUTES:
        return False
    before.meta[_ATTRIBUTES] = braces[0]
    state.pos = braces.end()
    return True


_WITH_ATTRIBUTES: Final = ("link_close", "span_close", "code_inline")


def _span(state: StateInline, silent: bool) -> bool:
    # ``[words]{.class}``
    if state.src[state.pos] != "[" or "]{" not in state.src:
        return False
    end = state.md.helpers.parseLinkLabel(state, state.pos)
    if end < 0 or not _BRACES.match(state.src, end + 1):
        return False
    if not silent:
        start, last = state.pos + 1, state.posMax
        state.pos, state.posMax = start, end
        state.push("span_open", "span", 1)
        state.md.inline.tokenize(state)
        state.push("span_close", "span", -1)
        state.posMax = last
    state.pos = end + 1
    return True


def _read(tokens: Sequence[Token], index: int) -> tuple[tuple[Inline, ...], int]:
    """Read tokens up to the one that closes; returns also the index of that one."""
    content: list[Inline] = []
    while index < len(tokens):
        token = tokens[index]
        if token.nesting < 0:
            break
        if token.nesting > 0:
            inner, index = _read(tokens, index + 1)
            content += _enclose(token, inner, tokens[index] if index < len(tokens) else token)
        else:
            content += _read_leaf(token)
        index += 1
    return _joined(content), index


def _enclose(token: Token, inner: tuple[Inline, ...], closing: Token) -> Sequence[Inline]:
    classes = _CLASS.findall(str(closing.meta.get(_ATTRIBUTES, "")))
    if token.type == "link_open":
        return (Link(str(token.attrs["href"]), inner, tuple(classes)),)
    if token.type == "span_open" and "footnote" in classes:
        return (Footnote(inner),)
    if token.type in ("em_open", "strong_open"):
        return (Emphasis(inner, strong=token.type == "strong_open"),)
    return inner


def _read_leaf(token: Token) -> Sequence[Inline]:
    if token.type == "softbreak":
        return (Words(" "),)
    if token.type == "hardbreak":
        return (LineBreak(),)
    if token.type == "code_inline":
        return (Code(token.content),)
    if token.type == "image":
        return _read(token.children or [], 0)[0]
    return () if token.type == "html_inline" else (Words(token.content),)


def _joined(content: Sequence[Inline]) -> tuple[Inline, ...]:
    """Put neighbouring words together, with one space where several stood."""
    joined: list[Inline] = []
    for part in content:
        last = joined[-1] if joined else None
        if isinstance(part, Words):
            words = part.text
            if isinstance(last, Words):
                joined.pop()
                words = last.text + words
            joined.append(Words(_SPACES.sub(" ", words)))
        else:
            joined.append(part)
    return tuple(part for part in joined if part != Words(""))
