"""The blocks of plain text as Typst: paragraphs, lists, quotations, code, tables."""

from collections.abc import Iterable, Sequence

from smartplan.convert.typst_letters import USUAL_LETTERS, LetterWidths
from smartplan.convert.typst_tables import FittedTable, fit_table
from smartplan.convert.typst_text import quote, write_content, write_markup
from smartplan.prose.book_inline import read_inline
from smartplan.prose.book_nodes import (
    CodeBlock,
    Divider,
    Emphasis,
    Inline,
    InnerHeading,
    Link,
    Listing,
    Node,
    Paragraph,
    PipeTable,
    Quote,
    Words,
)


def write_nodes(
    nodes: Iterable[Node], between: str = "\n\n", letters: LetterWidths = USUAL_LETTERS
) -> str:
    """Write blocks that follow each other; without a blank line between they hang together."""
    return between.join(_write_node(node, letters) for node in nodes)


def write_kept(paragraph: Paragraph) -> str:
    """Write a paragraph that stays on the page of what follows it."""
    written = _write_paragraph(read_inline(paragraph.text))
    call = "#bibliography-entry("
    if written.startswith(call):
        return f"{call}sticky: true, {written.removeprefix(call)}"
    return f"#with-next[{written}]"


def write_table(fitted: FittedTable, *, total: bool = False, note: str = "") -> str:
    """Write a table as a call of book.typ's ``plan-table``; ``note`` is Typst content below it."""
    table = fitted.table
    shares = "".join(f"{share:.2%}, " for share in fitted.shares)
    columns = f"({shares})" if shares else str(len(table.aligns))
    aligns = "".join(f"{align or 'left'}, " for align in table.aligns)
    told = f"size: {fitted.size}pt, total: {_truth(total)}"
    told += f", whole: {_truth(fitted.whole)}, torn: {_truth(fitted.torn)}, kept: {fitted.kept}"
    told += f", note: {note}" if note else ""
    rows = "".join(_write_row(row) for row in table.rows)
    return f"#plan-table({told}, {columns}, ({aligns}), ({_write_row(table.head)}),\n{rows})"


def _write_node(node: Node, letters: LetterWidths) -> str:
    match node:
        case Paragraph():
            return _write_paragraph(read_inline(node.text))
        case Listing():
            return _write_list(node, letters)
        case Quote():
            return f"#quote(block: true)[\n{write_nodes(node.content, letters=letters)}\n]"
        case PipeTable():
            return write_table(fit_table(node, "", letters, landscape=False))
    return _write_rare(node)


def _write_rare(node: CodeBlock | Divider | InnerHeading) -> str:
    match node:
        case CodeBlock():
            return f"#raw(block: true, {quote(node.text)})"
        case InnerHeading():
            return f"#inner-heading({node.level}, {write_content(read_inline(node.text))})"
        case Divider():
            return "#horizontalrule"


def _write_paragraph(content: Sequence[Inline]) -> str:
    match content:
        case [Link(target=target, content=number, classes=("bib",)), Words(text=start), *rest]:
            told = [Words(start.removeprefix(" ")), *rest]
            entry = f"{quote(target[1:])}, {write_content(number)}, {write_content(told)}"
            return f"#bibliography-entry({entry})"
        case [Emphasis(strong=True)]:
            # A heading in all but rank; what it heads must follow on its page.
            return f"#lone-label[{write_markup(content)}]"
    return write_markup(content)


def _write_list(listing: Listing, letters: LetterWidths) -> str:
    between = "\n" if listing.tight else "\n\n"
    items = ", ".join(f"[{write_nodes(item, between, letters)}]" for item in listing.items)
    tight = f"tight: {_truth(listing.tight)}"
    if listing.start is None:
        return f"#list({tight}, {items})"
    numbering = quote(f"1{listing.delimiter}")
    return f"#enum({tight}, start: {listing.start}, numbering: {numbering}, {items})"


def _write_row(cells: Sequence[str]) -> str:
    return "".join(f"{write_content(read_inline(cell))}, " for cell in cells) + "\n"


def _truth(value: bool) -> str:
    return "true" if value else "false"
