"""FKT001: every fact has a source or is marked as illustrative."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.entities import is_refused
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.base import is_illustrative
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "FKT001",
    "fact-without-source",
    Severity.ERROR,
    Text(
        "Setiap fakta punya sumber, atau ditandai ilustratif.",
        "Every fact has a source, or is marked as illustrative.",
    ),
    Text(
        "Dasar fakta yang lemah adalah temuan kajian ITB atas rencana kota cerdas.",
        "A weak base of facts is what a study of ITB found in smart-city plans.",
    ),
    Text(
        "Tulis sumber: [id-sumber]; untuk angka contoh, ilustratif: true.",
        "Write sumber: [id-of-source]; for an example figure, ilustratif: true.",
    ),
    "- {id: jiwa, nama: Penduduk, nilai: 1744600, tahun: 2024, sumber: [dukcapil-2025]}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every fact that nothing backs."""
    for fact in plan.evidence.facts:
        marked = any(is_illustrative(fact.illustrative, key) for key in ("nilai", "sumber"))
        if fact.sources or marked or is_refused(index, fact, "sources"):
            continue
        message = Text(
            f"fakta {fact.id} tanpa sumber dan tidak ditandai ilustratif",
            f"the fact {fact.id} has no source and is not marked as illustrative",
        )
        yield RULE.at(*index.span_of(fact, "id"), message, RULE.mend)
