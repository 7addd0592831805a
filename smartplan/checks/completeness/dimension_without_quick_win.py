"""LKP003: every dimension has a quick win."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.entities import is_complete
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "LKP003",
    "dimension-without-quick-win",
    Severity.WARNING,
    Text(
        "Setiap dimensi punya paling sedikit satu quick win.",
        "Every dimension has at least one quick win.",
    ),
    Text(
        "Pada bimtek III quick win dipaparkan per dimensi; Kabupaten Serang punya enam, satu untuk "
        "setiap dimensi.",
        "At bimtek III quick wins are presented per dimension; Serang regency has six, one for "
        "each.",
    ),
    Text(
        "Buat berkas quick-win/<id>.yaml untuk dimensi itu.",
        "Create a file quick-win/<id>.yaml for the dimension.",
    ),
    "# quick-win/pojok-dolan.yaml\ndimensi: branding",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every dimension without a quick win."""
    if not is_complete(index, "quick-win"):
        return
    for dimension in plan.dimensions:
        if not plan.quick_wins_of(dimension.id):
            message = Text(
                f"dimensi {dimension.id} belum punya quick win",
                f"the dimension {dimension.id} has no quick win",
            )
            yield RULE.at(*index.span_of(dimension, "id"), message, RULE.mend)
