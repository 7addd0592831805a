"""RUJ012: elements and ratings of readiness belong to the framework."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.references.resolution import Use, find_unknown
from smartplan.checks.references.targets import ratings, readiness_elements
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "RUJ012",
    "unknown-readiness-term",
    Severity.ERROR,
    Text(
        "Unsur dan peringkat kesiapan ada di kerangka.",
        "Elements and ratings of readiness are in the framework.",
    ),
    Text(
        "Kesiapan dihitung per unsur dan peringkat, seperti kajian Wonogiri: sekian persen baik, "
        "sedang, dan kurang.",
        "Readiness is counted per element and rating, as the Wonogiri study did: so many per cent "
        "good, moderate and poor.",
    ),
    Text(
        "Pilih unsur dan peringkat dari kerangka.", "Choose element and rating from the framework."
    ),
    "unsur: struktur\nperingkat: sedang",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every element and rating that the framework does not have."""
    items = plan.readiness.items
    elements = (Use(item, ("element",), item.element) for item in items)
    yield from find_unknown(RULE, index, readiness_elements(plan), elements)
    rated = (Use(item, ("rating",), item.rating) for item in items)
    yield from find_unknown(RULE, index, ratings(plan), rated)
