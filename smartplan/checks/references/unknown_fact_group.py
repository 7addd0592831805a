"""RUJ016: the group that a fact names stands under ``kelompok`` of fakta.yaml."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.entities import is_written
from smartplan.checks.references.resolution import Use, find_unknown
from smartplan.checks.references.targets import fact_groups
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "RUJ016",
    "unknown-fact-group",
    Severity.ERROR,
    Text(
        "Kelompok yang disebut fakta ada di daftar kelompok fakta.yaml.",
        "The group that a fact names is in the list of groups of fakta.yaml.",
    ),
    Text(
        "Setiap kelompok menjadi satu tabel; fakta di kelompok yang tidak ada tidak tercetak.",
        "Every group becomes a table; a fact in a group that does not exist is not printed.",
    ),
    Text(
        "Pakai id kelompok yang ada, atau tambahkan kelompok itu.",
        "Use the id of a group that exists, or add the group.",
    ),
    "kelompok: [{id: penduduk, nama: Kependudukan}]\nfakta:\n  - {id: jiwa, kelompok: penduduk}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every group of facts that does not exist."""
    uses = (
        Use(fact, ("group",), fact.group)
        for fact in plan.evidence.facts
        if is_written(index, fact, "group")
    )
    yield from find_unknown(RULE, index, fact_groups(plan), uses)
