"""Footnotes for a git host: marks in the text, numbered through the book, and notes at its end."""

from typing import Final

_END: Final = "]{.footnote}"


def lift_notes(markdown: str) -> tuple[str, tuple[str, ...]]:
    """Return a book's text with ``[^1]`` for each note in it, and the notes' Markdown in order."""
    pieces: list[str] = []
    notes: list[str] = []
    last = 0
    while (end := markdown.find(_END, last)) >= 0:
        start = _find_opening(markdown, end, last)
        notes.append(" ".join(markdown[start + 1 : end].split()))
        pieces += [markdown[last:start], f"[^{len(notes)}]"]
        last = end + len(_END)
    return "".join([*pieces, markdown[last:]]), tuple(notes)


def _find_opening(markdown: str, end: int, first: int) -> int:
    """Return where the bracket opens that closes at ``end``."""
    depth = 1
    for place in range(end - 1, first - 1, -1):
        sign = markdown[place]
        if sign in "[]" and not _is_escaped(markdown, place):
            depth += 1 if sign == "]" else -1
            if not depth:
                return place
    return first


def _is_escaped(markdown: str, place: int) -> bool:
    start = place
    while start and markdown[start - 1] == "\\":
        start -= 1
    return (place - start) % 2 == 1
