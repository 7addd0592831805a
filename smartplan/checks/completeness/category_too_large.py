"""LKP011: no category takes more of the plan than the framework allows."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.entities import is_complete
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

# Of three programs two are most; that tells nothing yet.
_FEWEST: Final = 4
_WHOLE: Final = 100

RULE: Final = Rule(
    "LKP011",
    "category-too-large",
    Severity.WARNING,
    Text(
        "Tidak ada kategori program yang melebihi porsi maksimumnya menurut kerangka.",
        "No category of programs exceeds its largest share in the framework.",
    ),
    Text(
        "Juri RKCI 2019 di Magelang: gawai dan aplikasi mengalahkan kebutuhan dasar. Panduan 2017 "
        "memperingatkan TI sebagai tujuan.",
        "The jury of RKCI 2019 in Magelang: gadgets come before basics. The guide of 2017 warns of"
        " IT as an end in itself.",
    ),
    Text(
        "Lengkapi dengan program layanan, aturan, atau SDM; atau betulkan kategorinya.",
        "Add programs of service, rules or staff; or correct the categories.",
    ),
    "kategori: literasi",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every category that is too large."""
    whole = len(plan.programs)
    if whole < _FEWEST or not is_complete(index, "program"):
        return
    for category in plan.framework.categories:
        count = sum(program.category == category.id for program in plan.programs)
        largest = category.largest_share
        if largest is None or count * _WHOLE <= largest * whole:
            continue
        message = Text(
            f"{count} dari {whole} program berkategori {category.id}; kerangka membatasinya "
            f"{largest}%",
            f"{count} of {whole} programs have the category {category.id}; the framework allows "
            f"{largest}%",
        )
        yield RULE.at(*index.span_of(plan.manifest, "framework"), message, RULE.mend)
