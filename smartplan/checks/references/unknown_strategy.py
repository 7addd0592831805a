"""RUJ006: a program's strategy stands in the file of its dimension."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.references.resolution import Use, find_unknown
from smartplan.checks.references.targets import strategies
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "RUJ006",
    "unknown-strategy",
    Severity.ERROR,
    Text(
        "Strategi yang disebut program ada di berkas dimensinya.",
        "A strategy that a program names stands in the file of its dimension.",
    ),
    Text(
        "Bimtek II menurunkan program dari strategi (Balikpapan, Ambon); program yang "
        "menunjuk strategi yang tidak ada kehilangan alasannya.",
        "Bimtek II draws programs from strategies (Balikpapan, Ambon); one that points "
        "nowhere loses its reason.",
    ),
    Text(
        "Pakai id strategi dari berkas dimensinya, atau tambahkan strategi itu di sana.",
        "Use the id of a strategy of the dimension's file, or add it there.",
    ),
    "strategi: desa-wisata-terhubung",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every strategy that its dimension does not have."""
    for dimension in plan.dimensions:
        uses = (
            Use(program, ("strategy",), program.strategy)
            for program in plan.programs_of(dimension.id)
            if program.strategy is not None
        )
        yield from find_unknown(RULE, index, strategies(dimension), uses)
