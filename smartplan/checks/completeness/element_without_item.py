"""LKP015: every element of readiness is assessed."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.entities import is_complete
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "LKP015",
    "element-without-item",
    Severity.WARNING,
    Text(
        "Setiap unsur kesiapan kerangka dinilai dengan paling sedikit satu butir.",
        "Every element of readiness is assessed by at least one item.",
    ),
    Text(
        "Kajian kesiapan lazim memuat struktur, infrastruktur, dan suprastruktur; di Wonogiri yang"
        " terburuk justru struktur dan suprastruktur.",
        "Assessments usually hold structure, infrastructure and superstructure; in Wonogiri the "
        "first and the last were the worst.",
    ),
    Text(
        "Tambahkan butir dengan unsur itu di kesiapan.yaml.",
        "Add an item of the element to kesiapan.yaml.",
    ),
    "kesiapan:\n  - {id: petugas, unsur: struktur, butir: Petugas layanan}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every element without an item."""
    items = plan.readiness.items
    if not items or not is_complete(index, "kesiapan"):
        return
    assessed = {item.element for item in items}
    for element in plan.framework.readiness_elements:
        if element.id not in assessed:
            message = Text(
                f"unsur kesiapan {element.id} belum dinilai",
                f"the element of readiness {element.id} is not assessed",
            )
            yield RULE.at(*index.key_span_of(plan.readiness, "items"), message, RULE.mend)
