"""ANG015: every year, OPD and source has one ceiling."""

from collections.abc import Hashable, Iterator
from typing import Final, TypeAlias

from smartplan.checks.wording import rupiah
from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan
from smartplan.plan.region import AgencyCeiling, FiscalCeiling, SourceCeiling

_Ceiling: TypeAlias = FiscalCeiling | AgencyCeiling | SourceCeiling

RULE: Final = Rule(
    "ANG015",
    "repeated-ceiling",
    Severity.ERROR,
    Text(
        "Setiap tahun, OPD, dan sumber dana punya satu pagu saja.",
        "Every year, OPD and source has one ceiling only.",
    ),
    Text(
        "Indeks SPBE Kabupaten Serang 2024 tercetak 3,73, 3,74, dan 3,75; dari dua pagu untuk "
        "tahun yang sama, buku hanya mencetak yang terakhir.",
        "The SPBE index of Serang regency of 2024 was printed as 3.73, 3.74 and 3.75; of two "
        "ceilings for a year the books print the last.",
    ),
    Text(
        "Hapus salah satunya.",
        "Remove one of them.",
    ),
    "pagu_tahunan:\n"
    "  - {tahun: 2025, pagu: Rp25.000.000.000}\n"
    "  - {tahun: 2026, pagu: Rp31.000.000.000}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every ceiling that repeats an earlier one, at its year."""
    region = plan.region
    first: dict[Hashable, _Ceiling] = {}
    keyed: list[tuple[Hashable, _Ceiling]] = [
        *((one.year, one) for one in region.ceilings),
        *(((one.agency, one.year, one.funding_sources), one) for one in region.agency_ceilings),
        *(((one.funding_source, one.year), one) for one in region.source_ceilings),
    ]
    for key, ceiling in keyed:
        earlier = first.setdefault(key, ceiling)
        if earlier is not ceiling:
            message = Text(
                f"pagu tahun {ceiling.year} sudah ditulis: {rupiah(earlier.ceiling)}",
                f"the ceiling of {ceiling.year} is already there: {rupiah(earlier.ceiling)}",
            )
            place = index.span_of(earlier, "ceiling")
            related = Related(*place, Text("pagu yang pertama", "the first ceiling"))
            yield RULE.at(*index.span_of(ceiling, "year"), message, RULE.mend, (related,))
