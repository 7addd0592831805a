"""LKP022: every mission of the RPJMD is served by an objective of a dimension."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.entities import is_complete
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "LKP022",
    "mission-without-objective",
    Severity.WARNING,
    Text(
        "Setiap misi RPJMD dilayani paling sedikit satu sasaran dimensi.",
        "Every mission of the RPJMD is served by at least one objective of a dimension.",
    ),
    Text(
        "Kajian ITB menemukan integrasi kebijakan yang tipis; baris misi yang kosong pada matriks "
        "keselarasan memperlihatkannya.",
        "A study of ITB found policy integration thin; an empty row of a mission in the alignment "
        "matrix shows it.",
    ),
    Text(
        "Tulis misi itu pada sasaran dimensi yang mendukungnya.",
        "Write the mission at the objective of a dimension that serves it.",
    ),
    "sasaran:\n  - {id: tamu-menyebar, teks: Tamu menyebar ke desa, misi: [misi-4]}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every mission that no objective serves; without any such link nothing is said."""
    served = {
        mission
        for dimension in plan.dimensions
        for objective in dimension.objectives
        for mission in objective.missions
    }
    if not served or not is_complete(index, "dimensi"):
        return
    for mission in plan.region.development_plan.missions:
        if mission.id not in served:
            message = Text(
                f"misi {mission.id} tidak dilayani sasaran dimensi mana pun",
                f"the mission {mission.id} is served by no objective of a dimension",
            )
            yield RULE.at(*index.span_of(mission, "id"), message, RULE.mend)
