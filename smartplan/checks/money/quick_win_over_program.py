"""ANG004: a quick win costs no more than the program that it begins."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.wording import rupiah
from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "ANG004",
    "quick-win-over-program",
    Severity.ERROR,
    Text(
        "Biaya quick win tidak melebihi anggaran seluruh programnya.",
        "A quick win costs no more than its whole program.",
    ),
    Text(
        "Quick win murah atau tanpa biaya: inovasi bukan membeli sesuatu, kata Kepala Diskominfo "
        "Kabupaten Serang.",
        "A quick win is cheap or free: innovation is not buying something, as the head of the "
        "communications agency of Serang regency puts it.",
    ),
    Text(
        "Kecilkan biaya quick win, atau masukkan biayanya ke anggaran program.",
        "Cut the cost of the quick win, or put it into the program's budget.",
    ),
    "biaya: Rp35.000.000",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every quick win that costs more than its program."""
    for quick_win in plan.quick_wins:
        program = plan.program_by_id.get(quick_win.program)
        if program is None or not program.budget or quick_win.cost <= program.total_rupiah:
            continue
        message = Text(
            f"biaya quick win {rupiah(quick_win.cost)} melebihi seluruh program {program.id}, "
            f"{rupiah(program.total_rupiah)}",
            f"the quick win costs {rupiah(quick_win.cost)}, more than the whole program "
            f"{program.id}, {rupiah(program.total_rupiah)}",
        )
        place = index.key_span_of(program, "budget")
        related = Related(*place, Text("anggaran program", "the program's budget"))
        yield RULE.at(*index.span_of(quick_win, "cost"), message, RULE.mend, (related,))
