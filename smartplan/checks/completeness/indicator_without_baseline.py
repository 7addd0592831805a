"""LKP005: every indicator says where it starts from."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.entities import is_refused, walk_indicators
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "LKP005",
    "indicator-without-baseline",
    Severity.WARNING,
    Text("Setiap indikator punya nilai awal.", "Every indicator has a baseline."),
    Text(
        "Sepersepuluh nilai evaluasi adalah perubahan dari nilai awal, menurut bobot yang "
        "diterbitkan Sleman.",
        "A tenth of the evaluation is the change since the baseline, by the weights that "
        "Sleman published.",
    ),
    Text(
        "Tulis nilai_awal: {tahun: …, nilai: …}; 0 bila memang belum ada.",
        "Write nilai_awal: {tahun: …, nilai: …}; 0 if there was nothing yet.",
    ),
    "nilai_awal: {tahun: 2024, nilai: 12400}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every indicator without a baseline."""
    for indicator in walk_indicators(plan):
        if indicator.baseline or is_refused(index, indicator, "baseline"):
            continue
        message = Text(
            f"indikator {indicator.id} belum punya nilai awal",
            f"the indicator {indicator.id} has no baseline",
        )
        yield RULE.at(*index.span_of(indicator, "id"), message, RULE.mend)
