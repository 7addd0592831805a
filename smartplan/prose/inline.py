"""Inline tokens → Markdown of one paragraph, and the pictures met on the way."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from markdown_it.token import Token

from smartplan.prose.escaping import (
    escape_text,
    guard_line,
    is_asset_path,
    one_line,
    quote_attribute,
    safe_url,
)
from smartplan.prose.grammar import parse_line
from smartplan.prose.masking import MaskedText
from smartplan.prose.notes import FOOTNOTE
from smartplan.prose.references import CITATION, Reference, ReferenceGroup

Resolve = Callable[[Reference], str]

_MARKS: Final = {"em_open": "*", "em_close": "*", "strong_open": "**", "strong_close": "**"}
_BARE_PIPE: Final = re.compile(r"(?<!\\)\|")
_ATTRIBUTES: Final = re.compile(r"(?<=\))\{[^{}]*\}")
_SILENT: Final = (CITATION, FOOTNOTE)
_SPACE_BEFORE_CITATION: Final = re.compile(r"[ \t]+$")


@dataclass(slots=True)
class InlineWriter:
    """Writes the paragraphs of one text; gathers its pictures in ``pictures``.

    ``notes`` holds the text's footnotes by name, written already.
    """

    masked: MaskedText
    resolve: Resolve
    notes: Mapping[str, str] = field(default_factory=dict)
    pictures: list[str] = field(default_factory=list)

    def lines(self, tokens: Sequence[Token]) -> list[str]:
        """Return a paragraph's lines; hard breaks stay at the ends of lines."""
        written = self._write(tokens).split("\n")
        guarded = [guard_line(line) for line in written]
        return [line for line in guarded if line not in ("", "\\")]

    def line(self, tokens: Sequence[Token]) -> str:
        """Return a paragraph as one line that fits into a table cell."""
        return guard_line(one_line(self._write(tokens, line_break=" ")))

    def _write(self, tokens: Sequence[Token], line_break: str = "\\\n") -> str:
        pieces: list[str] = []
        index = 0
        while index < len(tokens):
            token = tokens[index]
            if token.type == "link_open":
                end = _link_end(tokens, index)
                piece = self._link(token, self._write(tokens[index + 1 : end], line_break))
                index = end
            else:
                piece = self._piece(token, line_break)
            pieces.append(piece)
            index += 1
        return _join(pieces)

    def _piece(self, token: Token, line_break: str) -> str:
        if token.type in _MARKS:
            return _MARKS[token.type]
        if token.type == "hardbreak":
            return line_break
        if token.type == "softbreak":
            return "\n"
        if token.type == "image":
            return self._picture(token)
        return self._text(token.content)

    def _text(self, content: str) -> str:
        return _join(
            [
                escape_text(piece) if isinstance(piece, str) else self.resolved(piece)
                for piece in self.masked.split(content)
            ]
        )

    def resolved(self, group: ReferenceGroup) -> str:
        """Return what stands in the books for references in one pair of brackets."""
        first = group.references[0]
        if first.kind == FOOTNOTE:
            note = self.notes.get(first.target)
            return f"[{note}]{{.footnote}}" if note else escape_text(f"[^{first.target}]")
        written = ", ".join(self.resolve(reference) for reference in group.references)
        return _BARE_PIPE.sub(r"\\|", written)

    def _link(self, token: Token, label: str) -> str:
        url = safe_url(str(token.attrs["href"]))
        # A reference inside may have brought its own link; links don't nest.
        if url is None or not label.strip() or "](" in label or self._has_reference(url):
            return label
        return f"[{label}]({url})"

    def _has_reference(self, text: str) -> bool:
        return any(isinstance(piece, ReferenceGroup) for piece in self.masked.split(text))

    def _picture(self, token: Token) -> str:
        source = str(token.attrs["src"])
        label = self.plain(token.children or [])
        if not is_asset_path(source):
            return escape_text(label)
        title = str(token.attrs.get("title", ""))
        # A caption stands in a list as well, where a footnote has no place.
        bare = replace(self, notes={})
        caption = bare.line(parse_line(title)) if title else escape_text(label)
        spoken = label or self.plain(parse_line(title)) or _file_words(source)
        self.pictures.append(
            f"::: {{.photo src={quote_attribute(source)} alt={quote_attribute(spoken)}}}\n"
            f"{guard_line(caption or escape_text(spoken))}\n:::"
        )
        return ""

    def plain(self, tokens: Sequence[Token]) -> str:
        """Return the bare words: no marks, no citations, references as their text."""
        return one_line("".join(self._plain_pieces(tokens)))

    def _plain_pieces(self, tokens: Sequence[Token]) -> list[str]:
        pieces: list[str] = []
        for token in tokens:
            if token.type in ("softbreak", "hardbreak"):
                pieces.append(" ")
            elif token.type == "image":
                pieces += self._plain_pieces(token.children or [])
            elif token.content:
                self._plain_text(token.content, pieces)
        return pieces

    def _plain_text(self, content: str, pieces: list[str]) -> None:
        for piece in self.masked.split(content):
            if isinstance(piece, str):
                pieces.append(piece)
            elif piece.references[0].kind not in _SILENT:
                pieces.append(_bare_words(self.resolve(piece.references[0])))
            elif pieces:
                pieces[-1] = _SPACE_BEFORE_CITATION.sub("", pieces[-1])


def _join(pieces: list[str]) -> str:
    joined = ""
    for piece in pieces:
        if joined.endswith("!") and piece.startswith("["):
            joined = joined[:-1] + "\\!"  # else the link became a picture
        joined += piece
    return joined


def _bare_words(markdown: str) -> str:
    # What a reference resolves to is Markdown of ours: unescape it, drop marks and attributes.
    tokens = parse_line(_ATTRIBUTES.sub("", markdown))
    return "".join(token.content or " " * token.type.endswith("break") for token in tokens)


def _link_end(tokens: Sequence[Token], start: int) -> int:
    # Links never nest, so the next closing token is the right one.
    return next(
        index for index in range(start + 1, len(tokens)) if tokens[index].type == "link_close"
    )


def _file_words(path: str) -> str:
    name = path.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    return name.replace("-", " ").replace("_", " ")
