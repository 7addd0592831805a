"""RUJ020: what prose refers to, as ``{fakta:…}`` or ``[@sumber]``, exists."""

from collections.abc import Iterator, Mapping
from typing import Final

from smartplan.checks.references import targets
from smartplan.checks.references.resolution import Target
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan
from smartplan.prose.references import CITATION, MALFORMED

RULE: Final = Rule(
    "RUJ020",
    "unknown-prose-reference",
    Severity.ERROR,
    Text(
        "Rujukan di dalam teks, seperti {fakta:…}, {program:…}, dan [@sumber], ada sasarannya.",
        "A reference inside a text, such as {fakta:…}, {program:…} or [@source], leads somewhere.",
    ),
    Text(
        "Angka di naskah berasal dari satu tempat; rujukan yang kosong meninggalkan lubang di"
        " buku. Penduduk Kota Serang diberitakan naik 3%, padahal 2,09%.",
        "Figures in the books come from one place; a reference to nothing leaves a hole. News"
        " had the population of Kota Serang up 3%, which is 2.09%.",
    ),
    Text(
        "Betulkan id dalam rujukan, atau tambahkan yang dirujuk.",
        "Correct the id of the reference, or add what it refers to.",
    ),
    "masalah: |\n  Penduduk {fakta:penduduk-2024} jiwa [@dukcapil-2025].",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every reference in a text that leads nowhere."""
    known = _targets(plan)
    for found in index.references:
        kind, target_id = found.reference.kind, found.reference.target
        if kind == MALFORMED:
            continue
        target = known[kind]
        if target_id not in target.ids and not index.may_exist(target.kind, target_id):
            yield RULE.at(
                found.file, index.reference_span(found), *target.describe_unknown(target_id)
            )


def _targets(plan: Plan) -> Mapping[str, Target]:
    return {
        "fakta": targets.facts(plan),
        "total": targets.totals(),
        "program": targets.programs(plan),
        "opd": targets.agencies(plan),
        "hukum": targets.laws(plan),
        "quick-win": targets.quick_wins(plan),
        "indikator": targets.indicators(plan),
        CITATION: targets.sources(plan),
    }
