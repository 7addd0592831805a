"""PRD015: no target is due before its program begins."""

from collections.abc import Iterator
from typing import Final

from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "PRD015",
    "target-before-program",
    Severity.WARNING,
    Text(
        "Target indikator program tidak jatuh tempo sebelum programnya mulai.",
        "No target of a program is due before the program begins.",
    ),
    Text(
        "Pedoman evaluasi 2021 menilai hasil: target sebelum program mulai akan tercatat sebagai "
        "gagal, atau sebagai hasil pekerjaan orang lain.",
        "The manual of 2021 judges results: a target before the program begins will count as "
        "missed, or as the result of somebody else's work.",
    ),
    Text(
        "Tulis angka tahun sebelumnya sebagai nilai_awal, atau majukan periode program.",
        "Write the figure of an earlier year as nilai_awal, or let the program begin earlier.",
    ),
    "periode: {mulai: 2026, selesai: 2029}\n"
    "indikator:\n"
    "  - {id: kunjungan, nama: Kunjungan, satuan: orang, target: {2026: 15000}}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield the first target of every indicator that is due too early."""
    for program in plan.programs:
        start = program.period.start
        for indicator in program.indicators:
            first = min(indicator.targets)
            if first >= start or first not in plan.manifest.period:
                continue
            message = Text(
                f"target tahun {first}, padahal program baru dimulai {start}",
                f"a target of {first}, but the program begins only in {start}",
            )
            place = index.span_of(program.period, "start")
            related = Related(*place, Text("tahun pertama program", "the program's first year"))
            where = index.key_span_of(indicator, "targets", first)
            yield RULE.at(*where, message, RULE.mend, (related,))
