"""LKP021: every strategy of a dimension is carried out by a program."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.entities import is_complete
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "LKP021",
    "strategy-without-program",
    Severity.WARNING,
    Text(
        "Setiap strategi dimensi dijalankan paling sedikit satu program.",
        "Every strategy of a dimension is carried out by at least one program.",
    ),
    Text(
        "Program yang tidak cocok dengan rencana ditemukan di Kota Semarang; strategi tanpa "
        "program adalah janji yang tidak dianggarkan.",
        "Programs that do not fit the plan were found in Semarang; a strategy without a program is"
        " a promise without a budget.",
    ),
    Text(
        "Sebut strategi itu pada programnya, buat programnya, atau hapus strateginya.",
        "Name the strategy at its program, make the program, or remove the strategy.",
    ),
    "strategi: wisata-terhubung",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every strategy that no program carries out.

    A program that names no strategy may carry out any of its sub-dimension; a sub-dimension
    without programs is told elsewhere, or has a written reason.
    """
    if not is_complete(index, "program"):
        return
    for dimension in plan.dimensions:
        programs = plan.programs_of(dimension.id)
        named = {one.strategy for one in programs}
        reached = {one.subdimension for one in programs}
        vague = {one.subdimension for one in programs if one.strategy is None}
        for strategy in dimension.strategies:
            part = strategy.subdimension
            if strategy.id in named or part in vague or part not in reached:
                continue
            message = Text(
                f"strategi {strategy.id} tidak dijalankan program mana pun",
                f"the strategy {strategy.id} is carried out by no program",
            )
            yield RULE.at(*index.span_of(strategy, "id"), message, RULE.mend)
