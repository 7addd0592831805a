"""RUJ010: every legal basis that the plan names stands in hukum.yaml."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.references.resolution import Use, find_unknown
from smartplan.checks.references.targets import laws
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "RUJ010",
    "unknown-law",
    Severity.ERROR,
    Text(
        "Dasar hukum yang disebut ada di hukum.yaml.",
        "A legal basis that is named stands in hukum.yaml.",
    ),
    Text(
        "Ketiadaan peraturan kepala daerah termasuk kelemahan pada evaluasi Kabupaten Malang; "
        "rujukan kosong menyembunyikannya.",
        "The lack of a regulation was a weakness in the evaluation of Malang regency; a reference "
        "to nothing hides it.",
    ),
    Text(
        "Pakai id dari hukum.yaml, atau tambahkan peraturan itu di sana.",
        "Use an id from hukum.yaml, or add the regulation there.",
    ),
    "ditetapkan_dengan: perbup-12-2025",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every legal basis that does not exist."""
    yield from find_unknown(RULE, index, laws(plan), _uses(plan))


def _uses(plan: Plan) -> Iterator[Use]:
    if plan.manifest.regulation is not None:
        yield Use(plan.manifest, ("regulation",), plan.manifest.regulation)
    for law in plan.legal_bases:
        if law.replaced_by is not None:
            yield Use(law, ("replaced_by",), law.replaced_by)
