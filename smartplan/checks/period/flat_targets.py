"""PRD018: an indicator that never changes says that it is meant to stay."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.entities import walk_indicators
from smartplan.checks.wording import decimal
from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

_FEWEST: Final = 2

RULE: Final = Rule(
    "PRD018",
    "flat-targets",
    Severity.WARNING,
    Text(
        "Target yang semuanya sama dengan nilai awal memakai arah: tetap.",
        "Targets that all equal the baseline have arah: tetap.",
    ),
    Text(
        "Sepersepuluh nilai evaluasi adalah perubahan dari nilai awal (bobot yang diterbitkan"
        " Sleman); indikator tanpa perubahan tidak memberi nilai apa pun.",
        "A tenth of the evaluation is the change since the baseline (the weights that Sleman "
        "published); an indicator without change earns nothing.",
    ),
    Text(
        "Naikkan target, atau tulis arah: tetap bila memang dipertahankan.",
        "Raise the targets, or write arah: tetap if the value is to be kept.",
    ),
    "arah: tetap\nnilai_awal: {tahun: 2024, nilai: 100}\ntarget: {2025: 100, 2026: 100}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every indicator of two targets or more that stays where it began."""
    for indicator in walk_indicators(plan):
        baseline, values = indicator.baseline, set(indicator.targets.values())
        if indicator.direction == "tetap" or baseline is None or len(indicator.targets) < _FEWEST:
            continue
        if values == {baseline.value}:
            same = decimal(baseline.value)
            message = Text(
                f"semua target sama dengan nilai awal, {same.indonesian}",
                f"all targets equal the baseline, {same.english}",
            )
            related = Related(*index.span_of(baseline, "value"), Text("nilai awal", "the baseline"))
            yield RULE.at(*index.span_of(indicator, "targets"), message, RULE.mend, (related,))
