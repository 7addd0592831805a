"""PRD006: a baseline is measured before the first target."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.entities import walk_indicators
from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "PRD006",
    "baseline-after-target",
    Severity.ERROR,
    Text(
        "Nilai awal indikator tidak sesudah target pertamanya.",
        "The baseline of an indicator is not later than its first target.",
    ),
    Text(
        "Evaluasi menghitung perubahan dari nilai awal (bobot yang diterbitkan Sleman); nilai"
        " awal di tengah jalan membuat hasil tidak berarti.",
        "The evaluation counts change from the baseline (the weights that Sleman published); "
        "one that stands midway makes results meaningless.",
    ),
    Text(
        "Betulkan tahun nilai_awal, atau hapus target yang sudah lewat.",
        "Correct the year of nilai_awal, or remove targets that have passed.",
    ),
    "nilai_awal: {tahun: 2024, nilai: 12400}\ntarget: {2025: 15000}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every baseline later than the first target."""
    for indicator in walk_indicators(plan):
        first, baseline = min(indicator.targets), indicator.baseline
        if baseline is None or baseline.year <= first:
            continue
        message = Text(
            f"nilai awal tahun {baseline.year} sesudah target pertama tahun {first}",
            f"the baseline of {baseline.year} is later than the first target of {first}",
        )
        place = index.key_span_of(indicator, "targets", first)
        related = Related(*place, Text("target pertama", "the first target"))
        yield RULE.at(*index.span_of(baseline, "year"), message, RULE.mend, (related,))
