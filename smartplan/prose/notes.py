"""Footnotes in prose: a mark ``[^1]`` in the text, and ``[^1]: …`` on a line of its own.

A name holds in one text only; the books number the notes anew, from 1 to the last of the book.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from operator import itemgetter
from typing import Final

FOOTNOTE: Final = "catatan"
"""The kind of reference that a mark is for the writers of prose."""

_NAME: Final = r"\[\^(?P<name>[^\s\[\]^]+)\]"
_MARK: Final = re.compile(rf"\\.|{_NAME}", re.DOTALL)
# What starts another block ends a note, as it ends a paragraph.
_OTHER_BLOCK: Final = r"[ ]{0,3}(?:\[\^[^\s\[\]^]+\]:|#{1,6}[ \t]|[>|]|(?:[-+*]|\d{1,9}[.)])[ \t])"
# A note goes on to the next blank line, and over it where what follows is indented.
_DEFINITION: Final = re.compile(
    rf"^[ ]{{0,3}}(?P<sign>{_NAME}:)(?P<text>[^\n]*(?:\n(?!{_OTHER_BLOCK})[ \t]*\S[^\n]*"
    r"|(?:\n[ \t]*)+\n(?:[ ]{4}|\t)[ \t]*\S[^\n]*)*)",
    re.MULTILINE,
)
_HEADING: Final = re.compile(r"^[ ]{0,3}#{1,6}(?=[ \t])[^\n]*", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class NoteMark:
    """A mark ``[^1]``: ``text[start:end]``, offsets in characters."""

    name: str
    start: int
    end: int
    in_heading: bool = False
    in_note: bool = False


@dataclass(frozen=True, slots=True)
class NoteDefinition:
    """A note: ``text[start:end]`` is the whole, of which the sign ``[^1]:`` is the first part."""

    name: str
    start: int
    sign_end: int
    end: int
    text: str
    """What the note says; its paragraphs follow each other on one line."""


@dataclass(frozen=True, slots=True)
class Notes:
    """What a text has of footnotes, each in the order of the text."""

    marks: tuple[NoteMark, ...]
    definitions: tuple[NoteDefinition, ...]

    @property
    def printed(self) -> dict[str, NoteDefinition]:
        """The notes that say something, by name; of two with one name, the first is printed."""
        return {note.name: note for note in reversed(self.definitions) if note.text}


NO_NOTES: Final = Notes((), ())


def find_notes(text: str) -> Notes:
    """Return the marks and the definitions of footnotes in a text."""
    if "[^" not in text:
        return NO_NOTES
    definitions = tuple(
        NoteDefinition(
            match["name"],
            match.start("sign"),
            match.end("sign"),
            match.end(),
            " ".join(match["text"].split()),
        )
        for match in _DEFINITION.finditer(text)
    )
    return Notes(tuple(_find_marks(text, definitions)), definitions)


def hide_definitions(text: str, notes: Notes) -> str:
    """Return the text with spaces where its definitions stood, so that offsets stay."""
    return _blank(text, [(note.start, note.end) for note in notes.definitions])


def hide_signs(text: str, notes: Notes) -> str:
    """Return the text with each definition as a paragraph: spaces where its ``[^1]:`` stood."""
    return _blank(text, [(note.start, note.sign_end) for note in notes.definitions])


def _find_marks(text: str, definitions: tuple[NoteDefinition, ...]) -> Iterator[NoteMark]:
    signs = {note.start for note in definitions}
    notes = [(note.sign_end, note.end) for note in definitions]
    headings = [match.span() for match in _HEADING.finditer(text)]
    for match in _MARK.finditer(text):
        start, end = match.span()
        if match["name"] and start not in signs:
            in_heading, in_note = _is_inside(start, headings), _is_inside(start, notes)
            yield NoteMark(match["name"], start, end, in_heading, in_note)


def _is_inside(offset: int, spans: list[tuple[int, int]]) -> bool:
    before = bisect_right(spans, offset, key=itemgetter(0)) - 1
    return before >= 0 and offset < spans[before][1]


def _blank(text: str, spans: list[tuple[int, int]]) -> str:
    pieces, last = [], 0
    for start, end in spans:
        lines = text[start:end].split("\n")
        pieces += [text[last:start], "\n".join(" " * len(line) for line in lines)]
        last = end
    return "".join([*pieces, text[last:]])
