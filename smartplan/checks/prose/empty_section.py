"""NAR014: below every heading of a narrative stands some text."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.prose.headings import find_headings
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "NAR014",
    "empty-section",
    Severity.WARNING,
    Text(
        "Di bawah setiap judul narasi ada teks.", "Below every heading of a narrative stands text."
    ),
    Text(
        "Judul tanpa isi adalah bagian yang lupa ditulis. Buku menghilangkannya tanpa suara, "
        "sehingga kekurangannya baru terlihat ketika naskah dibahas bab demi bab (bimtek IV, "
        "Kota Bontang).",
        "A heading without text is a part that was forgotten. The books leave it out in "
        "silence, so that it is missed only when the draft is gone through chapter by chapter"
        " (bimtek IV, Bontang).",
    ),
    Text("Tulis isinya, atau hapus judulnya.", "Write what belongs there, or remove the heading."),
    "# Asal data\n\nData dihimpun dari semua OPD.",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:  # noqa: ARG001
    """Yield every heading without words, and with neither text nor a deeper heading below it."""
    for texts in index.texts_by_file:
        if not texts.narrative:
            continue
        for heading in find_headings(texts.joined):
            span = index.span_in(texts, heading.start, heading.end)
            if not heading.title:
                wordless = Text("judul tanpa kata", "a heading without words")
                yield RULE.at(texts.file, span, wordless, RULE.mend)
            elif not heading.below.strip() and not heading.deeper:
                message = Text(
                    f'tidak ada teks di bawah judul "{heading.title}"',
                    f'no text below the heading "{heading.title}"',
                )
                yield RULE.at(texts.file, span, message, RULE.mend)
