"""Fixes inside prose: only where the file holds the same characters, in a place that can take more.

A plain YAML value could become something else, and so could one over several lines.
"""

from typing import Final

from smartplan.diagnostics import Fix
from smartplan.plan.index import PlanIndex
from smartplan.plan.texts import FileTexts
from smartplan.sources.position import offset_of

_BLOCKS: Final = ("|", ">")
_QUOTES: Final = ('"', "'")


def fix_words(
    index: PlanIndex, texts: FileTexts, start: int, end: int, new_text: str
) -> Fix | None:
    """Return the fix that puts other words in the place of ``texts.joined[start:end]``, or None."""
    old = texts.joined[start:end]
    if "\n" in old or "\n" in new_text:
        return None
    placed, _ = texts.at(start)
    span = index.span_in(texts, start, end)
    if placed.path is not None:
        document = index.documents[placed.file]
        begin, _ = document.spans.raw_offsets.get(placed.path, (0, 0))
        opening = document.text[begin : begin + 1]
        first, last = (offset_of(document.text, one) for one in (span.start, span.end))
        if document.text[first:last] != old or not _fits(opening, placed.text, new_text):
            return None
    return Fix(texts.file, span, new_text)


def _fits(opening: str, text: str, new_text: str) -> bool:
    """Tell whether words can stand in a YAML value that opens with a character."""
    if opening in _QUOTES:
        return opening not in new_text and "\\" not in new_text
    # Letters alone mean the same in a plain value of several words.
    plain = new_text.replace(" ", "").replace("-", "").isalpha() and " " in text.strip()
    return opening in _BLOCKS or plain
