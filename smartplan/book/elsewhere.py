"""What a reference reads when the book at hand lacks what it points to.

A region may drop, move or add chapters; a shipped template that points to one of them must still
make a sentence.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from smartplan.book.chapters import CHAPTERS
from smartplan.book.composer import Composer
from smartplan.book.view_model import Figure, Table
from smartplan.plan.framework import BookOutline

_CHAPTER, _PROGRAM, _QUICK_WIN = "bab-", "prog-", "qw-"
_CAPTIONED: Final = {"tbl-": "tabel", "fig-": "gambar"}


def find_elsewhere(composer: Composer, outline: BookOutline, reference_id: str) -> str | None:
    """Return what a reference from a book to something outside it reads; None for a stranger."""
    if reference_id.startswith(_CHAPTER):
        return _chapter(composer, outline, reference_id.removeprefix(_CHAPTER))
    if reference_id.startswith(_PROGRAM):
        program = composer.plan.program_by_id.get(reference_id.removeprefix(_PROGRAM))
        return composer.line(program.name) if program else None
    if reference_id.startswith(_QUICK_WIN):
        wanted = reference_id.removeprefix(_QUICK_WIN)
        names = (win.name for win in composer.plan.quick_wins if win.id == wanted)
        name = next(names, None)
        return composer.line(name) if name else None
    return _captioned(composer, outline, reference_id)


def _chapter(composer: Composer, outline: BookOutline, chapter_id: str) -> str | None:
    """Name the chapter by its book, or by its title where no book of the plan has it."""
    for book in _others(composer, outline):
        for chapter in book.chapters:
            if chapter.id == chapter_id:
                return f"{composer.line(book.label)}, Bab {composer.line(chapter.title)}"
    for book in (outline, *composer.plan.framework.books):
        for chapter in book.chapters:
            if chapter.id == chapter_id:
                return composer.line(chapter.title)
    return None


def _captioned(composer: Composer, outline: BookOutline, reference_id: str) -> str | None:
    word = next((w for start, w in _CAPTIONED.items() if reference_id.startswith(start)), None)
    if word is None:
        return None
    books = (*_others(composer, outline), *composer.plan.framework.books)
    chapter_ids = dict.fromkeys(chapter.id for book in books for chapter in book.chapters)
    for chapter_id in chapter_ids:
        if chapter_id not in CHAPTERS:
            continue
        for one in _walk(CHAPTERS[chapter_id](composer)):
            if one.id == reference_id:
                return f"{word} {one.caption}"
    return None


def _others(composer: Composer, outline: BookOutline) -> Iterator[BookOutline]:
    return (book for book in composer.plan.books if book.id != outline.id)


def _walk(content: Any) -> Iterator[Table | Figure]:
    """Yield every table and figure of what a chapter shows."""
    if isinstance(content, (Table, Figure)):
        yield content
    elif isinstance(content, Mapping):
        for value in content.values():
            yield from _walk(value)
    elif isinstance(content, (tuple, list)):
        for value in content:
            yield from _walk(value)
    elif hasattr(content, "__dataclass_fields__"):
        for name in content.__dataclass_fields__:
            yield from _walk(getattr(content, name))
