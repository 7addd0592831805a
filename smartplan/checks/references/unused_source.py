"""RUJ030: every source of sumber.yaml backs something."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.citations import cited_ids
from smartplan.checks.entities import is_complete
from smartplan.checks.references.unknown_source import source_uses
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.loader import ENTITY_FOLDERS, SINGLE_FILES
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "RUJ030",
    "unused-source",
    Severity.WARNING,
    Text("Setiap sumber di sumber.yaml dipakai.", "Every source of sumber.yaml is used."),
    Text(
        "Daftar pustaka memuat yang dirujuk saja; sumber yang menganggur sering berarti "
        "faktanya lupa diberi sumber, dan basis fakta termasuk yang terlemah menurut kajian "
        "ITB.",
        "The bibliography lists what is cited; an idle source often means that a fact lost "
        "its source, and a study of ITB found the base of facts among the weakest parts of "
        "plans.",
    ),
    Text(
        "Rujuk sumber itu dari fakta atau teksnya, atau hapus.",
        "Cite the source from its fact or text, or remove it.",
    ),
    "fakta:\n  - {id: jiwa, sumber: [dukcapil-2025]}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every source that nothing names."""
    kinds = (name.removesuffix(".yaml") for name in (*SINGLE_FILES, *ENTITY_FOLDERS))
    if not is_complete(index, *kinds):
        return
    used = {use.id for use in source_uses(plan)} | cited_ids(index)
    for source in plan.sources:
        if source.id not in used:
            message = Text(
                f"sumber {source.id} tidak dirujuk di mana pun",
                f"the source {source.id} is cited nowhere",
            )
            yield RULE.at(*index.span_of(source, "id"), message, RULE.mend)
