"""LKP019: every objective of a dimension serves a mission of the RPJMD."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.entities import is_refused
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "LKP019",
    "objective-without-mission",
    Severity.WARNING,
    Text(
        "Setiap sasaran dimensi menyebut misi RPJMD yang dilayaninya.",
        "Every objective of a dimension names the mission of the RPJMD that it serves.",
    ),
    Text(
        "Diskominfo dan Bappeda Kabupaten Garut meminta rencana yang selaras dengan RPJMD; kajian "
        "ITB menemukan integrasi kebijakan yang tipis.",
        "The agencies of Garut regency ask for a plan in line with the RPJMD; a study of ITB found"
        " policy integration thin.",
    ),
    Text(
        "Tulis misi: [id-misi] pada sasaran itu.",
        "Write misi: [id-of-mission] at the objective.",
    ),
    "sasaran:\n  - {id: tamu-menyebar, teks: Tamu menyebar ke desa, misi: [misi-4]}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every objective that serves no mission."""
    for dimension in plan.dimensions:
        for objective in dimension.objectives:
            if objective.missions or is_refused(index, objective, "missions"):
                continue
            message = Text(
                f"sasaran {objective.id} belum menyebut misi RPJMD",
                f"the objective {objective.id} names no mission of the RPJMD",
            )
            yield RULE.at(*index.span_of(objective, "id"), message, RULE.mend)
