"""SKM014: a framework that the plan brings along is the one that it uses."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final

from smartplan.diagnostics import START_OF_FILE, Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan
from smartplan.sources.plan_layout import FRAMEWORK_DIR

RULE: Final = Rule(
    "SKM014",
    "unused-framework",
    Severity.WARNING,
    Text(
        "Kerangka di folder kerangka dipakai oleh smartplan.yaml.",
        "A framework in the folder kerangka is the one that smartplan.yaml names.",
    ),
    Text(
        "Rencana disusun menurut satu kerangka; berkas yang tertinggal dari rencana asal membuat "
        "orang mengira dimensi dan bobotnya berlaku di sini.",
        "A plan follows one framework; a file left from the plan it was forked from has people "
        "believe that its dimensions and weights hold here.",
    ),
    Text(
        "Sebut kerangka itu di smartplan.yaml, atau hapus berkasnya.",
        "Name it in smartplan.yaml, or delete the file.",
    ),
    "kerangka: batang-2026",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield the plan's own frameworks that the manifest does not name."""
    for file in index.documents:
        path = PurePosixPath(file)
        if path.parent.as_posix() == FRAMEWORK_DIR and path.stem != plan.manifest.framework:
            message = Text(
                f"kerangka {path.stem} tidak dipakai rencana ini",
                f"the framework {path.stem} is not used by this plan",
            )
            yield RULE.at(file, START_OF_FILE, message, RULE.mend)
