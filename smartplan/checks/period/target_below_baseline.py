"""PRD016: an indicator ends better than it began."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.entities import walk_indicators
from smartplan.checks.indicator_values import ends_worse
from smartplan.checks.wording import decimal
from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "PRD016",
    "target-below-baseline",
    Severity.WARNING,
    Text(
        "Target terakhir lebih baik daripada nilai awal, menurut arah indikator.",
        "The last target is better than the baseline, in the direction of the indicator.",
    ),
    Text(
        "Rancangan RPJMD Sumatera Barat 2021 dicela karena proyeksinya turun. Sering kali yang "
        "kurang hanya arah: turun pada indikator seperti kemiskinan.",
        "The draft RPJMD of West Sumatra of 2021 was criticised for projections that fall. Often "
        "only arah: turun is missing, as with poverty.",
    ),
    Text(
        "Tulis arah: turun bila lebih rendah lebih baik, atau betulkan nilai awal dan target.",
        "Write arah: turun if lower is better, or correct baseline and targets.",
    ),
    "nama: Penduduk miskin\n"
    "arah: turun\n"
    "nilai_awal: {tahun: 2024, nilai: 4.51}\n"
    "target: {2025: 4.3, 2026: 4}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every indicator whose last target is worse than its baseline."""
    for indicator in walk_indicators(plan):
        baseline, last = indicator.baseline, max(indicator.targets)
        if baseline is None or not ends_worse(indicator):
            continue
        goal = decimal(indicator.targets[last])
        message = Text(
            f"target {last} adalah {goal.indonesian}, lebih buruk daripada nilai awal "
            f"{decimal(baseline.value).indonesian}; arah indikator {indicator.direction}",
            f"the target of {last} is {goal.english}, worse than the baseline of "
            f"{decimal(baseline.value).english}; the direction is {indicator.direction}",
        )
        related = Related(*index.span_of(baseline, "value"), Text("nilai awal", "the baseline"))
        place = index.span_of(indicator, "targets", last)
        yield RULE.at(*place, message, RULE.mend, (related,))
