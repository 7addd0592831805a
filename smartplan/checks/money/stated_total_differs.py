"""ANG008: a stated total is the sum of the budget."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.entities import is_partly_refused
from smartplan.checks.wording import rupiah
from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "ANG008",
    "stated-total-differs",
    Severity.ERROR,
    Text(
        "jumlah_anggaran sama dengan jumlah anggaran per tahun dan sumber dana.",
        "jumlah_anggaran is the sum of the budget over years and sources.",
    ),
    Text(
        "Jumlah yang dicetak sering bukan jumlah rinciannya: kenaikan belanja Kabupaten Serang "
        "2022 tercetak Rp195,99 miliar, rinciannya berjumlah Rp195,97 miliar.",
        "A printed total is often not the sum of its parts: the rise of spending of Serang regency"
        " in 2022 is printed as Rp195.99 billion, its parts add up to Rp195.97 billion.",
    ),
    Text(
        "Cocokkan angka per tahun dengan naskah OPD, lalu betulkan yang keliru.",
        "Compare the yearly figures with the OPD's paper and correct what is wrong.",
    ),
    "anggaran:\n"
    "  2025: {apbd: Rp450.000.000}\n"
    "  2026: {apbd: Rp600.000.000}\n"
    "jumlah_anggaran: Rp1.050.000.000",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every stated total that the budget contradicts."""
    for program in plan.programs:
        stated, total = program.stated_total, program.total_rupiah
        if stated is None or stated == total or is_partly_refused(index, program, "budget"):
            continue
        difference = rupiah(abs(stated - total))
        message = Text(
            f"jumlah anggaran tertulis {rupiah(stated)}, rinciannya berjumlah {rupiah(total)}, "
            f"selisih {difference}",
            f"the stated total is {rupiah(stated)}, its parts add up to {rupiah(total)}, a "
            f"difference of {difference}",
        )
        place = index.key_span_of(program, "budget")
        related = Related(*place, Text("rinciannya di sini", "its parts"))
        yield RULE.at(*index.span_of(program, "stated_total"), message, RULE.mend, (related,))
