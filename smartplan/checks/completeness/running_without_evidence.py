"""LKP013: a program that runs or has ended shows evidence."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.entities import is_refused
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "LKP013",
    "running-without-evidence",
    Severity.WARNING,
    Text(
        "Program yang berjalan atau selesai menyebut bukti dukungnya.",
        "A program that runs or has ended names its evidence.",
    ),
    Text(
        "Pada evaluasi Kabupaten Malang, jawaban tanpa bukti yang sah mengurangi nilai daerah.",
        "In the evaluation of Malang regency, answers without valid evidence counted against the "
        "region.",
    ),
    Text(
        "Tulis bukti: [laporan, berita acara, atau alamat layanan].",
        "Write bukti: [a report, minutes or the address of the service].",
    ),
    "status: berjalan\nbukti: [Laporan kunjungan bulanan]",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every program at work or done without evidence."""
    for program in plan.programs:
        if program.status not in ("berjalan", "selesai") or program.evidence:
            continue
        if not is_refused(index, program, "evidence"):
            message = Text(
                f"program {program.id} berstatus {program.status} tanpa bukti dukung",
                f"the program {program.id} is {program.status} without evidence",
            )
            yield RULE.at(*index.span_of(program, "status"), message, RULE.mend)
