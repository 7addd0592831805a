"""HKM003: only a repealed law has a successor."""

from collections.abc import Iterator
from typing import Final

from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "HKM003",
    "successor-of-law-in-force",
    Severity.ERROR,
    Text(
        "Hanya peraturan berstatus dicabut yang punya pengganti.",
        "Only a regulation whose status is dicabut has a successor.",
    ),
    Text(
        "Status dan pengganti yang bertentangan membuat daftar dasar hukum tidak dapat dipercaya.",
        "A status that contradicts the successor makes the list of laws unreliable.",
    ),
    Text(
        "Tulis status: dicabut, atau hapus dicabut_oleh.",
        "Write status: dicabut, or remove dicabut_oleh.",
    ),
    "status: dicabut\ndicabut_oleh: perpres-132-2022",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every law in force that names a successor."""
    for law in plan.legal_bases:
        if law.replaced_by is not None and law.status != "dicabut":
            message = Text(
                f"{law.id} dicabut oleh {law.replaced_by}, tetapi statusnya {law.status}",
                f"{law.id} is replaced by {law.replaced_by}, but its status is {law.status}",
            )
            yield RULE.at(*index.span_of(law, "replaced_by"), message, RULE.mend)
