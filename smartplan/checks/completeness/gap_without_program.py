"""LKP016: what is worst has a program that closes the gap."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.entities import is_refused
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "LKP016",
    "gap-without-program",
    Severity.WARNING,
    Text(
        "Butir kesiapan dengan peringkat terendah ditutup paling sedikit satu program.",
        "An item of readiness with the lowest rating is closed by at least one program.",
    ),
    Text(
        "Ketidakcocokan program dengan rencana ditemukan di Kota Semarang; matriks kesenjangan "
        "harus berujung pada program.",
        "A mismatch of programs and plan was found in Semarang; the gap matrix must end in "
        "programs.",
    ),
    Text(
        "Tulis program: [id] pada butir itu, atau buat programnya.",
        "Write program: [id] at the item, or make the program.",
    ),
    "kesiapan:\n  - {id: jaringan-desa, peringkat: kurang, program: [internet-desa]}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every item of the lowest rating without a program."""
    worst = plan.framework.ratings[-1].id
    for item in plan.readiness.items:
        if item.rating != worst or item.programs or is_refused(index, item, "programs"):
            continue
        message = Text(
            f"butir {item.id} berperingkat {worst} tanpa program yang menutupnya",
            f"the item {item.id} is rated {worst} and no program closes the gap",
        )
        yield RULE.at(*index.span_of(item, "id"), message, RULE.mend)
