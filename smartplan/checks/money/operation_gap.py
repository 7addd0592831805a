"""ANG014: the result of a program is run without a break."""

from collections.abc import Iterator
from typing import Final

from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "ANG014",
    "operation-gap",
    Severity.WARNING,
    Text(
        "Operasional mulai dalam masa program, atau paling lambat setahun sesudahnya.",
        "Operation begins during the program, or at the latest in the year after it.",
    ),
    Text(
        "Juri RKCI 2019 di Magelang: prakarsa kota cerdas tidak dilanjutkan. Setahun tanpa "
        "pengelola dan biaya sudah cukup menghentikan layanan.",
        "The jury of RKCI 2019 in Magelang: initiatives are not sustained. A year without keeper "
        "and money is enough to end a service.",
    ),
    Text(
        "Betulkan operasional.mulai, atau panjangkan periode program.",
        "Correct operasional.mulai, or widen the program's periode.",
    ),
    "periode: {mulai: 2025, selesai: 2027}\n"
    "operasional: {opd: disporapar, mulai: 2028, biaya_per_tahun: Rp250.000.000}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every program whose operation begins too early or too late."""
    for program in plan.programs:
        whole, operation = program.period, program.operation
        if operation is None or not whole.years:
            continue
        if whole.start <= operation.start <= whole.end + 1:
            continue
        when = (
            Text("sebelum programnya mulai", "before the program begins")
            if operation.start < whole.start
            else Text("sesudah terputus", "after a break")
        )
        message = Text(
            f"operasional mulai {operation.start}, {when.indonesian}; masa program "
            f"{whole.start}–{whole.end}",
            f"operation begins in {operation.start}, {when.english}; the program runs "
            f"{whole.start}–{whole.end}",
        )
        related = Related(*index.span_of(whole), Text("masa program", "the program's period"))
        yield RULE.at(*index.span_of(operation, "start"), message, RULE.mend, (related,))
