"""Book Markdown → Typst: structure becomes calls of templates/typst/book.typ, words strings.

Headings and captions are called by their place in the book, and book.typ looks their numbers up
in book.json, so that numbering is counted in one place only.
"""

import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence

from smartplan.convert.structure import Attributes, Block, Chunk, Div, Heading, parse_blocks
from smartplan.convert.typst_ends import AT_END, WITH_NEXT, keep_ends
from smartplan.convert.typst_letters import USUAL_LETTERS, LetterWidths
from smartplan.convert.typst_nodes import write_kept, write_nodes, write_table
from smartplan.convert.typst_tables import fit_table
from smartplan.convert.typst_text import quote, write_content
from smartplan.prose.book_blocks import read_blocks
from smartplan.prose.book_inline import plain_words, read_inline
from smartplan.prose.book_nodes import Node, Paragraph, PipeTable

_LONG_FACT = 58
"""From how many letters on a fact of a card gets a row of its own."""


def write_book(markdown: str, letters: LetterWidths = USUAL_LETTERS) -> str:
    """Return the Typst text of a numbered book: its front matter, then the rest.

    ``letters`` are those of the font that it is set in, for the columns of its tables.
    """
    front: list[Block] = []
    main: list[Block] = []
    part = main
    for block in parse_blocks(markdown):
        if isinstance(block, Heading) and block.level == 1:
            part = front if "front" in block.attributes.classes else main
        part.append(block)
    writer = _Writer(letters)
    parts = (("front-matter", front), ("main-matter", main))
    written = [writer.wrap(name, keep_ends(blocks)) for name, blocks in parts]
    return "\n\n".join(written) + "\n"


class _Writer:
    """Walks a book in its order, so that each heading and caption knows its place."""

    def __init__(self, letters: LetterWidths) -> None:
        self._letters = letters
        self._headings = itertools.count()
        self._captions = itertools.count()
        self._landscape = False
        self._divs: dict[str, Callable[[Div], str]] = {
            "tbl": self._write_captioned_table,
            "fig": self._write_figure,
            "photo": self._write_figure,
            "kpi": lambda div: _write_pairs("kpi", div),
            "card": lambda div: _write_pairs("card", div),
            "pagebreak": lambda _: "#pagebreak(weak: true)",
            "lead": lambda div: self.wrap("lead", div.blocks),
            WITH_NEXT: _write_kept,
            "note": lambda div: self.wrap("note", div.blocks),
            "eyebrow": lambda div: self.wrap("eyebrow", div.blocks),
            "own-pages": lambda div: self._write_parts("own-pages", div),
            "beside": lambda div: self._write_parts("beside", div),
            "landscape": self._write_landscape,
            "callout": self._write_callout,
            "signature": _write_signature,
        }

    def write(self, blocks: Iterable[Block]) -> str:
        """Write blocks that follow each other."""
        return "\n\n".join(part for part in self._write_each(blocks) if part)

    def wrap(self, call: str, blocks: Iterable[Block]) -> str:
        """Write blocks as the content that a function of book.typ is called with."""
        return f"#{call}[\n{self.write(blocks)}\n]"

    def _write_each(self, blocks: Iterable[Block]) -> Iterator[str]:
        for is_text, run in itertools.groupby(blocks, lambda block: isinstance(block, Chunk)):
            if is_text:
                yield write_nodes(_read_chunks(run), letters=self._letters)
                continue
            for block in run:
                if isinstance(block, Heading):
                    yield self._write_heading(block)
                elif isinstance(block, Div):
                    yield self._write_div(block)

    def _write_heading(self, heading: Heading) -> str:
        place = f"{next(self._headings)}, {heading.level}, {_name(heading.attributes)}"
        return f"#chapter-heading({place}, {write_content(read_inline(heading.title))})"

    def _write_div(self, div: Div) -> str:
        for name in div.attributes.classes:
            if name in self._divs:
                return self._divs[name](div)
        return self.write(div.blocks)

    def _write_landscape(self, div: Div) -> str:
        before, self._landscape = self._landscape, True
        written = self.wrap("landscape", keep_ends(div.blocks, landscape=True))
        self._landscape = before
        return written

    def _write_parts(self, call: str, div: Div) -> str:
        """Write a div whose blocks are each an argument."""
        parts = "".join(f"[\n{self.write([block])}\n], " for block in div.blocks)
        return f"#{call}({parts})"

    def _write_callout(self, div: Div) -> str:
        label, rest = _take_first(div)
        return f"#callout({label})[\n{self.write(rest)}\n]"

    def _write_captioned_table(self, div: Div) -> str:
        place = f"{next(self._captions)}, {_name(div.attributes)}"
        caption, rest = _take_first(div)
        tables: list[PipeTable] = []
        notes: list[Block] = []
        for block in rest:
            nodes = _read_chunks([block]) if isinstance(block, Chunk) else ()
            if nodes and isinstance(nodes[0], PipeTable):
                tables.append(nodes[0])
            else:
                notes.append(block)
        note = f"[\n{self.write(notes)}\n]" if notes else ""
        ends = [""] * (len(tables) - 1) + [note]
        body = "\n".join(
            self._write_fitted(table, div.attributes, end)
            for table, end in zip(tables, ends, strict=False)
        )
        below = f"\n\n#note{note}" if note and not tables else ""
        return f"#captioned-table({place}, {caption})[\n{body}\n]{below}"

    def _write_fitted(self, table: PipeTable, attributes: Attributes, note: str) -> str:
        widths = attributes.values.get("widths", "")
        ends = AT_END in attributes.classes
        fitted = fit_table(table, widths, self._letters, landscape=self._landscape, ends=ends)
        return write_table(fitted, total="total" in attributes.classes, note=note)

    def _write_figure(self, div: Div) -> str:
        place = f"{next(self._captions)}, {_name(div.attributes)}"
        source, alt = (quote(div.attributes.values.get(key, "")) for key in ("src", "alt"))
        caption, rest = _take_first(div)
        note = f"\n\n{self.wrap('note', rest)}" if rest else ""
        return f"#captioned-figure({place}, {source}, {alt}, {caption}){note}"


def _read_chunks(run: Iterable[Block]) -> tuple[Node, ...]:
    return read_blocks([chunk.text for chunk in run if isinstance(chunk, Chunk)])


def _write_kept(div: Div) -> str:
    nodes = _read_chunks(div.blocks)
    return "\n\n".join(write_kept(node) for node in nodes if isinstance(node, Paragraph))


def _name(attributes: Attributes) -> str:
    return quote(attributes.identifier) if attributes.identifier else "none"


def _take_first(div: Div) -> tuple[str, tuple[Block, ...]]:
    """Return a div's first paragraph, written as an argument, and its other blocks."""
    first, *rest = div.blocks or (Chunk(""),)
    if not isinstance(first, Chunk):
        return "[]", div.blocks
    return write_content(read_inline(first.text)), tuple(rest)


def _write_pairs(call: str, div: Div) -> str:
    """Write a two-column table as ``(("24", "program", long?), …)``."""
    chunks = [block for block in div.blocks if isinstance(block, Chunk)]
    tables = [node for node in _read_chunks(chunks) if isinstance(node, PipeTable)]
    pairs = [_write_pair(row) for table in tables for row in table.rows]
    return f"#{call}(({''.join(pairs)}))"


def _write_pair(row: Sequence[str]) -> str:
    name, value = (read_inline(cell) for cell in (*row, "")[:2])
    is_long = "true" if len(plain_words(value)) > _LONG_FACT else "false"
    return f"({write_content(name)}, {write_content(value)}, {is_long}), "


def _write_signature(div: Div) -> str:
    chunks = [block for block in div.blocks if isinstance(block, Chunk)]
    lines = [node for node in _read_chunks(chunks) if isinstance(node, Paragraph)]
    written = "".join(f"{write_content(read_inline(line.text))}, " for line in lines)
    return f"#signature(({written}))"
