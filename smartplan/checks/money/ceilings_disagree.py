"""ANG007: the ceilings of the OPD of a year do not add up to more than the year's own."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.wording import rupiah
from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "ANG007",
    "ceilings-disagree",
    Severity.ERROR,
    Text(
        "Jumlah pagu OPD setahun tidak melebihi pagu tahun itu.",
        "The ceilings of the OPD of a year do not add up to more than the year's ceiling.",
    ),
    Text(
        "Angka resmi sering tidak cocok dengan rinciannya: APBD Kabupaten Serang 2022 tercetak "
        "defisit Rp152,953 miliar, rinciannya memberi Rp321,171 miliar.",
        "Official figures often disagree with their parts: the budget of Serang regency of 2022 "
        "prints a deficit of Rp152.953 billion, its parts give Rp321.171 billion.",
    ),
    Text(
        "Betulkan salah satu pagu di daerah.yaml.",
        "Correct one of the ceilings in daerah.yaml.",
    ),
    "pagu_tahunan:\n"
    "  - {tahun: 2026, pagu: Rp3.000.000.000}\n"
    "pagu_opd:\n"
    "  - {opd: disporapar, tahun: 2026, pagu: Rp1.500.000.000}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every year whose parts are more than the whole, at the largest part."""
    # A ceiling for some sources only may overlap with another of the same OPD.
    whole_agencies = [one for one in plan.region.agency_ceilings if not one.funding_sources]
    for ceiling in plan.region.ceilings:
        parts = [one for one in whole_agencies if one.year == ceiling.year]
        total = sum(one.ceiling for one in parts)
        if total <= ceiling.ceiling:
            continue
        message = Text(
            f"pagu OPD tahun {ceiling.year} berjumlah {rupiah(total)}, melebihi pagu tahunan "
            f"{rupiah(ceiling.ceiling)}",
            f"the ceilings of the OPD of {ceiling.year} add up to {rupiah(total)}, more than the "
            f"year's ceiling of {rupiah(ceiling.ceiling)}",
        )
        place = index.span_of(ceiling, "ceiling")
        related = Related(*place, Text("pagu tahunan", "the year's ceiling"))
        largest = max(parts, key=lambda one: one.ceiling)
        yield RULE.at(*index.span_of(largest, "ceiling"), message, RULE.mend, (related,))
