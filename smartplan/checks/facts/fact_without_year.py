"""FKT004: every figure says of which year it is."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.entities import is_refused
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "FKT004",
    "fact-without-year",
    Severity.WARNING,
    Text(
        "Setiap fakta berupa angka menyebut tahun datanya.",
        "Every fact that is a figure names the year of its data.",
    ),
    Text(
        "Angka tanpa tahun tidak dapat dibandingkan dan tidak ketahuan sudah basi: "
        "pengangguran 9,94% Kabupaten Serang dari 2023 disebut lagi sebagai angka 2024, yang "
        "sebenarnya 9,18%.",
        "A figure without a year can't be compared, and nobody sees that it is stale: the "
        "unemployment of 9.94% of Serang regency of 2023 was told again as that of 2024, "
        "which is 9.18%.",
    ),
    Text(
        "Tulis tahun data, bukan tahun terbit.",
        "Write the year of the data, not of the publication.",
    ),
    "tahun: 2024",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every figure without a year."""
    for fact in plan.evidence.facts:
        if isinstance(fact.value, str) or fact.year or is_refused(index, fact, "year"):
            continue
        message = Text(f"fakta {fact.id} tanpa tahun data", f"the fact {fact.id} has no year")
        yield RULE.at(*index.span_of(fact, "id"), message, RULE.mend)
