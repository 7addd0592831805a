"""LKP009: every program can be measured."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.entities import is_refused
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "LKP009",
    "program-without-indicator",
    Severity.WARNING,
    Text(
        "Setiap program punya paling sedikit satu indikator.",
        "Every program has at least one indicator.",
    ),
    Text(
        "Pedoman evaluasi kementerian 2021 menilai hasil, bukan kegiatan; tanpa indikator "
        "tidak ada "
        "yang dapat dinilai.",
        "The ministry's evaluation manual of 2021 judges results, not activity; without an "
        "indicator nothing can be judged.",
    ),
    Text(
        "Tulis indikator dengan satuan, nilai_awal, dan target per tahun.",
        "Write an indicator with satuan, nilai_awal and target per year.",
    ),
    "indikator:\n  - {id: kunjungan, nama: Kunjungan, satuan: orang, target: {2025: 15000}}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every program without an indicator."""
    for program in plan.programs:
        if not program.indicators and not is_refused(index, program, "indicators"):
            message = Text(
                f"program {program.id} belum punya indikator",
                f"the program {program.id} has no indicator",
            )
            yield RULE.at(*index.span_of(program, "id"), message, RULE.mend)
