"""Which chapters of the books read otherwise than before: books as Markdown, beside each other."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

_HEADING: Final = re.compile(r"# (?P<title>.+?)(?: \{[^}]*\})?")


@dataclass(frozen=True, slots=True)
class ChapterChange:
    """A chapter, and how many of its lines came and went."""

    title: str
    added: int
    removed: int


@dataclass(frozen=True, slots=True)
class BookChange:
    """A book and its chapters that read otherwise; none is left out."""

    name: str
    chapters: tuple[ChapterChange, ...]


def compare_books(before: Mapping[str, str], after: Mapping[str, str]) -> tuple[BookChange, ...]:
    """Return what changed in books, given as Markdown by name; an unchanged book is left out."""
    names = dict.fromkeys((*after, *before))
    changes = (
        BookChange(name, tuple(_compare(before.get(name, ""), after.get(name, ""))))
        for name in names
    )
    return tuple(one for one in changes if one.chapters)


def _compare(before: str, after: str) -> Iterator[ChapterChange]:
    old, new = _chapters(before), _chapters(after)
    for title in dict.fromkeys((*new, *old)):
        was, now = old.get(title, Counter()), new.get(title, Counter())
        if was != now:
            yield ChapterChange(title, (now - was).total(), (was - now).total())


def _chapters(markdown: str) -> dict[str, Counter[str]]:
    """Return the lines of each chapter; their order is not compared, empty ones don't count."""
    chapters: dict[str, Counter[str]] = {}
    lines: Counter[str] = Counter()
    for line in markdown.split("\n"):
        heading = _HEADING.fullmatch(line)
        if heading is not None:
            lines = chapters.setdefault(heading["title"], Counter())
        elif line.strip():
            lines[line] += 1
    return chapters
