"""LKP010: every category of the framework has a program."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.entities import is_complete
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "LKP010",
    "category-without-program",
    Severity.WARNING,
    Text(
        "Setiap kategori program kerangka punya paling sedikit satu program.",
        "Every category of programs in the framework has at least one program.",
    ),
    Text(
        "Evaluasi Kabupaten Malang mencela rencana tanpa rencana aksi SDM; Lombok Utara dinilai "
        "menurut SDM, infrastruktur, aplikasi, dan literasi.",
        "The evaluation of Malang regency criticised a plan without actions for staff; Lombok "
        "Utara was judged by staff, infrastructure, applications and literacy.",
    ),
    Text(
        "Tambahkan program berkategori itu, atau betulkan kategori program yang ada.",
        "Add a program of the category, or correct the category of one that exists.",
    ),
    "kategori: sdm",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every category without a program; a plan without programs is told elsewhere."""
    if not plan.programs or not is_complete(index, "program"):
        return
    used = {program.category for program in plan.programs}
    for category in plan.framework.categories:
        if category.id not in used:
            message = Text(
                f"tidak ada program berkategori {category.id} ({category.name})",
                f"no program has the category {category.id} ({category.name})",
            )
            yield RULE.at(*index.span_of(plan.manifest, "framework"), message, RULE.mend)
