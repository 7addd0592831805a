"""ANG017: a quick win is paid by its program in the years in which it runs."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.dates import year_of
from smartplan.checks.entities import is_partly_refused
from smartplan.checks.wording import rupiah
from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "ANG017",
    "unfunded-quick-win",
    Severity.WARNING,
    Text(
        "Anggaran program pada tahun pelaksanaan cukup untuk quick win-nya.",
        "The budget of the program in the years of a quick win is enough for it.",
    ),
    Text(
        "Pendanaan yang tidak jelas memisahkan program dari rencana di Kota Semarang; quick win "
        "tanpa uang pada tahunnya berhenti seperti di Muara Enim.",
        "Unclear funding parted programs from plan in Semarang; a quick win without money in its "
        "year stops, as in Muara Enim.",
    ),
    Text(
        "Naikkan anggaran tahun itu, geser bulannya, atau kecilkan biayanya.",
        "Raise the budget of the year, move the months, or cut the cost.",
    ),
    "# program: anggaran {2025: {apbd: Rp450.000.000}}\n"
    "bulan_pelaksanaan: {mulai: 2025-03, selesai: 2025-12}\n"
    "biaya: Rp35.000.000",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every quick win that its years can't pay; above the whole is told elsewhere."""
    for quick_win in plan.quick_wins:
        program = plan.program_by_id.get(quick_win.program)
        if program is None or not program.budget:
            continue
        first, last = year_of(quick_win.months.start), year_of(quick_win.months.end)
        funded = sum(program.cost_of(year) for year in range(first, last + 1))
        if quick_win.cost <= funded or quick_win.cost > program.total_rupiah:
            continue
        if is_partly_refused(index, program, "budget") or first > last:
            continue
        years = str(first) if first == last else f"{first}–{last}"
        message = Text(
            f"biaya quick win {rupiah(quick_win.cost)}, anggaran program {program.id} pada {years} "
            f"{rupiah(funded)}",
            f"the quick win costs {rupiah(quick_win.cost)}, the program {program.id} has "
            f"{rupiah(funded)} in {years}",
        )
        place = index.key_span_of(program, "budget")
        related = Related(*place, Text("anggaran program", "the program's budget"))
        yield RULE.at(*index.span_of(quick_win, "cost"), message, RULE.mend, (related,))
