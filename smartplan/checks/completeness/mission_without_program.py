"""LKP006: every mission of the RPJMD is served by a program."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.entities import is_complete
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "LKP006",
    "mission-without-program",
    Severity.WARNING,
    Text(
        "Setiap misi RPJMD didukung paling sedikit satu program.",
        "Every mission of the RPJMD is served by at least one program.",
    ),
    Text(
        "Ketidakcocokan program dengan rencana pembangunan adalah temuan di Kota Semarang; matriks "
        "keselarasan dengan baris kosong mengundang pertanyaan.",
        "A mismatch of programs and development plan was found in Semarang; an alignment matrix "
        "with an empty row invites questions.",
    ),
    Text(
        "Tambahkan id misi itu ke misi pada program yang mendukungnya.",
        "Add the mission's id under misi of the programs that serve it.",
    ),
    "misi: [misi-1, misi-3]",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every mission that no program serves."""
    if not is_complete(index, "program"):
        return
    served = {mission for program in plan.programs for mission in program.missions}
    for mission in plan.region.development_plan.missions:
        if mission.id not in served:
            message = Text(
                f"misi {mission.id} belum didukung program mana pun",
                f"the mission {mission.id} is served by no program",
            )
            yield RULE.at(*index.span_of(mission, "id"), message, RULE.mend)
