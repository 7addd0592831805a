"""NAR015: a narrative does not begin with the heading that the book prints above it."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final

from smartplan.checks.prose.headings import find_headings
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "NAR015",
    "repeated-title",
    Severity.WARNING,
    Text(
        "Narasi tidak mengulang judul bab atau subbab yang memuatnya.",
        "A narrative does not repeat the title of the chapter or section that holds it.",
    ),
    Text(
        'Buku mencetak judulnya sendiri, sehingga pembaca melihat "1.6 Metodologi" lalu "1.6.1 '
        'Metodologi" di bawahnya dan di daftar isi.',
        'The book prints the title itself, so that readers see "1.6 Metodologi" and "1.6.1 '
        'Metodologi" below it and in the contents.',
    ),
    Text(
        "Hapus judul itu; mulai langsung dengan teks.", "Remove the heading; begin with the text."
    ),
    "# narasi/metodologi.md\nData dihimpun dari semua OPD.",
)
_NUMBERED: Final = re.compile(r"^(?:bab\s+)?[\dIVX]+(?:\.\d+)*[.:]?\s+(?=\S)", re.IGNORECASE)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield the first heading of a narrative that is the title it is printed under."""
    names = {narrative.id: narrative.name for narrative in plan.framework.narratives}
    for texts in index.texts_by_file:
        if not texts.narrative:
            continue
        first = next(find_headings(texts.joined), None)
        if first is None or texts.joined[: first.start].strip():
            continue
        own = names.get(PurePosixPath(texts.file).stem, "")
        if _plain(first.title) in {_plain(title) for title in (own, *_chapters(plan, texts.file))}:
            message = Text(
                f'judul "{first.title}" sudah dicetak oleh buku',
                f'the book prints the heading "{first.title}" itself',
            )
            span = index.span_in(texts, first.start, first.end)
            yield RULE.at(texts.file, span, message, RULE.mend)


def _chapters(plan: Plan, file: str) -> Iterator[str]:
    for book in plan.books:
        for chapter in book.chapters:
            if file in chapter.files:
                yield chapter.title


def _plain(title: str) -> str:
    words = _NUMBERED.sub("", title.strip("*_ "))
    return " ".join(words.casefold().split())
