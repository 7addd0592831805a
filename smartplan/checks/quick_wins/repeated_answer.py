"""QWN004: every element of a quick win is answered by itself."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.quick_win_answers import walk_answers
from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.base import aliases_of
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan
from smartplan.plan.quick_wins import QuickWin

# Short answers may agree by chance between two quick wins, never within one.
_BY_CHANCE: Final = 8
# What a new file says; told by another check.
_WAITING: Final = "isi di sini"

RULE: Final = Rule(
    "QWN004",
    "repeated-answer",
    Severity.WARNING,
    Text(
        "Isian quick win tidak disalin dari isian atau quick win lain.",
        "No answer of a quick win is copied from another one, or from another quick win.",
    ),
    Text(
        "Formulir evaluasi meminta sepuluh isian (Muara Enim, 2021); isian yang sama dua kali "
        "dinilai sebagai tidak dijawab.",
        "The evaluation form asks for ten answers (Muara Enim, 2021); the same one twice counts as"
        " no answer.",
    ),
    Text(
        "Jawab yang ditanyakan isian itu, untuk quick win ini.",
        "Answer what the field asks, for this quick win.",
    ),
    "daya_tarik: Tanpa akun dan tanpa antre.\nmanfaat: Izin selesai dalam sehari.",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every answer that an earlier one gives in the same words."""
    told_elsewhere: dict[tuple[str, ...], tuple[QuickWin, str]] = {}
    for quick_win in plan.quick_wins:
        told: dict[tuple[str, ...], tuple[QuickWin, str]] = {}
        for name, words in walk_answers(plan, quick_win):
            if " ".join(words) == _WAITING:
                continue
            first = told.get(words) or told_elsewhere.get(words)
            if first is not None:
                yield _diagnose(index, (quick_win, name), first)
            told.setdefault(words, (quick_win, name))
        for words, place in told.items():
            if len(words) >= _BY_CHANCE:
                told_elsewhere.setdefault(words, place)


def _diagnose(
    index: PlanIndex, found: tuple[QuickWin, str], first: tuple[QuickWin, str]
) -> Diagnostic:
    key = aliases_of(QuickWin)[first[1]]
    same = found[0] is first[0]
    message = Text(
        f"isian ini sama dengan {key}" + ("" if same else f" pada {first[0].id}"),
        f"this answer is the same as {key}" + ("" if same else f" of {first[0].id}"),
    )
    related = Related(*index.span_of(*first), Text("isian yang sama", "the same answer"))
    return RULE.at(*index.span_of(*found), message, RULE.mend, (related,))
