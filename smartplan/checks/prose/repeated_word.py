"""NAR017: no small word stands twice in a row."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from smartplan.checks.prose.mending import fix_words
from smartplan.checks.prose.sentences import on_one_line, prose_files
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "NAR017",
    "repeated-word",
    Severity.WARNING,
    Text(
        "Kata tugas seperti yang, dan, atau di tidak tertulis dua kali berturut-turut.",
        "Small words such as yang, dan or di do not stand twice in a row.",
    ),
    Text(
        "Kata ganda tertinggal dari suntingan, dan pemeriksa ejaan tidak menandainya karena kedua "
        "katanya benar.",
        "A word twice is left over from editing, and spell checkers pass it since both are right.",
    ),
    Text("Hapus salah satunya.", "Remove one of them."),
    "uraian: Layanan yang dibuka di setiap kecamatan.",
)
# Only words that never stand twice on purpose; others are doubled with a hyphen.
_WORDS: Final = frozenset(
    {
        *("yang", "dan", "di", "ke", "dari", "untuk", "dengan"),
        *("pada", "dalam", "atau", "adalah", "ialah", "akan", "oleh"),
        *("sebagai", "serta", "tidak", "juga", "para", "agar", "karena"),
        *("bahwa", "telah", "dapat", "secara", "antara", "bagi", "belum"),
        *("kepada", "terhadap", "menjadi", "seperti", "hingga", "melalui", "supaya"),
        *("sehingga", "tentang", "tetapi", "setiap", "yaitu", "yakni", "ini"),
        *("itu"),
    }
)
_TWICE: Final = re.compile(r" (?P<first>[a-z]++) +(?P=first)(?![\w-])")


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:  # noqa: ARG001
    """Yield every small word that stands twice, also over the end of a line."""
    for texts in prose_files(index):
        for found in _TWICE.finditer(on_one_line(texts.joined)):
            start, end = found.span("first")[0], found.end()
            if found["first"] not in _WORDS or "\n\n" in texts.joined[start:end]:
                continue
            word = found["first"]
            message = Text(f'"{word}" tertulis dua kali', f'"{word}" stands twice')
            span = index.span_in(texts, start, end)
            fix = fix_words(index, texts, start, end, word)
            yield replace(RULE.at(texts.file, span, message, RULE.mend), fix=fix)
