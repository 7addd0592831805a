"""LKP014: what is built has somebody who runs it."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.entities import is_refused
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "LKP014",
    "result-without-keeper",
    Severity.WARNING,
    Text(
        "Program yang hasilnya harus dirawat menyebut OPD dan biaya operasionalnya.",
        "A program whose result must be kept names the OPD and the cost of running it.",
    ),
    Text(
        "Juri RKCI 2019 di Magelang: prakarsa tidak dilanjutkan. Kategori yang hasilnya harus "
        "dirawat ditentukan kerangka.",
        "The jury of RKCI 2019 in Magelang: initiatives are not sustained. Which categories must "
        "be kept is told by the framework.",
    ),
    Text(
        "Tulis operasional: {opd: …, mulai: …, biaya_per_tahun: …}.",
        "Write operasional: {opd: …, mulai: …, biaya_per_tahun: …}.",
    ),
    "kategori: aplikasi\n"
    "operasional: {opd: disporapar, mulai: 2027, biaya_per_tahun: Rp250.000.000}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every program of such a category that nobody runs afterwards."""
    asking = {one.id for one in plan.framework.categories if one.needs_operation}
    for program in plan.programs:
        if program.category not in asking or program.operation is not None:
            continue
        if not is_refused(index, program, "operation"):
            message = Text(
                f"program {program.id} berkategori {program.category} tanpa operasional",
                f"the program {program.id} of the category {program.category} has no operasional",
            )
            yield RULE.at(*index.span_of(program, "id"), message, RULE.mend)
