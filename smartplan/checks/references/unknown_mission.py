"""RUJ007: every mission that the plan names is one of the RPJMD."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.references.resolution import Use, find_unknown, uses_in_list
from smartplan.checks.references.targets import missions
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "RUJ007",
    "unknown-mission",
    Severity.ERROR,
    Text(
        "Misi yang disebut program, sasaran RPJMD, atau sasaran dimensi ada di daerah.yaml.",
        "A mission that a program or an objective names stands in daerah.yaml.",
    ),
    Text(
        "Rencana harus selaras dengan RPJMD; begitu pula yang diminta Diskominfo dan Bappeda "
        "Garut.",
        "The plan must follow the RPJMD, as the agencies of Garut regency ask of theirs.",
    ),
    Text("Pakai id misi dari daerah.yaml.", "Use the id of a mission of daerah.yaml."),
    "misi: [misi-3]",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every mission that the RPJMD does not have."""
    yield from find_unknown(RULE, index, missions(plan), _uses(plan))


def _uses(plan: Plan) -> Iterator[Use]:
    for development_objective in plan.region.development_plan.objectives:
        yield Use(development_objective, ("mission",), development_objective.mission)
    for dimension in plan.dimensions:
        for objective in dimension.objectives:
            yield from uses_in_list(objective, "missions")
    for program in plan.programs:
        yield from uses_in_list(program, "missions")
