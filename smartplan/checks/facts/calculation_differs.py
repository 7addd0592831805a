"""FKT006: a fact that is worked out from others is what its calculation gives."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.calculations import calculate, find_differences
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "FKT006",
    "calculation-differs",
    Severity.WARNING,
    Text(
        "Fakta yang punya hitungan bernilai sama dengan hasilnya, sejauh pembulatan cetakannya.",
        "A fact with a calculation has the value that it gives, as far as the rounding of what is "
        "printed goes.",
    ),
    Text(
        "Rancangan pendapatan Kota Serang 2021 disebut berkurang 142 miliar, padahal dari 1,350 ke "
        "1,263 triliun hanya 87 miliar; sampah 1.000 ton sehari disebut 12 ribu ton setahun.",
        "The revenue drafted for Kota Serang in 2021 was said to fall by 142 billion, though from "
        "1.350 to 1.263 trillion it is 87; 1,000 tons of waste a day were said to be 12 thousand "
        "tons a year.",
    ),
    Text(
        "Betulkan angka atau hitungannya menurut sumber. Bila sumbernya memang begitu, jelaskan di "
        "catatan dan tulis selisih_diketahui: true, atau catat di konflik.",
        "Correct the figure or its calculation by the source. If the source itself is so, explain "
        "it in catatan and write selisih_diketahui: true, or record it under konflik.",
    ),
    "nilai: 89.74\nsatuan: persen\nhitungan: {cara: persen, dari: [35, 39]}",
)
_RESULT: Final = Text("hasil hitungan", "the calculation gives")


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every fact whose calculation gives something else."""
    yield from find_differences(plan, index, RULE, calculate, _RESULT)
