"""KLB001: the bodies that the framework expects are formed."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.entities import is_complete, is_refused
from smartplan.checks.expected_bodies import find_body
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "KLB001",
    "missing-body",
    Severity.WARNING,
    Text(
        "Badan yang diminta kerangka ada di kelembagaan.yaml.",
        "The bodies that the framework asks for stand in kelembagaan.yaml.",
    ),
    Text(
        "Dewan yang menganggur dan Forum yang tidak teratur mengurangi nilai Kabupaten Malang; "
        "Wonosobo, Sleman, dan Kabupaten Tegal membentuknya sebelum rencana ditetapkan.",
        "An idle council and an irregular forum cost Malang regency points; Wonosobo, Sleman and "
        "Tegal regency formed theirs before the plan was fixed.",
    ),
    Text(
        "Tambahkan badan itu dengan anggota dan tugasnya; namanya boleh lain asal memuat "
        "sebutannya.",
        "Add the body with its members and duties; its name may differ if it holds the usual word.",
    ),
    "badan:\n"
    "  - id: forum\n"
    "    nama: Forum Kota Cerdas\n"
    "    anggota: [{kedudukan: Koordinator, dari: Wakil perguruan tinggi}]\n"
    "    tugas: [Menyampaikan kebutuhan warga]",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every body that is missing."""
    institutions = plan.institutions
    if not is_complete(index, "kelembagaan") or is_refused(index, institutions, "bodies"):
        return
    for expected in plan.framework.bodies:
        if find_body(institutions.bodies, expected) is None:
            message = Text(
                f"badan {expected.name} belum ada", f"the body {expected.name} is missing"
            )
            yield RULE.at(*index.key_span_of(institutions, "bodies"), message, RULE.mend)
