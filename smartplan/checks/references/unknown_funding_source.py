"""RUJ011: every source of money in a budget belongs to the framework."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.references.resolution import Use, find_unknown
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
        "Sumber dana dalam anggaran ada di kerangka.",
        "A funding source in a budget is in the framework.",
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
    yield from find_unknown(RULE, index, funding_sources(plan), _uses(plan))


def _uses(plan: Plan) -> Iterator[Use]:
    for program in plan.programs:
        for year, amounts in program.budget.items():
            for source in amounts:
                yield Use(program, ("budget", year, source), source, as_key=True)
