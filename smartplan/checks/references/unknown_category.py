"""RUJ005: every program category belongs to the framework."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.references.resolution import Use, find_unknown
from smartplan.checks.references.targets import categories
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "RUJ005",
    "unknown-category",
    Severity.ERROR,
    Text("Kategori program ada di kerangka.", "A program's category is in the framework."),
    Text(
        "Realisasi dilaporkan per kategori, seperti pada evaluasi Kabupaten Lombok Utara.",
        "Realisation is reported per category, as in the evaluation of North Lombok regency.",
    ),
    Text("Pilih salah satu kategori dari kerangka.", "Choose a category of the framework."),
    "kategori: aplikasi",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every category that the framework does not have."""
    uses = (Use(program, ("category",), program.category) for program in plan.programs)
    yield from find_unknown(RULE, index, categories(plan), uses)
