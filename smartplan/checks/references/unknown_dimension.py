"""RUJ003: every dimension that the plan names belongs to the framework."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.references.resolution import Use, find_unknown, uses_in_list
from smartplan.checks.references.targets import dimensions
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "RUJ003",
    "unknown-dimension",
    Severity.ERROR,
    Text(
        "Dimensi yang disebut, juga nama berkas di folder dimensi, ada di kerangka.",
        "A dimension that is named, also by a file of the folder dimensi, is in the framework.",
    ),
    Text(
        "Satu dimensi punya banyak sebutan: Kota Serang (2019) menulis smart people dan smart"
        " government untuk Smart Society dan Smart Governance. Buku dan evaluasi memakai satu"
        " id.",
        "One dimension has many names: Kota Serang (2019) wrote smart people and smart "
        "government for Smart Society and Smart Governance. Books and evaluation use one id.",
    ),
    Text("Pakai id dimensi dari kerangka.", "Use the id of a dimension of the framework."),
    "dimensi: branding",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every dimension that the framework does not have."""
    yield from find_unknown(RULE, index, dimensions(plan), _uses(plan))


def _uses(plan: Plan) -> Iterator[Use]:
    for dimension in plan.dimensions:
        yield Use(dimension, ("id",), dimension.id)
    for program in plan.programs:
        yield Use(program, ("dimension",), program.dimension)
    for quick_win in plan.quick_wins:
        yield Use(quick_win, ("dimension",), quick_win.dimension)
    for strategy in plan.readiness.strategies:
        yield from uses_in_list(strategy, "dimensions")
