"""KLB004: every element of the pentahelix has a partner."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.entities import is_complete, is_refused
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "KLB004",
    "helix-without-partner",
    Severity.WARNING,
    Text(
        "Setiap unsur pentahelix kerangka punya mitra.",
        "Every element of the pentahelix has a partner.",
    ),
    Text(
        "Bupati Serang menyebut kelima unsurnya saat membuka penyusunan; kajian ITB menemukan "
        "partisipasi sebagai bagian terlemah rencana kota cerdas.",
        "The regent of Serang named all five when the work began; a study of ITB found "
        "participation the weakest part of smart-city plans.",
    ),
    Text(
        "Tambahkan unsur itu di bawah pentahelix, dengan pihak dan perannya.",
        "Add the element under pentahelix, with its parties and their role.",
    ),
    "pentahelix:\n  - {unsur: media, pihak: [Radio daerah], peran: Mengabarkan rencana}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every element without a partner."""
    institutions = plan.institutions
    if not is_complete(index, "kelembagaan") or is_refused(index, institutions, "helix"):
        return
    present = {partner.element for partner in institutions.helix}
    for element in plan.framework.helix:
        if element.id not in present:
            message = Text(
                f"unsur pentahelix {element.id} belum punya mitra",
                f"the element of the pentahelix {element.id} has no partner",
            )
            yield RULE.at(*index.key_span_of(institutions, "helix"), message, RULE.mend)
