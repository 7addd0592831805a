"""NAR013: headings stand in narratives, not in the fields of a YAML file."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.prose.headings import find_headings
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "NAR013",
    "heading-in-field",
    Severity.WARNING,
    Text(
        "Isian pada berkas YAML tidak memuat judul; judul hanya ada di narasi.",
        "The fields of a YAML file hold no headings; only narratives do.",
    ),
    Text(
        "Buku memberi setiap isian tempatnya sendiri. Judul di dalamnya menjadi subbab baru di "
        "tengah daftar program, atau tercetak sebagai tanda #.",
        "The book gives each field its place. A heading inside one becomes a new section in the "
        "midst of the programs, or is printed as a # mark.",
    ),
    Text(
        "Tulis sebagai kalimat, atau tebalkan katanya: **Sasaran.** Lalu teksnya.",
        "Write it as a sentence, or make the word bold: **Sasaran.** Then the text.",
    ),
    "uraian: |\n  **Cara kerja.** Warga melapor melalui satu nomor.",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:  # noqa: ARG001
    """Yield every heading in a text of several lines that is no narrative."""
    for texts in index.texts_by_file:
        if texts.narrative:
            continue
        for heading in find_headings(texts.joined):
            placed, _ = texts.at(heading.start)
            # A value on one line is a name or a number far more often than prose.
            if "\n" not in placed.text or not heading.title:
                continue
            message = Text(
                f'judul "{heading.title}" di dalam isian',
                f'the heading "{heading.title}" in a field',
            )
            span = index.span_in(texts, heading.start, heading.end)
            yield RULE.at(texts.file, span, message, RULE.mend)
