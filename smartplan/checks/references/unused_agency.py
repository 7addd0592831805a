"""RUJ032: every OPD of opd.yaml has a part in the plan."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.citations import cited_ids
from smartplan.checks.entities import is_complete
from smartplan.checks.references.unknown_agency import agency_uses
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "RUJ032",
    "unused-agency",
    Severity.WARNING,
    Text(
        "Setiap OPD di opd.yaml punya peran dalam rencana.",
        "Every OPD of opd.yaml has a part in the plan.",
    ),
    Text(
        "OPD tanpa program tidak menandatangani komitmen apa pun; sering kali programnya "
        "memakai nama OPD lama, seperti Diskoperindag (2018) yang pada 2025 ditulis "
        "Diskoumperindag di Kabupaten Serang.",
        "An OPD without a program signs no commitment; often its program still names its "
        "predecessor, such as Diskoperindag (2018), which is Diskoumperindag in Serang "
        "regency in 2025.",
    ),
    Text(
        "Beri peran pada program atau quick win, sebut dengan {opd:id}, atau hapus dari opd.yaml.",
        "Give it a part in a program or quick win, mention it as {opd:id}, or remove it.",
    ),
    "opd_pendukung: [disporapar]",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every OPD that nothing names."""
    if not is_complete(index, "program", "quick-win"):
        return
    used = {use.id for use in agency_uses(plan)} | cited_ids(index, "opd")
    for agency in plan.agencies:
        if agency.id not in used:
            message = Text(
                f"OPD {agency.id} tidak berperan dalam program atau quick win mana pun",
                f"the OPD {agency.id} has no part in any program or quick win",
            )
            yield RULE.at(*index.span_of(agency, "id"), message, RULE.mend)
