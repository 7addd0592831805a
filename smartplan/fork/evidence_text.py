"""What a text says of the old region with evidence, taken out; a mark shows where to write.

A sentence that leans on a source or a fact which does not come along is true of the old region
only. Of a paragraph that mostly does, nothing is left but the mark.
"""

import re
import textwrap
from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from smartplan.edit.values import Stretch
from smartplan.fork.sentences import item_sign, split_items, split_sentences
from smartplan.fork.skeleton import PLACEHOLDER
from smartplan.prose.references import Reference, find_references

IsGone: TypeAlias = Callable[[Reference], bool]

_GAP: Final = re.compile(r"\n[ \t]*\n\s*")
_WIDTH: Final = 98
_MARKED_SENTENCE: Final = f"{PLACEHOLDER.capitalize()}."
_TABLE: Final = "|"
_NOTE: Final = re.compile(r"[ ]{0,3}\[\^[^\s\[\]^]+\]:[ \t]*")


def clear_evidence(text: str, is_gone: IsGone) -> list[Stretch]:
    """Return what replaces the evidence of a text, in its order; nothing if there is none."""
    gone = [one.start for one in find_references(text) if is_gone(one)]
    made: list[Stretch] = []
    for start, end in _blocks(text) if gone else ():
        if not any(start <= place < end for place in gone):
            continue
        words = _clear_block(text[start:end], is_gone)
        before = made[-1] if made else None
        if before and words == before.words == PLACEHOLDER and _only_gap(text, before.end, start):
            made[-1] = Stretch(before.start, end, PLACEHOLDER)
        else:
            made.append(Stretch(start, end, words))
    return made


def has_evidence(text: str, is_gone: IsGone) -> bool:
    """Tell whether a text leans on something that does not come along."""
    return any(is_gone(one) for one in find_references(text))


def _only_gap(text: str, start: int, end: int) -> bool:
    return not text[start:end].strip()


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the paragraphs of a text start and end, blank lines left out."""
    start = len(text) - len(text.lstrip())
    for gap in (*_GAP.finditer(text, start), None):
        end = gap.start() if gap else len(text.rstrip())
        if start < end:
            yield start, end
        start = gap.end() if gap else end


def _clear_block(block: str, is_gone: IsGone) -> str:
    if block.startswith("#"):
        return f"{item_sign(block)}{block.split(maxsplit=1)[0]} {PLACEHOLDER}"
    note = _NOTE.match(block)
    if note is not None:
        return note[0] + PLACEHOLDER
    if block.lstrip().startswith(_TABLE):
        return PLACEHOLDER
    if item_sign(block) or any(item_sign(line) for line in block.split("\n")[1:]):
        return _clear_list(block, is_gone)
    return _clear_sentences(block, is_gone)


def _clear_list(block: str, is_gone: IsGone) -> str:
    kept: list[str] = []
    for start, end in split_items(block):
        item = block[start:end]
        if not has_evidence(item, is_gone):
            kept.append(item)
            continue
        marked = item_sign(item) + PLACEHOLDER
        if not kept or kept[-1].strip() != marked.strip():
            kept.append(marked)
    return "\n".join(kept)


def _clear_sentences(block: str, is_gone: IsGone) -> str:
    kept: list[str] = []
    left = 0
    for start, end in split_sentences(block):
        if not has_evidence(block[start:end], is_gone):
            kept.append(block[start:end])
            left += end - start
        elif kept[-1:] != [_MARKED_SENTENCE]:
            kept.append(_MARKED_SENTENCE)
    if left * 2 < len(block):
        return PLACEHOLDER
    text = " ".join(" ".join(kept).split())
    if "\n" not in block:
        return text
    return textwrap.fill(text, _WIDTH, break_long_words=False, break_on_hyphens=False)
