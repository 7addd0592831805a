"""ANG002: a program spends money only while it runs."""

from collections.abc import Iterator
from typing import Final

from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "ANG002",
    "budget-outside-program",
    Severity.ERROR,
    Text(
        "Tahun anggaran berada dalam masa programnya.",
        "The years of a budget lie within the program's period.",
    ),
    Text(
        "Peta jalan dan tabel anggaran harus bercerita sama tentang kapan program berjalan; "
        "program yang tidak cocok dengan rencana dan biaya yang tidak jelas ditemukan di "
        "Semarang.",
        "Roadmap and budget table must tell the same story of when a program runs; programs "
        "that did not fit the plan and unclear funding were found in Semarang.",
    ),
    Text(
        "Betulkan tahun anggaran, atau panjangkan periode program. Biaya sesudah selesai "
        "ditulis di "
        "operasional.",
        "Correct the year, or widen the program's periode. Costs afterwards belong to operasional.",
    ),
    "periode: {mulai: 2025, selesai: 2026}\nanggaran:\n  2025: {apbd: Rp450.000.000}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every budget year outside its program; one outside the plan is told elsewhere."""
    for program in plan.programs:
        whole = program.period
        if not whole.years:
            continue
        for year in program.budget:
            if year in whole or year not in plan.manifest.period:
                continue
            message = Text(
                f"anggaran tahun {year} di luar masa program {whole.start}–{whole.end}",
                f"the budget of {year} is outside the program's period {whole.start}–{whole.end}",
            )
            related = Related(*index.span_of(whole), Text("masa program", "the program's period"))
            place = index.key_span_of(program, "budget", year)
            yield RULE.at(*place, message, RULE.mend, (related,))
