"""SKM011: the weights of an evaluation add up to one hundred."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.wording import decimal
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.framework_evaluation import WHOLE
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "SKM011",
    "evaluation-weights",
    Severity.ERROR,
    Text(
        "Bobot bagian evaluasi berjumlah 100 persen.",
        "The weights of an evaluation add up to 100 percent.",
    ),
    Text(
        "Bewara Jabar (2022) mencetak bobot 10, 20, 40, 30, dan 20 persen untuk Kota Bandung: "
        "jumlahnya 120 persen, sehingga indeksnya tidak dapat dihitung ulang.",
        "Bewara Jabar (2022) printed weights of 10, 20, 40, 30 and 20 percent for Bandung: they "
        "add up to 120, and the index can't be computed again.",
    ),
    Text("Periksa bobot setiap bagian.", "Check the weight of every part."),
    "bagian:\n"
    "  - {id: output, nama: Output, bobot: 40, keterangan: kebijakan dan anggaran}\n"
    "  - {id: outcome, nama: Outcome, bobot: 60, keterangan: pelaksanaan rencana}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield the schemes of the plan's own framework whose weights are not those of a whole."""
    for scheme in plan.framework.evaluations:
        if index.holds(scheme) and scheme.total_weight != WHOLE:
            total = decimal(scheme.total_weight)
            message = Text(
                f"bobot {scheme.name} berjumlah {total.indonesian} persen",
                f"the weights of {scheme.name} add up to {total.english} percent",
            )
            yield RULE.at(*index.span_of(scheme, "parts"), message, RULE.mend)
