"""NAR005: no text is still waiting to be written."""

import re
from collections.abc import Iterator
from typing import Final

from smartplan.diagnostics import START_OF_FILE, Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan
from smartplan.plan.texts import FileTexts

RULE: Final = Rule(
    "NAR005",
    "placeholder-text",
    Severity.WARNING,
    Text(
        "Tidak ada teks pengisi seperti TODO, xxx, lorem ipsum, isi di sini, atau … saja.",
        "No text is a placeholder such as TODO, xxx, lorem ipsum, isi di sini, or … alone.",
    ),
    Text(
        "Teks pengisi yang tertinggal tercetak di buku yang ditandatangani kepala daerah.",
        "A placeholder left behind is printed in a book that the head of the region signs.",
    ),
    Text("Ganti dengan isi yang sebenarnya.", "Replace it with the real content."),
    "uraian: Jaringan internet untuk dua belas desa wisata.",
)
_WORDS: Final = re.compile(
    r"\b(?:TODO|TBD|TBA|FIXME|(?i:x{3,}|lorem ipsum|(?:isi|tulis|diisi) di sini"
    r"|(?:akan )?diisi kemudian))\b"
)
# Looked for first, since searching for plain words is many times faster than the pattern.
_SIGNS: Final = (
    *("todo", "tbd", "tba", "fixme", "xxx", "lorem ipsum"),
    *("isi di sini", "tulis di sini", "diisi kemudian"),
)
# A text between two others, with nothing but signs in it.
_NOTHING: Final = re.compile(
    r"\0\n\n\s*+(?=[….?_–—-])(?P<signs>…|\.{2,}|-+|–|—|\?+|_+)\s*(?=\n\n\0|\Z)"
)
_BEFORE_FIRST: Final = "\0\n\n"


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:  # noqa: ARG001
    """Yield every placeholder, and every narrative without a word."""
    for file, narrative in index.narratives.items():
        if not narrative.text.strip():
            empty = Text("narasi ini masih kosong", "this narrative is still empty")
            yield RULE.at(file, START_OF_FILE, empty, RULE.mend)
    for texts in index.texts_by_file:
        for start, end in _placeholders(texts):
            written = texts.joined[start:end]
            message = Text(f'"{written}" adalah teks pengisi', f'"{written}" is a placeholder')
            yield RULE.at(texts.file, index.span_in(texts, start, end), message, RULE.mend)


def _placeholders(texts: FileTexts) -> Iterator[tuple[int, int]]:
    """Yield start and end, in the joined texts, of words that wait and of texts without a word."""
    small = texts.joined.lower()
    if any(sign in small for sign in _SIGNS):
        yield from (found.span() for found in _WORDS.finditer(texts.joined))
    for found in _NOTHING.finditer(_BEFORE_FIRST + texts.joined):
        start, end = found.span("signs")
        yield start - len(_BEFORE_FIRST), end - len(_BEFORE_FIRST)
