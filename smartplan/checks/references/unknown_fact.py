"""RUJ009: every fact that a conflict compares stands in fakta.yaml."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.references.resolution import Use, find_unknown, uses_in_list
from smartplan.checks.references.targets import facts
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "RUJ009",
    "unknown-fact",
    Severity.ERROR,
    Text(
        "Fakta yang dibandingkan dalam konflik ada di fakta.yaml.",
        "The facts that a conflict compares stand in fakta.yaml.",
    ),
    Text(
        "Konflik angka dibuka agar pembaca tahu mana yang dipakai; fakta yang tidak ada membuatnya "
        "tidak terbaca.",
        "A conflict is laid open so that readers know which figure is used; a fact that does not "
        "exist makes it unreadable.",
    ),
    Text("Pakai id fakta yang ada.", "Use the id of a fact that exists."),
    "konflik:\n  - perihal: Jumlah penduduk\n    fakta: [penduduk-bps, penduduk-dukcapil]",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every fact that does not exist."""
    yield from find_unknown(RULE, index, facts(plan), _uses(plan))


def _uses(plan: Plan) -> Iterator[Use]:
    for conflict in plan.evidence.conflicts:
        yield from uses_in_list(conflict, "facts")
