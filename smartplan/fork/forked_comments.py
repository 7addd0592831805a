"""Comments of a forked plan: those about its own region and sources are taken out."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from smartplan.edit.text_edit import TextEdit
from smartplan.sources.document import ParsedDocument
from smartplan.sources.silence_comments import find_yaml_comments

_LINES: Final = re.compile(r"^(?P<indent>[ \t]*)#[^\n]*(?:\n(?P=indent)#[^\n]*)*(?:\n|\Z)", re.M)
# What a note says that speaks of how its own plan was made, or of its own time and government.
_OWN_MATTER: Final = re.compile(
    r"\b(?:ber)?sumber(?:nya)?\b|\bilustratif\b|\bcontoh(?:nya)?\b|\bcetakan\b"
    r"|\b(?:pem)?kab(?:upaten)?(?:nya)?\b|\bbupati(?:nya)?\b|\bpemkot\b|\bwali ?kota(?:nya)?\b"
    r"|\b(?:19|20)[0-9]{2}\b",
    re.IGNORECASE,
)
_SILENCE: Final = "smartplan:"
_MODELINE: Final = "yaml-language-server:"


@dataclass(frozen=True, slots=True)
class TakenComment:
    """A comment that does not come along, with the line on which it stood in the origin."""

    file: str
    line: int
    words: str


def take_comments(
    document: ParsedDocument, names_origin: Callable[[str], bool]
) -> Iterator[tuple[TextEdit, TakenComment]]:
    """Yield the edit that takes each comment of the origin's own out, and what it said.

    Comments that silence a finding go as well: what they excuse is the origin's.
    """
    text = document.text
    for start, end in _comments(document):
        words = text[start:end]
        if _MODELINE in words:
            continue
        said = " ".join(line.strip().lstrip("#").strip() for line in words.split("\n")).strip()
        if _SILENCE in words or _OWN_MATTER.search(words) or names_origin(words):
            line = text.count("\n", 0, start) + 1
            yield TextEdit(document.file, start, end, ""), TakenComment(document.file, line, said)


def _comments(document: ParsedDocument) -> Iterator[tuple[int, int]]:
    """Yield where whole comments stand: lines of their own, then silences behind a value."""
    text = document.text
    values = sorted(document.spans.raw_offsets.values())
    starts = [start for start, _ in values]
    whole: list[tuple[int, int]] = []
    for found in _LINES.finditer(text):
        before = bisect_right(starts, found.start()) - 1
        if before < 0 or values[before][1] <= found.start():
            whole.append(found.span())
    yield from whole
    for silence in find_yaml_comments(document):
        if not any(start <= silence.start < end for start, end in whole):
            lead = len(text[: silence.start]) - len(text[: silence.start].rstrip(" \t"))
            yield silence.start - lead, silence.end
