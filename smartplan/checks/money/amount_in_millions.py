"""ANG012: amounts are whole rupiah, not thousands or millions."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.wording import rupiah
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.base import PlanModel
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan
from smartplan.plan.quick_wins import QuickWin

# Villagers carry out quick wins for next to nothing; they are judged more mildly.
_MILDER: Final = 100

RULE: Final = Rule(
    "ANG012",
    "amount-in-millions",
    Severity.WARNING,
    Text(
        "Jumlah uang ditulis dalam rupiah penuh, bukan ribu atau juta rupiah.",
        "Amounts are written in whole rupiah, not in thousands or millions.",
    ),
    Text(
        'Tabel anggaran daerah lazim berkepala "dalam juta rupiah"; angka yang disalin dari sana '
        "menjadi Rp450, bukan Rp450.000.000, dan semua jumlah di buku ikut keliru.",
        'Budget tables are usually headed "in millions of rupiah"; a figure copied from there '
        "becomes Rp450 instead of Rp450,000,000, and every total in the books is wrong.",
    ),
    Text(
        "Tulis rupiah penuh, misalnya Rp450.000.000.",
        "Write whole rupiah, such as Rp450.000.000.",
    ),
    "anggaran:\n  2025: {apbd: Rp450.000.000}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every amount that is too small to be in rupiah; zero is an answer."""
    least = plan.framework.funding.least_amount if plan.framework.funding else 0
    for entity, keys, amount in _amounts(plan):
        bound = least // _MILDER if isinstance(entity, QuickWin) else least
        if 0 < amount < bound:
            message = Text(
                f"{rupiah(amount)} terlalu kecil; diduga tertulis dalam ribu atau juta rupiah",
                f"{rupiah(amount)} is too small; it seems to be in thousands or millions",
            )
            yield RULE.at(*index.span_of(entity, *keys), message, RULE.mend)


def _amounts(plan: Plan) -> Iterator[tuple[PlanModel, tuple[str | int, ...], int]]:
    for program in plan.programs:
        for year, amounts in program.budget.items():
            for source, amount in amounts.items():
                yield program, ("budget", year, source), amount
        if program.operation is not None:
            yield program.operation, ("yearly_cost",), program.operation.yearly_cost
    region = plan.region
    for yearly in region.ceilings:
        yield yearly, ("ceiling",), yearly.ceiling
    for of_agency in region.agency_ceilings:
        yield of_agency, ("ceiling",), of_agency.ceiling
    for of_source in region.source_ceilings:
        yield of_source, ("ceiling",), of_source.ceiling
    for quick_win in plan.quick_wins:
        yield quick_win, ("cost",), quick_win.cost
