"""RUJ002: every program that a quick win, readiness item or other program names exists."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.references.resolution import Use, find_unknown, uses_in_list
from smartplan.checks.references.targets import programs
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "RUJ002",
    "unknown-program",
    Severity.ERROR,
    Text(
        "Program yang disebut quick win, butir kesiapan, atau program lain ada di folder program.",
        "A program that a quick win, readiness item or program names is in the folder program.",
    ),
    Text(
        "Quick win adalah awal sebuah program; tanpa programnya ia berhenti, seperti dua quick win "
        "Kabupaten Muara Enim.",
        "A quick win is the start of a program; without one it stalls, as two quick wins of Muara "
        "Enim regency did.",
    ),
    Text(
        "Pakai id program yang ada, atau buat berkas program/<id>.yaml.",
        "Use the id of a program that exists, or create program/<id>.yaml.",
    ),
    "program: sikonde",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every program that does not exist."""
    yield from find_unknown(RULE, index, programs(plan), _uses(plan))


def _uses(plan: Plan) -> Iterator[Use]:
    for quick_win in plan.quick_wins:
        yield Use(quick_win, ("program",), quick_win.program)
    for item in plan.readiness.items:
        yield from uses_in_list(item, "programs")
    for program in plan.programs:
        yield from uses_in_list(program, "depends_on")
