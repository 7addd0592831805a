"""NAR012: the headings of a narrative begin with # and skip no level."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from smartplan.checks.prose.headings import find_headings
from smartplan.checks.prose.mending import fix_words
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "NAR012",
    "heading-level-skipped",
    Severity.WARNING,
    Text(
        "Judul di dalam narasi dimulai dari # dan tidak melompati tingkat.",
        "The headings of a narrative begin with # and skip no level.",
    ),
    Text(
        "Narasi tercetak di bawah subbab buku, sehingga # sudah satu tingkat di bawahnya. PDF yang "
        "dapat dibaca semua orang (PDF/UA) mewajibkan tingkat yang berurutan.",
        "A narrative is printed below a section of the book, so # is one level below it already. "
        "A PDF that everyone can read (PDF/UA) requires levels in order.",
    ),
    Text(
        "Kurangi tanda # sehingga tingkatnya berurutan: #, lalu ##, lalu ###.",
        "Take # marks away so that the levels follow each other: #, then ##, then ###.",
    ),
    "# Asal data\n\nTeks.\n\n## Data OPD\n\nTeks.",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:  # noqa: ARG001
    """Yield every heading more than one level below the one before it."""
    for texts in index.texts_by_file:
        if not texts.narrative:
            continue
        above = 0
        for heading in find_headings(texts.joined):
            right = above + 1
            above = heading.level
            if heading.level <= right:
                continue
            written, marks = "#" * heading.level, "#" * right
            message = Text(
                f"judul {written} melompati tingkat {marks}",
                f"the heading {written} skips the level {marks}",
            )
            hint = Text(f"Tulis {marks} {heading.title}.", f"Write {marks} {heading.title}.")
            span = index.span_in(texts, heading.start, heading.end)
            end = heading.start + heading.level
            fix = fix_words(index, texts, heading.start, end, marks)
            yield replace(RULE.at(texts.file, span, message, hint), fix=fix)
