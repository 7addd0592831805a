"""LKP020: every dimension is measured."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.entities import is_refused
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "LKP020",
    "dimension-without-indicator",
    Severity.WARNING,
    Text(
        "Setiap dimensi punya paling sedikit satu indikator.",
        "Every dimension has at least one indicator.",
    ),
    Text(
        "Dampak pada evaluasi Kota Kediri 2022 adalah rata-rata keenam dimensi; dimensi tanpa "
        "ukuran tidak dapat dinilai naik atau turun.",
        "The impact in the evaluation of Kediri in 2022 is the mean of the six dimensions; one "
        "that is not measured cannot be seen to rise or fall.",
    ),
    Text(
        "Tulis indikator pada berkas dimensi itu, dengan satuan, nilai_awal, dan target.",
        "Write an indicator into the dimension's file, with satuan, nilai_awal and target.",
    ),
    "indikator:\n  - {id: indeks-layanan, nama: Indeks layanan, satuan: poin, target: {2026: 70}}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every dimension without an indicator."""
    for dimension in plan.dimensions:
        if dimension.indicators or is_refused(index, dimension, "indicators"):
            continue
        message = Text(
            f"dimensi {dimension.id} belum punya indikator",
            f"the dimension {dimension.id} has no indicator",
        )
        yield RULE.at(*index.span_of(dimension, "id"), message, RULE.mend)
