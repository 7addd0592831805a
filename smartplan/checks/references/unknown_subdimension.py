"""RUJ004: every sub-dimension that the plan names belongs to its dimension."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.references.resolution import Use, find_unknown
from smartplan.checks.references.targets import subdimensions
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "RUJ004",
    "unknown-subdimension",
    Severity.ERROR,
    Text(
        "Subdimensi yang disebut adalah bagian dari dimensinya menurut kerangka.",
        "A sub-dimension that is named is part of its dimension in the framework.",
    ),
    Text(
        "Evaluasi menilai program per subdimensi, seperti survei Lombok Utara (2024); program"
        " di subdimensi yang salah tidak terhitung.",
        "Programs are judged per sub-dimension, as in the survey of Lombok Utara (2024); one "
        "under the wrong heading does not count.",
    ),
    Text(
        "Pilih salah satu subdimensi dari dimensi itu, atau betulkan dimensinya.",
        "Choose a sub-dimension of that dimension, or correct the dimension.",
    ),
    "dimensi: branding\nsubdimensi: pariwisata",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every sub-dimension that its dimension does not have."""
    for dimension in plan.framework.dimensions:
        yield from find_unknown(RULE, index, subdimensions(dimension), _uses(plan, dimension.id))


def _uses(plan: Plan, dimension_id: str) -> Iterator[Use]:
    for dimension in plan.dimensions:
        if dimension.id == dimension_id:
            for strategy in dimension.strategies:
                yield Use(strategy, ("subdimension",), strategy.subdimension)
            for excused in dimension.without_program:
                yield Use(dimension, ("without_program", excused), excused, as_key=True)
    for program in plan.programs_of(dimension_id):
        yield Use(program, ("subdimension",), program.subdimension)
