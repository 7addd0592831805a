"""NAR005: no text is still waiting to be written."""

import re
from collections.abc import Iterator
from typing import Final

from smartplan.diagnostics import START_OF_FILE, Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

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
_SIGNS: Final = ("todo", "tbd", "tba", "fixme", "xxx", "lorem ipsum", "di sini", "kemudian")
_LONGEST_MARK: Final = 20
_NOTHING: Final = re.compile(r"\s*(?:…|\.{2,}|-+|–|—|\?+|_+)\s*")


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:  # noqa: ARG001
    """Yield every placeholder, and every narrative without a word."""
    for placed in index.texts:
        if placed.path is None and not placed.text.strip():
            empty = Text("narasi ini masih kosong", "this narrative is still empty")
            yield RULE.at(placed.file, START_OF_FILE, empty, RULE.mend)
            continue
        if len(placed.text) > _LONGEST_MARK and not _may_hold_words(placed.text):
            continue
        whole = _NOTHING.fullmatch(placed.text)
        for found in (whole,) if whole else _WORDS.finditer(placed.text):
            written = found[0].strip()
            start = found.start() + found[0].index(written)
            message = Text(f'"{written}" adalah teks pengisi', f'"{written}" is a placeholder')
            span = index.text_span(placed, start, start + len(written))
            yield RULE.at(placed.file, span, message, RULE.mend)


def _may_hold_words(text: str) -> bool:
    small = text.lower()
    return any(sign in small for sign in _SIGNS)
