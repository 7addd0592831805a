"""RUJ013: sides of the pentahelix belong to the framework."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.references.resolution import Use, find_unknown, uses_in_list
from smartplan.checks.references.targets import helix_elements
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "RUJ013",
    "unknown-helix-element",
    Severity.ERROR,
    Text(
        "Unsur pentahelix pada mitra dan catatan partisipasi ada di kerangka.",
        "The sides of the pentahelix among partners and meetings are in the framework.",
    ),
    Text(
        "Partisipasi yang tipis termasuk kelemahan rencana kota cerdas menurut kajian ITB; "
        "cakupannya hanya terhitung bila unsurnya dikenal.",
        "Thin participation is a weakness of smart-city plans by a study of ITB; its coverage can "
        "be counted only for known sides.",
    ),
    Text("Pilih unsur dari kerangka.", "Choose a side from the framework."),
    "unsur: [akademisi, media]",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every side of the pentahelix that the framework does not have."""
    yield from find_unknown(RULE, index, helix_elements(plan), _uses(plan))


def _uses(plan: Plan) -> Iterator[Use]:
    for partner in plan.institutions.helix:
        yield Use(partner, ("element",), partner.element)
    for meeting in plan.institutions.participation:
        yield from uses_in_list(meeting, "elements")
