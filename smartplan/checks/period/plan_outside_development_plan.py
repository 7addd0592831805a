"""PRD008: the plan and the RPJMD that it serves share at least one year."""

from collections.abc import Iterator
from typing import Final

from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "PRD008",
    "plan-outside-rpjmd",
    Severity.WARNING,
    Text("Masa rencana dan masa RPJMD beririsan.", "The plan and the RPJMD share some years."),
    Text(
        "Rencana harus selaras dengan RPJMD yang berlaku. Rencana Kota Kediri 2020–2029 belum "
        "pernah ditinjau sampai 2024.",
        "The plan must follow the RPJMD in force. The plan of Kediri 2020–2029 had not been "
        "reviewed by 2024.",
    ),
    Text(
        "Perbarui rpjmd di daerah.yaml, atau betulkan periode di smartplan.yaml.",
        "Bring rpjmd in daerah.yaml up to date, or correct periode in smartplan.yaml.",
    ),
    "rpjmd:\n  periode: {mulai: 2025, selesai: 2029}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield a finding if plan and RPJMD have no year in common."""
    rpjmd, period = plan.region.development_plan.period, plan.manifest.period
    if not (rpjmd.years and period.years) or set(rpjmd.years) & set(period.years):
        return
    message = Text(
        f"masa rencana {period.start}–{period.end} tidak beririsan dengan RPJMD "
        f"{rpjmd.start}–{rpjmd.end}",
        f"the plan's period {period.start}–{period.end} shares no year with the RPJMD "
        f"{rpjmd.start}–{rpjmd.end}",
    )
    related = Related(*index.span_of(rpjmd), Text("masa RPJMD", "the period of the RPJMD"))
    yield RULE.at(*index.span_of(period), message, RULE.mend, (related,))
