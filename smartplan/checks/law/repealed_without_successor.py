"""HKM001: a repealed law names what replaced it."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.entities import is_refused
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "HKM001",
    "repealed-without-successor",
    Severity.ERROR,
    Text(
        "Peraturan yang dicabut menyebut penggantinya.",
        "A repealed regulation names the one that replaced it.",
    ),
    Text(
        "Situs kota cerdas Surakarta bersandar pada PP 82/2012, yang sudah diganti PP "
        "71/2019; pembaca perlu tahu peraturan mana yang kini berlaku.",
        "The smart-city site of Surakarta rests on PP 82/2012, which PP 71/2019 has replaced;"
        " readers need to know which regulation is in force.",
    ),
    Text(
        "Tulis dicabut_oleh dengan id peraturan penggantinya, atau betulkan statusnya.",
        "Write dicabut_oleh with the id of its successor, or correct its status.",
    ),
    "status: dicabut\ndicabut_oleh: perpres-132-2022",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every repealed law without a successor."""
    for law in plan.legal_bases:
        if law.status != "dicabut" or law.replaced_by or is_refused(index, law, "replaced_by"):
            continue
        message = Text(
            f"{law.id} sudah dicabut, tetapi penggantinya belum disebut",
            f"{law.id} is repealed, but its successor is not named",
        )
        yield RULE.at(*index.span_of(law, "status"), message, RULE.mend)
