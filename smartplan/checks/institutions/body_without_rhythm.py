"""KLB003: every body says when it meets."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.entities import is_refused
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "KLB003",
    "body-without-rhythm",
    Severity.WARNING,
    Text(
        "Setiap badan menyebut irama kerjanya.",
        "Every body says when it meets.",
    ),
    Text(
        "Dewan yang menganggur dan Forum yang tidak teratur dinilai pada evaluasi Kabupaten "
        "Malang; Dewan Wonosobo bertemu Tim paling sedikit sebulan sekali.",
        "An idle council and an irregular forum were scored in Malang regency; the council of "
        "Wonosobo meets the team at least monthly.",
    ),
    Text(
        "Tulis irama_kerja, mis. Rapat setiap bulan.",
        "Write irama_kerja, such as Rapat setiap bulan.",
    ),
    "irama_kerja: Rapat setiap bulan",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every body without a rhythm."""
    for body in plan.institutions.bodies:
        if not body.rhythm and not is_refused(index, body, "rhythm"):
            message = Text(
                f"badan {body.id} belum menyebut irama kerja",
                f"the body {body.id} does not say when it meets",
            )
            yield RULE.at(*index.span_of(body, "id"), message, RULE.mend)
