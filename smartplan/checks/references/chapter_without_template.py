"""RUJ019: every chapter of a book that the manifest outlines has a template."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.references.resolution import Use, find_unknown
from smartplan.checks.references.targets import chapters
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.framework import BookOutline
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "RUJ019",
    "chapter-without-template",
    Severity.ERROR,
    Text(
        "Setiap bab dalam susunan buku di smartplan.yaml memiliki templat.",
        "Every chapter in an outline of smartplan.yaml has a template.",
    ),
    Text(
        "Id bab menunjuk templat yang menyusun isinya; tanpa templat buku itu tidak dapat "
        "dibuat. MkDocs hanya memperingatkan bila halaman di daftar isinya tidak ada, lalu "
        "situsnya tetap terbit (mkdocs/mkdocs#1875).",
        "A chapter's id names the template that writes it; without one the book can't be "
        "made. MkDocs only warns of a page that its contents name and that is not there, and "
        "the site goes out without it (mkdocs/mkdocs#1875).",
    ),
    Text(
        "Pakai id bab yang tersedia, atau tulis templates/bab/<id>.md.j2 di folder rencana.",
        "Use the id of a shipped chapter, or write templates/bab/<id>.md.j2 in the plan folder.",
    ),
    "buku:\n"
    "  - id: peta-jalan\n"
    "    label: Buku IV\n"
    "    judul: Peta Jalan\n"
    "    bab: [{id: peta-jalan, judul: Peta Jalan}]",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every chapter for which neither smartplan nor the plan has a template."""
    uses = (
        Use(chapter, ("id",), chapter.id)
        for book in plan.manifest.books
        if isinstance(book, BookOutline)
        for chapter in book.chapters
    )
    yield from find_unknown(RULE, index, chapters(plan, index), uses)
