"""ANG011: a quick win is cheap, measured by the framework's bound and by its program."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.dates import year_of
from smartplan.checks.wording import rupiah
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan
from smartplan.plan.programs import Program
from smartplan.plan.quick_wins import QuickWin

_WHOLE: Final = 100

RULE: Final = Rule(
    "ANG011",
    "costly-quick-win",
    Severity.WARNING,
    Text(
        "Quick win murah: di bawah batas kerangka, dan sebagian kecil saja dari programnya.",
        "A quick win is cheap: below the framework's bound, and a small part of its program.",
    ),
    Text(
        "Kepala Diskominfo Kabupaten Serang meminta quick win yang murah atau tanpa biaya: inovasi"
        " bukan membeli sesuatu.",
        "The head of the communications agency of Serang regency wants quick wins that are cheap "
        "or free: innovation is not buying something.",
    ),
    Text(
        "Kecilkan lingkupnya menjadi langkah pertama, dan sisakan yang lain pada program.",
        "Cut it down to a first step, and leave the rest to the program.",
    ),
    "biaya: Rp35.000.000",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every quick win above a bound; above its whole program is told elsewhere."""
    for quick_win in plan.quick_wins:
        program = plan.program_by_id.get(quick_win.program)
        asked = _above_bound(plan, quick_win)
        if asked is None and program is not None:
            asked = _above_share(plan, quick_win, program)
        if asked:
            message = Text(
                f"biaya quick win {rupiah(quick_win.cost)}; {asked.indonesian}",
                f"the quick win costs {rupiah(quick_win.cost)}; {asked.english}",
            )
            yield RULE.at(*index.span_of(quick_win, "cost"), message, RULE.mend)


def _above_bound(plan: Plan, quick_win: QuickWin) -> Text | None:
    bound = plan.framework.quick_wins.largest_cost
    if bound is None or quick_win.cost <= bound:
        return None
    return Text(f"batas kerangka {rupiah(bound)}", f"the bound of the framework is {rupiah(bound)}")


def _above_share(plan: Plan, quick_win: QuickWin, program: Program) -> Text | None:
    """Judge by the program only where it goes on after the quick win."""
    bound, total = plan.framework.quick_wins.largest_share, program.total_rupiah
    goes_on = program.period.end > year_of(quick_win.months.end)
    if not goes_on or not total >= quick_win.cost > total * bound / _WHOLE:
        return None
    percent = f"{_WHOLE * quick_win.cost / total:.0f}%"
    return Text(
        f"itu {percent} dari program {program.id}, batas kerangka {bound}%",
        f"that is {percent} of the program {program.id}, the bound of the framework is {bound}%",
    )
