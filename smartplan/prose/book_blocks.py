"""Reads the blocks of a book's Markdown between its headings and divs."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from markdown_it.tree import SyntaxTreeNode

from smartplan.prose.book_inline import book_parser
from smartplan.prose.book_nodes import (
    CodeBlock,
    Divider,
    InnerHeading,
    Listing,
    Node,
    Paragraph,
    PipeTable,
    Quote,
)

# A chunk none of whose lines starts like this is a paragraph and nothing else.
_OPENS_BLOCK: Final = re.compile(
    r"^(?:[ \t>#~`|<]|[-+*](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$)"
    r"|(?:[*_][ \t]*){3,}$|[-=:][-=:| \t]*$)",
    re.MULTILINE,
)
_RULE_ROW: Final = re.compile(r"\|?(?:\s*:?-+:?\s*\|)*\s*:?-+:?\s*\|?\s*")
_CELL: Final = re.compile(r"((?:\\.|[^\\|])*)\|")
_STYLES: Final = {"text-align:left": "left", "text-align:right": "right"}
_CENTERED: Final = "text-align:center"


def read_blocks(chunks: Sequence[str]) -> tuple[Node, ...]:
    """Read chunks of Markdown that follow each other, parted by blank lines."""
    read: list[Node] = []
    for chunk in chunks:
        node = _read_simple(chunk)
        if node is None:
            # A list or a quotation may go on behind a blank line: the parser must see all.
            return _read_any("\n\n".join(chunks))
        read.append(node)
    return tuple(read)


def _read_simple(chunk: str) -> Node | None:
    if chunk.startswith("|"):
        lines = chunk.split("\n")
        whole = len(lines) > 1 and all(line.startswith("|") for line in lines)
        return _read_table(lines) if whole and _RULE_ROW.fullmatch(lines[1]) else None
    return None if _OPENS_BLOCK.search(chunk) else Paragraph(chunk)


def _read_table(lines: list[str]) -> PipeTable:
    rule = [cell.strip() for cell in _split_cells(lines[1])]
    count = len(rule)
    head, *rows = (_fill(_split_cells(line), count) for line in (lines[0], *lines[2:]))
    return PipeTable(tuple(_alignment(cell) for cell in rule), head, tuple(rows))


def _split_cells(row: str) -> list[str]:
    cells = _CELL.findall(f"{row.strip()[1:]}|")
    return cells if cells[-1].strip() else cells[:-1]


def _fill(cells: list[str], count: int) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in (*cells, *[""] * count)[:count])


def _alignment(rule: str) -> str:
    if rule.endswith(":"):
        return "center" if rule.startswith(":") else "right"
    return "left" if rule.startswith(":") else ""


def _read_any(markdown: str) -> tuple[Node, ...]:
    return tuple(_read_nodes(SyntaxTreeNode(book_parser().parse(markdown)).children))


def _read_nodes(nodes: Sequence[SyntaxTreeNode]) -> Iterator[Node]:
    for node in nodes:
        if node.type == "paragraph":
            yield Paragraph(_inline_text(node))
        elif node.type in ("bullet_list", "ordered_list"):
            yield _read_list(node)
        elif node.type == "blockquote":
            yield Quote(tuple(_read_nodes(node.children)))
        elif node.type in ("fence", "code_block"):
            yield CodeBlock(node.content)
        elif node.type == "table":
            yield _read_parsed_table(node)
        elif node.type == "heading":
            yield InnerHeading(int(node.tag[1:]), _inline_text(node))
        elif node.type == "hr":
            yield Divider()


def _read_list(node: SyntaxTreeNode) -> Listing:
    items = tuple(tuple(_read_nodes(item.children)) for item in node.children)
    tight = all(
        child.hidden or child.type != "paragraph"
        for item in node.children
        for child in item.children
    )
    if node.type == "bullet_list":
        return Listing(items, tight)
    return Listing(items, tight, int(node.attrs.get("start", 1)), node.markup)


def _read_parsed_table(node: SyntaxTreeNode) -> PipeTable:
    # The parser has taken the backslash from a pipe in a cell, and left none that means anything.
    head, *rows = (row.children for part in node.children for row in part.children)
    aligns = (str(cell.attrs.get("style", "")) for cell in head)
    return PipeTable(
        tuple("center" if style == _CENTERED else _STYLES.get(style, "") for style in aligns),
        tuple(_inline_text(cell) for cell in head),
        tuple(tuple(_inline_text(cell) for cell in row) for row in rows),
    )


def _inline_text(node: SyntaxTreeNode) -> str:
    return "\n".join(child.content for child in node.children if child.type == "inline")
