"""RUJ009: every fact that a conflict or a calculation names stands in fakta.yaml."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.references.resolution import Use, find_unknown, uses_in_list
from smartplan.checks.references.targets import facts
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.evidence import Fact
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "RUJ009",
    "unknown-fact",
    Severity.ERROR,
    Text(
        "Fakta yang disebut konflik, rincian, dan hitungan ada di fakta.yaml.",
        "The facts that conflicts, parts and calculations name stand in fakta.yaml.",
    ),
    Text(
        "Konflik angka dibuka agar pembaca tahu mana yang dipakai: indeks SPBE Kabupaten "
        "Serang 2024 tercetak 3,73, 3,74, dan 3,75. Fakta yang tidak ada membuatnya tidak "
        "terbaca.",
        "A conflict is laid open so that readers know which figure is used: the SPBE index of"
        " Serang regency of 2024 was printed as 3.73, 3.74 and 3.75. A fact that does not "
        "exist makes it unreadable.",
    ),
    Text("Pakai id fakta yang ada.", "Use the id of a fact that exists."),
    "konflik:\n  - perihal: Jumlah penduduk\n    fakta: [penduduk-bps, penduduk-dukcapil]",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every fact that does not exist."""
    yield from find_unknown(RULE, index, facts(plan), _uses(plan))


def _uses(plan: Plan) -> Iterator[Use]:
    for fact in plan.evidence.facts:
        yield from _uses_in_terms(fact, ("parts",), fact.parts)
        if fact.calculation is not None:
            yield from _uses_in_terms(fact, ("calculation", "terms"), fact.calculation.terms)
    for conflict in plan.evidence.conflicts:
        yield from uses_in_list(conflict, "facts")


def _uses_in_terms(fact: Fact, keys: tuple[str, ...], terms: tuple[object, ...]) -> Iterator[Use]:
    for position, term in enumerate(terms):
        if isinstance(term, str):
            yield Use(fact, (*keys, position), term)
