"""NAR020: each mark of a footnote has its note."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.prose.footnotes import each_with_notes
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan
from smartplan.prose.notes import NoteMark, Notes

RULE: Final = Rule(
    "NAR020",
    "undefined-footnote",
    Severity.ERROR,
    Text(
        "Setiap tanda catatan kaki [^nama] punya isi, [^nama]: …, di dalam teks yang sama.",
        "Each mark of a footnote, [^name], has its note, [^name]: …, in the same text.",
    ),
    Text(
        "Tanda tanpa isi tercetak apa adanya, “[^1]”, di tengah kalimat buku.",
        "A mark without a note is printed as it stands, “[^1]”, in the middle of a sentence.",
    ),
    Text(
        "Tulis isinya pada baris tersendiri di bawah paragraf: [^nama]: isi catatan.",
        "Write the note on a line of its own below the paragraph: [^name]: the note.",
    ),
    "Luasnya 1.467 km²[^luas].\n\n[^luas]: Tanpa perairan.",
)
_ELSEWHERE: Final = Text(
    "Pindahkan tandanya ke paragraf biasa.", "Move the mark to an ordinary paragraph."
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:  # noqa: ARG001
    """Yield every mark that the books print as it was typed."""
    for texts, begin, notes in each_with_notes(index):
        for mark in notes.marks:
            if found := _find_fault(mark, notes):
                message, hint = found
                span = index.span_in(texts, begin + mark.start, begin + mark.end)
                yield RULE.at(texts.file, span, message, hint)


def _find_fault(mark: NoteMark, notes: Notes) -> tuple[Text, Text] | None:
    sign = f"[^{mark.name}]"
    if mark.in_heading:
        message = Text(
            f"catatan kaki {sign} berada di dalam judul, yang juga tercetak di daftar isi",
            f"the footnote {sign} stands in a heading, which is printed in the contents as well",
        )
        return message, _ELSEWHERE
    if mark.in_note:
        message = Text(
            f"catatan kaki {sign} berada di dalam catatan kaki lain",
            f"the footnote {sign} stands in another footnote",
        )
        return message, _ELSEWHERE
    if mark.name in notes.printed:
        return None
    message = Text(f"catatan kaki {sign} tidak punya isi", f"the footnote {sign} has no note")
    return message, RULE.mend
