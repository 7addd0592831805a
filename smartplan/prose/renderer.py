"""Prose of planners → book Markdown (docs/book-markdown.md) that holds only allowed structure."""

import re
from dataclasses import dataclass, replace
from typing import Final

from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from smartplan.prose.escaping import guard_heading, guard_line, one_line
from smartplan.prose.grammar import parse_blocks, parse_line
from smartplan.prose.inline import InlineWriter, Resolve
from smartplan.prose.masking import mask
from smartplan.prose.notes import find_notes, hide_definitions

# Where this finds nothing there are only words (and masked references): no need to parse.
_NOT_PLAIN: Final = re.compile(
    r"[\\`*_\[\]{}<>#|~^$@&\t]|![\ue000\U00012474]|  \n|\n(?:    )|^[ ]{0,3}(?:[-+=:]|\d+[.)])",
    re.M,
)
_BLANK_LINES: Final = re.compile(r"\n[ ]*\n\s*")
_SPACES_AT_ENDS: Final = re.compile(r" *\n *")
_RULES: Final = {
    "text-align:right": "---:",
    "text-align:center": ":---:",
    "text-align:left": ":---",
}


def render_prose(text: str, resolve: Resolve, *, heading_shift: int = 0) -> str:
    """Return a text as blocks of book Markdown, without a line end at the end.

    ``resolve`` turns a well-formed reference into inline Markdown, which is trusted.
    """
    inline = _open(text, resolve)
    masked = inline.masked
    if not _NOT_PLAIN.search(masked.text):
        words = _SPACES_AT_ENDS.sub("\n", _BLANK_LINES.sub("\n\n", masked.text.strip()))
        return _with_references(words, inline)
    writer = _BlockWriter(inline, heading_shift)
    return "\n\n".join(writer.document(SyntaxTreeNode(parse_blocks(masked.text))))


def render_inline(text: str, resolve: Resolve) -> str:
    """Return a text as one line of inline Markdown, fit for a table cell or a list item."""
    inline = _open(text, resolve)
    masked = inline.masked
    if not _NOT_PLAIN.search(masked.text):
        return one_line(_with_references(one_line(masked.text), inline))
    return inline.line(parse_line(masked.text))


def plain_text(text: str, resolve: Resolve) -> str:
    """Return a text as bare words on one line, for alternative texts and metadata.

    Not escaped: it is no Markdown. Citations and footnotes are left out.
    """
    writer = _open(text, resolve)
    inline = (token for token in parse_blocks(writer.masked.text) if token.type == "inline")
    return one_line("\n".join(writer.plain(token.children or []) for token in inline))


def _open(text: str, resolve: Resolve) -> InlineWriter:
    """Make the writer of a text: its references masked, its footnotes written already."""
    notes = find_notes(text)
    printed = notes.printed
    marks = [
        mark
        for mark in notes.marks
        if mark.name in printed and not mark.in_heading and not mark.in_note
    ]
    writer = InlineWriter(mask(hide_definitions(text, notes), marks), resolve)
    used = {mark.name: printed[mark.name].text for mark in marks}
    written = {name: _write_note(note, writer) for name, note in used.items()}
    return replace(writer, notes=written)


def _write_note(text: str, writer: InlineWriter) -> str:
    # Its pictures follow the paragraph that it belongs to, as all do.
    inside = replace(writer, masked=mask(text))
    return inside.line(parse_line(inside.masked.text))


def _with_references(words: str, inline: InlineWriter) -> str:
    if not inline.masked.groups:
        return words
    written = inline.masked.unmask(words, inline.resolved)
    return "\n".join(guard_line(line) for line in written.split("\n"))


@dataclass(frozen=True, slots=True)
class _BlockWriter:
    inline: InlineWriter
    heading_shift: int

    def document(self, root: SyntaxTreeNode) -> list[str]:
        blocks: list[str] = []
        for node in root.children:
            blocks.append("\n".join(self.block(node, top=True)))
            # Pictures come after the block that holds them: a div can't stand inside a line.
            blocks += self.inline.pictures
            self.inline.pictures.clear()
        return [block for block in blocks if block]

    def block(self, node: SyntaxTreeNode, *, top: bool = False) -> list[str]:
        if node.type == "heading" and top:
            return self._heading(node)
        if node.type in ("bullet_list", "ordered_list"):
            return self._list(node)
        if node.type == "blockquote":
            return [f"> {line}".rstrip() for line in self._blocks(node)]
        if node.type == "table":
            return self._table(node)
        return self.inline.lines(_tokens(node))

    def _blocks(self, node: SyntaxTreeNode, *, tight: bool = False) -> list[str]:
        lines: list[str] = []
        for child in node.children:
            written = self.block(child)
            if lines and written and not tight:
                lines.append("")
            lines += written
        return lines

    def _heading(self, node: SyntaxTreeNode) -> list[str]:
        words = guard_heading(self.inline.line(_tokens(node)))
        level = min(int(node.tag[1:]) + self.heading_shift, 6)
        return [f"{'#' * level} {words}"] if words else []

    def _list(self, node: SyntaxTreeNode) -> list[str]:
        tight = all(
            child.hidden or child.type != "paragraph"
            for item in node.children
            for child in item.children
        )
        number = int(node.attrs.get("start", 1)) if node.type == "ordered_list" else None
        lines: list[str] = []
        for item in node.children:
            marker = "- " if number is None else f"{number}. "
            number = None if number is None else number + 1
            content = self._blocks(item, tight=tight)
            if not content:
                continue  # empty items in a row, `- - -`, would read as a horizontal rule
            if lines and not tight:
                lines.append("")
            lines.append((marker + content[0]).rstrip())
            lines += [(" " * len(marker) + line).rstrip() for line in content[1:]]
        return lines

    def _table(self, node: SyntaxTreeNode) -> list[str]:
        rows = [row for part in node.children for row in part.children]
        lines = [self._row(row) for row in rows]
        rules = (_RULES.get(str(cell.attrs.get("style", "")), "---") for cell in rows[0].children)
        lines.insert(1, f"| {' | '.join(rules)} |")
        return lines

    def _row(self, row: SyntaxTreeNode) -> str:
        return f"| {' | '.join(self.inline.line(_tokens(cell)) for cell in row.children)} |"


def _tokens(node: SyntaxTreeNode) -> list[Token]:
    # A paragraph, heading or cell holds one inline node; markdown-it's own token has the rest.
    for child in node.children:
        if child.type == "inline" and child.token is not None:
            return child.token.children or []
    return []
