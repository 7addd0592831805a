"""FKT005: the parts of a fact come to what is printed."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.calculations import find_differences, sum_of_parts
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "FKT005",
    "parts-differ",
    Severity.WARNING,
    Text(
        "Rincian sebuah fakta berjumlah sama dengan nilainya, sejauh pembulatan cetakannya.",
        "The parts of a fact come to its value, as far as the rounding of what is printed goes.",
    ),
    Text(
        "Pemilih Kota Serang 2024 diumumkan 513.851, padahal 258.957 laki-laki dan 254.914 "
        "perempuan berjumlah 513.871; desa tanpa sinyal di Banten tercetak 499, rinciannya 449.",
        "The voters of Kota Serang in 2024 were announced as 513,851, though 258,957 men and "
        "254,914 women make 513,871; villages without signal in Banten as 499, their parts make "
        "449.",
    ),
    Text(
        "Betulkan angka atau rinciannya menurut sumber. Bila sumbernya memang begitu, jelaskan di "
        "catatan dan tulis selisih_diketahui: true, atau catat di konflik.",
        "Correct the figure or its parts by the source. If the source itself is so, explain it in "
        "catatan and write selisih_diketahui: true, or record it under konflik.",
    ),
    "nilai: 513871\nrincian:\n"
    "  - {nama: Laki-laki, nilai: 258957}\n  - {nama: Perempuan, nilai: 254914}",
)
_RESULT: Final = Text("jumlah rincian", "the parts come to")


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every fact whose parts come to something else."""
    yield from find_differences(plan, index, RULE, sum_of_parts, _RESULT)
