"""KLB008: the plan names the regulation that fixes it."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.entities import is_refused
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "KLB008",
    "plan-without-regulation",
    Severity.WARNING,
    Text(
        "Rencana menyebut peraturan kepala daerah atau perda yang menetapkannya.",
        "The plan names the regulation that fixes it.",
    ),
    Text(
        "Tidak adanya Perbup atau Perda adalah kelemahan yang dinilai pada evaluasi Kabupaten "
        "Malang.",
        "Having neither Perbup nor Perda was a scored weakness in the evaluation of Malang "
        "regency.",
    ),
    Text(
        "Tulis peraturan itu di hukum.yaml (status: rancangan selama belum terbit), lalu "
        "ditetapkan_dengan: <id>.",
        "Write the regulation into hukum.yaml (status: rancangan as long as it is a draft), then "
        "ditetapkan_dengan: <id>.",
    ),
    "ditetapkan_dengan: perbup-kota-cerdas",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield a finding for a plan that nothing fixes."""
    manifest = plan.manifest
    if manifest.regulation is None and not is_refused(index, manifest, "regulation"):
        message = Text(
            "rencana belum menyebut peraturan yang menetapkannya",
            "the plan names no regulation that fixes it",
        )
        yield RULE.at(*index.span_of(manifest, "title"), message, RULE.mend)
