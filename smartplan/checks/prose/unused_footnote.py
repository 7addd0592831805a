"""NAR021: each footnote is printed, once its mark stands in the text."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.prose.footnotes import each_with_notes
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan
from smartplan.prose.notes import NoteDefinition, Notes

RULE: Final = Rule(
    "NAR021",
    "unused-footnote",
    Severity.WARNING,
    Text(
        "Setiap isi catatan kaki, [^nama]: …, punya tanda [^nama] di dalam teks yang sama.",
        "Each note, [^name]: …, has its mark [^name] in the same text.",
    ),
    Text(
        "Catatan tanpa tanda tidak tercetak; penulisnya mengira pembaca membacanya.",
        "A note without a mark is not printed, though its writer thinks that readers see it.",
    ),
    Text(
        "Beri tandanya, [^nama], di teks yang dijelaskan, atau hapus catatannya.",
        "Put its mark, [^name], into the text that it explains, or remove the note.",
    ),
    "Luasnya 1.467 km²[^luas].\n\n[^luas]: Tanpa perairan.",
)
_RENAME: Final = Text(
    "Beri salah satunya nama lain, atau hapus.", "Give one of them another name, or remove it."
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:  # noqa: ARG001
    """Yield every note that no book prints."""
    for texts, begin, notes in each_with_notes(index):
        marked = {mark.name for mark in notes.marks if not mark.in_heading and not mark.in_note}
        for note in notes.definitions:
            if found := _find_fault(note, notes, marked):
                message, hint = found
                span = index.span_in(texts, begin + note.start, begin + note.sign_end)
                yield RULE.at(texts.file, span, message, hint)


def _find_fault(note: NoteDefinition, notes: Notes, marked: set[str]) -> tuple[Text, Text] | None:
    sign = f"[^{note.name}]"
    first = next(each for each in notes.definitions if each.name == note.name)
    if first is not note:
        message = Text(
            f"catatan kaki {sign} ditulis dua kali; hanya yang pertama tercetak",
            f"the footnote {sign} is written twice; only the first is printed",
        )
        return message, _RENAME
    if note.name in marked:
        return None
    message = Text(
        f"catatan kaki {sign} tidak tercetak karena tandanya tidak ada di teks",
        f"the footnote {sign} is not printed, for its mark is nowhere in the text",
    )
    return message, RULE.mend
