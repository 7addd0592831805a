"""The last page of a chapter: a few lines, rows or entries never stand alone on it.

Nothing follows them there, so what is drawn along makes no page more. Word draws along as much
(``word/endings.py``), so that both break their pages alike.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from smartplan.convert.structure import Attributes, Block, Chunk, Div, Heading
from smartplan.convert.typst_tables import TEXT_HEIGHT, fit_table
from smartplan.prose.book_blocks import read_blocks
from smartplan.prose.book_nodes import Paragraph, PipeTable

WITH_NEXT: Final = "with-next"
"""The class of what stays on the page of what follows it."""
AT_END: Final = "at-end"
"""The class of a table that ends a chapter."""

_NEW_PAGE: Final = frozenset({"pagebreak", "own-pages", "landscape"})
_LEAST: Final = 0.16
"""The share of a page that its last one holds at least, whatever that takes along."""
_WANTED: Final = 0.33
"""The share that it holds if no heading is taken along, which would stand on another page."""
_MOST: Final = 0.6
"""What is higher is no end of a page any more."""

_LETTERS: Final = 95
"""Letters of running text on a line."""
_LINE: Final = 5.2
_AROUND: Final = 2.0
_CAPTION: Final = 7.0
_LIST_SIGNS: Final = tuple("-*+0123456789 \t")


def keep_ends(blocks: Sequence[Block], *, landscape: bool = False) -> list[Block]:
    """Mark what stays together at the ends of chapters, and of what else a new page follows."""
    marked = list(blocks)
    starts = [place for place, block in enumerate(blocks) if _begins_page(block)]
    for start, end in zip([-1, *starts], [*starts, len(blocks)], strict=True):
        _tie(marked, start, end, TEXT_HEIGHT[landscape])
    return marked


def _begins_page(block: Block) -> bool:
    if isinstance(block, Heading):
        return block.level == 1
    return isinstance(block, Div) and not _NEW_PAGE.isdisjoint(block.attributes.classes)


def _tie(blocks: list[Block], start: int, end: int, page: float) -> None:
    """Tie the blocks between two places, up to the height that the last page should have."""
    last = end - 1
    if last <= start:
        return
    height = _height(blocks[last])
    if height is None:
        return
    blocks[last] = _marked(blocks[last])
    for place in reversed(range(start + 1, last)):
        block = blocks[place]
        more = _height(block) if isinstance(block, Chunk) else None
        least = _LEAST if isinstance(blocks[place - 1], Heading) else _WANTED
        if more is None or height >= least * page or height + more > _MOST * page:
            return
        blocks[place] = Div(Attributes(classes=(WITH_NEXT,)), (block,))
        height += more


def _marked(block: Block) -> Block:
    if not isinstance(block, Div):
        return block
    attributes = replace(block.attributes, classes=(*block.attributes.classes, AT_END))
    return replace(block, attributes=attributes)


def _height(block: Block) -> float | None:
    """Return about how high a paragraph or table is, in millimetres; None for anything else."""
    if isinstance(block, Chunk):
        return _text_height(block.text)
    if isinstance(block, Div) and "tbl" in block.attributes.classes:
        return sum(_table_heights(block))
    return None


def _text_height(text: str) -> float | None:
    # What begins otherwise may belong to a list.
    if text.startswith(_LIST_SIGNS) or not isinstance(read_blocks([text])[0], Paragraph):
        return None
    return math.ceil(len(text) / _LETTERS) * _LINE + _AROUND


def _table_heights(div: Div) -> Iterator[float]:
    yield _CAPTION
    for block in div.blocks:
        for node in read_blocks([block.text]) if isinstance(block, Chunk) else ():
            if isinstance(node, PipeTable):
                fitted = fit_table(node, div.attributes.values.get("widths", ""), landscape=False)
                yield fitted.height
