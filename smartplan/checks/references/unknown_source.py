"""RUJ008: every source that an entity names stands in sumber.yaml."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.entities import walk_having
from smartplan.checks.references.resolution import Use, find_unknown, uses_in_list
from smartplan.checks.references.targets import sources
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "RUJ008",
    "unknown-source",
    Severity.ERROR,
    Text(
        "Sumber yang disebut ada di sumber.yaml.", "A source that is named stands in sumber.yaml."
    ),
    Text(
        "Basis fakta termasuk yang terlemah pada 22 rencana kota cerdas menurut kajian ITB; "
        "angka tanpa sumber yang dapat dibuka tidak dapat dipertanggungjawabkan.",
        "The base of facts was among the weakest parts of 22 smart-city plans in a study of "
        "ITB; a figure whose source can't be looked up can't be defended.",
    ),
    Text(
        "Pakai id dari sumber.yaml, atau tambahkan sumber itu di sana.",
        "Use an id from sumber.yaml, or add the source there.",
    ),
    "sumber: [kabar-banten-2023]",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every source that does not exist."""
    yield from find_unknown(RULE, index, sources(plan), source_uses(plan))


def source_uses(plan: Plan) -> Iterator[Use]:
    """Yield every source that an entity names under ``sumber``."""
    for entity in walk_having(plan, "sources"):
        yield from uses_in_list(entity, "sources")
