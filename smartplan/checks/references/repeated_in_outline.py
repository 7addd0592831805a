"""RUJ022: a book stands once among the books, a chapter once in its book."""

from collections.abc import Iterable, Iterator
from typing import Final

from smartplan.checks.references.resolution import Use
from smartplan.checks.references.targets import BOOK, CHAPTER
from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.framework import BookOutline
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "RUJ022",
    "repeated-in-outline",
    Severity.ERROR,
    Text(
        "Sebuah buku, dan sebuah bab di dalam bukunya, disusun satu kali.",
        "A book, and a chapter in its book, is listed once.",
    ),
    Text(
        "Buku dengan id yang sama saling menimpa berkasnya; bab yang berulang mencetak tabel yang "
        "sama dua kali, sehingga rujukan ke tabel itu tidak jelas.",
        "Books of the same id overwrite each other's files; a repeated chapter prints the same "
        "tables twice, and a reference to them is unclear.",
    ),
    Text("Hapus yang berlebih, atau ganti id-nya.", "Remove one of them, or change its id."),
    "buku: [buku-1-analisis-strategis, buku-2-masterplan]",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every book and chapter that was listed before."""
    books = [
        Use(book, ("id",), book.id)
        if isinstance(book, BookOutline)
        else Use(plan.manifest, ("books", number), book)
        for number, book in enumerate(plan.manifest.books)
    ]
    yield from _find_repeated(index, BOOK, books)
    for book in plan.manifest.books:
        if isinstance(book, BookOutline):
            uses = [Use(chapter, ("id",), chapter.id) for chapter in book.chapters]
            yield from _find_repeated(index, CHAPTER, uses)


def _find_repeated(index: PlanIndex, noun: Text, uses: Iterable[Use]) -> Iterator[Diagnostic]:
    first: dict[str, Use] = {}
    for use in uses:
        earlier = first.setdefault(use.id, use)
        if earlier is use:
            continue
        message = Text(
            f"{noun.indonesian} {use.id} sudah disusun", f"the {noun.english} {use.id} is listed"
        )
        seen = Related(*earlier.span(index), Text("pertama kali di sini", "first here"))
        yield RULE.at(*use.span(index), message, RULE.mend, (seen,))
