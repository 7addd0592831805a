"""The Markdown that planners may write: one markdown-it parser, built when first needed."""

from functools import cache
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.image import image
from markdown_it.token import Token

# Without these rules raw HTML, code, horizontal rules and reference definitions are plain text.
_SWITCHED_OFF: Final = (
    "html_block",
    "html_inline",
    "code",
    "fence",
    "backticks",
    "hr",
    "lheading",
    "reference",
    "entity",
)
OFFSET: Final = "offset"
"""Where in its inline content an image begins: a key of ``Token.meta``."""


def parse_blocks(text: str) -> list[Token]:
    """Parse a text of paragraphs, lists, quotes, tables and headings."""
    return _parser().parse(text)


def parse_line(text: str) -> list[Token]:
    """Parse a text without blocks; returns the inline tokens."""
    return _parser().parseInline(text)[0].children or []


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": 60})
    parser.enable("table").disable(list(_SWITCHED_OFF))
    parser.inline.ruler.at("image", _image_with_offset)
    # Addresses are judged and encoded where they are written, not while parsing.
    parser.validateLink = _accept  # type: ignore[method-assign]
    parser.normalizeLink = _as_written  # type: ignore[method-assign]
    return parser


def _accept(url: str) -> bool:
    return bool(url)


def _as_written(url: str) -> str:
    return url


def _image_with_offset(state: StateInline, silent: bool) -> bool:
    start = state.pos
    matched = image(state, silent)
    if matched and not silent:
        state.tokens[-1].meta[OFFSET] = start
    return matched
