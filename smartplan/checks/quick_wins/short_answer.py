"""QWN005: every element of a quick win is answered in a sentence."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.quick_win_answers import walk_answers
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

# What a new file says; told by another check.
_WAITING: Final = "isi di sini"

RULE: Final = Rule(
    "QWN005",
    "short-answer",
    Severity.WARNING,
    Text(
        "Isian quick win berupa kalimat, sekurangnya sebanyak kata yang diminta kerangka.",
        "Every answer of a quick win is a sentence, with at least the words that the framework "
        "asks for.",
    ),
    Text(
        "Sepuluh isian diminta formulir evaluasi (Muara Enim, 2021); penilai Kabupaten Malang "
        "menghitung jawaban tanpa isi sebagai pengurang.",
        "The evaluation form asks for ten answers (Muara Enim, 2021); the assessors of Malang "
        "regency counted answers without substance against it.",
    ),
    Text(
        "Tulis siapa, apa, dan bagaimana dalam satu kalimat.",
        "Say who, what and how in a sentence.",
    ),
    "keberlangsungan: Diskominfo membiayai perawatannya mulai tahun kedua.",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every answer of too few words."""
    fewest = plan.framework.quick_wins.fewest_words
    for quick_win in plan.quick_wins:
        for name, words in walk_answers(plan, quick_win):
            if len(words) >= fewest or " ".join(words) == _WAITING:
                continue
            message = Text(
                f"isian ini hanya {len(words)} kata; kerangka meminta sekurangnya {fewest}",
                f"this answer has {len(words)} words; the framework asks for at least {fewest}",
            )
            yield RULE.at(*index.span_of(quick_win, name), message, RULE.mend)
