"""RUJ031: every group of facts holds a fact."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.entities import is_complete
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "RUJ031",
    "unused-fact-group",
    Severity.WARNING,
    Text(
        "Setiap kelompok fakta dipakai paling sedikit satu fakta.",
        "Every group of facts holds at least one fact.",
    ),
    Text("Kelompok tanpa fakta menjadi tabel kosong.", "A group without facts is an empty table."),
    Text(
        "Hapus kelompoknya, atau masukkan fakta ke dalamnya.",
        "Remove the group, or put facts into it.",
    ),
    "fakta:\n  - {id: jiwa, kelompok: penduduk}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every group without facts."""
    if not is_complete(index, "fakta"):
        return
    used = {fact.group for fact in plan.evidence.facts}
    for group in plan.evidence.groups:
        if group.id not in used:
            message = Text(
                f"kelompok fakta {group.id} tidak dipakai fakta mana pun",
                f"no fact is in the group {group.id}",
            )
            yield RULE.at(*index.span_of(group, "id"), message, RULE.mend)
