"""LKP018: a strategy of the SWOT is carried out in a dimension that has programs."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.entities import is_complete, is_refused
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "LKP018",
    "idle-swot-strategy",
    Severity.WARNING,
    Text(
        "Strategi SWOT menyebut dimensi yang menjalankannya, dan dimensi itu punya program.",
        "A strategy of the SWOT names dimensions that carry it out, and they have programs.",
    ),
    Text(
        "Program yang tidak cocok dengan analisisnya ditemukan di Kota Semarang; strategi tanpa "
        "pelaksana adalah separuh sebabnya.",
        "Programs that do not fit their analysis were found in Semarang; strategies that nobody "
        "carries out are half of the cause.",
    ),
    Text(
        "Tulis dimensi: [id] pada strategi itu, atau buat programnya.",
        "Write dimensi: [id] at the strategy, or make a program.",
    ),
    "strategi:\n  - {jenis: SO, teks: Menjual pantai secara daring, dimensi: [branding]}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every strategy without a dimension, or without a program in any of its dimensions."""
    active = {program.dimension for program in plan.programs}
    sure = is_complete(index, "program") and bool(active)
    for strategy in plan.readiness.strategies:
        if is_refused(index, strategy, "dimensions"):
            continue
        names = ", ".join(strategy.dimensions)
        if not strategy.dimensions:
            message = Text(
                f"strategi {strategy.kind} tanpa dimensi yang menjalankannya",
                f"the strategy {strategy.kind} names no dimension that carries it out",
            )
        elif sure and not active & set(strategy.dimensions):
            message = Text(
                f"strategi {strategy.kind} tidak dijalankan: {names} tanpa program",
                f"the strategy {strategy.kind} is not carried out: {names} without programs",
            )
        else:
            continue
        yield RULE.at(*index.span_of(strategy, "kind"), message, RULE.mend)
