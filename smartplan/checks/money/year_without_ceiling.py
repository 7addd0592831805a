"""ANG016: where some years have a ceiling, all years that cost have one."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.entities import is_refused
from smartplan.checks.wording import listed
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "ANG016",
    "year-without-ceiling",
    Severity.WARNING,
    Text(
        "Bila sebagian tahun punya pagu, setiap tahun yang berbiaya punya pagu.",
        "Where some years have a ceiling, every year that costs has one.",
    ),
    Text(
        "APBD yang tipis dinilai pada evaluasi Kabupaten Malang; tahun tanpa pagu lolos dari "
        "pemeriksaan dan tampak tanpa batas di tabel buku.",
        "A thin APBD was scored in the evaluation of Malang regency; a year without a ceiling "
        "escapes the check and looks boundless in the books' table.",
    ),
    Text(
        "Tambahkan tahun itu di pagu_tahunan.",
        "Add the year to pagu_tahunan.",
    ),
    "pagu_tahunan:\n"
    "  - {tahun: 2025, pagu: Rp25.000.000.000}\n"
    "  - {tahun: 2026, pagu: Rp31.000.000.000}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield one finding that names the years without a ceiling."""
    region = plan.region
    bounded = {ceiling.year for ceiling in region.ceilings}
    if not bounded or is_refused(index, region, "ceilings"):
        return
    costs = plan.budget_by_year(plan.programs)
    missing = [str(year) for year, cost in costs.items() if cost and year not in bounded]
    if missing:
        years = listed(missing)
        message = Text(
            f"tahun berbiaya tanpa pagu: {years.indonesian}",
            f"years that cost and have no ceiling: {years.english}",
        )
        yield RULE.at(*index.key_span_of(region, "ceilings"), message, RULE.mend)
