"""PRD017: yearly targets improve step by step, or say why not."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from smartplan.checks.entities import walk_indicators
from smartplan.checks.indicator_values import ends_worse, is_worse
from smartplan.checks.wording import decimal
from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "PRD017",
    "uneven-targets",
    Severity.WARNING,
    Text(
        "Target per tahun tidak mundur, menurut arah indikator.",
        "Yearly targets do not fall back, in the direction of the indicator.",
    ),
    Text(
        "Rancangan RPJMD Sumatera Barat 2021 dicela karena proyeksinya turun tanpa penjelasan; "
        "sering itu hanya dua angka yang tertukar.",
        "The draft RPJMD of West Sumatra of 2021 was criticised for projections that fall without "
        "a word; often two figures are just exchanged.",
    ),
    Text(
        "Betulkan urutannya. Bila memang mundur, tulis sebabnya di samping: # smartplan: abaikan "
        "PRD017 (alasan).",
        "Correct the order. If it is meant, say why beside it: # smartplan: abaikan PRD017 "
        "(reason).",
    ),
    "target: {2025: 15000, 2026: 18000, 2027: 18000}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield the first step back of every indicator; one that ends worse is told elsewhere."""
    for indicator in walk_indicators(plan):
        if ends_worse(indicator):
            continue
        for before, after in pairwise(sorted(indicator.targets)):
            earlier, later = indicator.targets[before], indicator.targets[after]
            if not is_worse(indicator, earlier, later):
                continue
            message = Text(
                f"target {after} ({decimal(later).indonesian}) mundur dari target {before} "
                f"({decimal(earlier).indonesian}); arah indikator {indicator.direction}",
                f"the target of {after} ({decimal(later).english}) falls back from {before} "
                f"({decimal(earlier).english}); the direction is {indicator.direction}",
            )
            place = index.span_of(indicator, "targets", before)
            related = Related(*place, Text("target sebelumnya", "the target before"))
            where = index.span_of(indicator, "targets", after)
            yield RULE.at(*where, message, RULE.mend, (related,))
            break
