"""One change of one stretch of text, and how many of them are made at once."""

from collections.abc import Iterable
from dataclasses import dataclass


class OverlappingEditsError(ValueError):
    """Two edits of one file want the same characters, or insert at the same place."""


@dataclass(frozen=True, slots=True, order=True)
class TextEdit:
    """Put ``new_text`` in place of ``text[start:end]`` of a file, offsets in characters.

    The offsets count in the text as ``ParsedDocument`` holds it: without a byte order mark.
    """

    file: str
    start: int
    end: int
    new_text: str

    def __post_init__(self) -> None:
        """Refuse a stretch that ends before it starts."""
        if not 0 <= self.start <= self.end:
            raise ValueError(f"no stretch of text: {self.start} to {self.end}")


def apply_edits(text: str, edits: Iterable[TextEdit]) -> str:
    """Return the text with all edits made; all offsets are those of the text as given.

    The same edit twice counts once. Raises OverlappingEditsError, and ValueError for an edit
    beyond the end.
    """
    pieces: list[str] = []
    last = 0
    earlier: TextEdit | None = None
    for edit in sorted(set(edits)):
        _refuse(earlier, edit, len(text))
        pieces += [text[last : edit.start], edit.new_text]
        last, earlier = edit.end, edit
    return "".join((*pieces, text[last:]))


def _refuse(earlier: TextEdit | None, edit: TextEdit, length: int) -> None:
    if edit.end > length:
        raise ValueError(f"the edit ends at {edit.end}, the text at {length}")
    if earlier is None:
        return
    if earlier.file != edit.file:
        raise ValueError(f"edits of two files: {earlier.file} and {edit.file}")
    if edit.start < earlier.end or edit.start == earlier.start:
        raise OverlappingEditsError(f"{edit.file}: {earlier} and {edit}")
