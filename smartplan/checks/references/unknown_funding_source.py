"""RUJ011: every source of money in a budget or ceiling belongs to the framework."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.references.resolution import Use, find_unknown, uses_in_list
from smartplan.checks.references.targets import funding_sources
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "RUJ011",
    "unknown-funding-source",
    Severity.ERROR,
    Text(
        "Sumber dana dalam anggaran dan pagu ada di kerangka.",
        "A funding source in a budget or ceiling is in the framework.",
    ),
    Text(
        "Sumber dana yang tidak jelas membuat program Kota Semarang tidak cocok dengan rencananya; "
        "penilai Muara Enim mencari dana di luar APBD.",
        "Unclear funding parted programs from plan in Semarang; the assessor of Muara Enim looked "
        "for money beyond the APBD.",
    ),
    Text(
        "Pilih salah satu sumber dana dari kerangka.", "Choose a funding source of the framework."
    ),
    "anggaran:\n  2025: {apbd: Rp450.000.000, csr: Rp50.000.000}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every source of money that the framework does not have."""
    yield from find_unknown(RULE, index, funding_sources(plan), _uses(plan, index))


def _uses(plan: Plan, index: PlanIndex) -> Iterator[Use]:
    for program in plan.programs:
        for year, amounts in program.budget.items():
            for source in amounts:
                yield Use(program, ("budget", year, source), source, as_key=True)
    limits = plan.framework.funding
    if limits is not None and index.holds(limits):
        yield from uses_in_list(limits, "own_sources")
    for ceiling in plan.region.source_ceilings:
        yield Use(ceiling, ("funding_source",), ceiling.funding_source)
    for shared in plan.region.agency_ceilings:
        yield from uses_in_list(shared, "funding_sources")
