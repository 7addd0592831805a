"""KLB005: every element of the pentahelix has taken part."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.entities import is_complete, is_refused
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "KLB005",
    "helix-never-took-part",
    Severity.WARNING,
    Text(
        "Setiap unsur pentahelix pernah hadir dalam kegiatan partisipasi.",
        "Every element of the pentahelix has been at a meeting.",
    ),
    Text(
        "Kajian ITB atas 22 rencana: basis data dan partisipasi publik mendapat nilai terendah. "
        "Pelibatan harus tercatat, bukan hanya dijanjikan.",
        "A study of ITB of 22 plans: fact base and public participation scored lowest. Taking part"
        " must be on record, not only promised.",
    ),
    Text(
        "Undang unsur itu, lalu catat kegiatannya di bawah partisipasi.",
        "Invite the element, then note the meeting under partisipasi.",
    ),
    "partisipasi:\n"
    "  - {tanggal: 2025-08, kegiatan: Uji publik, unsur: [media], hasil: Sepuluh catatan}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every element that never came, or one finding for a plan without any meeting."""
    institutions = plan.institutions
    if not is_complete(index, "kelembagaan") or is_refused(index, institutions, "participation"):
        return
    if not institutions.participation:
        message = Text(
            "belum ada kegiatan partisipasi yang dicatat", "no meeting has been noted yet"
        )
        yield RULE.at(*index.key_span_of(institutions, "participation"), message, RULE.mend)
        return
    came = {one for event in institutions.participation for one in event.elements}
    for element in plan.framework.helix:
        if element.id not in came:
            message = Text(
                f"unsur pentahelix {element.id} tidak hadir pada kegiatan partisipasi mana pun",
                f"the element of the pentahelix {element.id} was at no meeting",
            )
            yield RULE.at(*index.key_span_of(institutions, "participation"), message, RULE.mend)
