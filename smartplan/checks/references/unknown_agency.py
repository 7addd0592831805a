"""RUJ001: every OPD that a program, quick win or ceiling names stands in opd.yaml."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.references.resolution import Use, find_unknown, uses_in_list
from smartplan.checks.references.targets import agencies
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "RUJ001",
    "unknown-agency",
    Severity.ERROR,
    Text(
        "OPD yang disebut program, quick win, atau pagu ada di opd.yaml.",
        "An OPD that a program, quick win or ceiling names stands in opd.yaml.",
    ),
    Text(
        "Satu OPD pernah tercetak dengan beberapa nama dalam satu berita Pemkab Serang; dengan id, "
        "setiap buku memakai satu nama resmi.",
        "One OPD was printed under several names in the news of Serang regency; an id gives every "
        "book the one official name.",
    ),
    Text(
        "Pakai id dari opd.yaml, atau tambahkan OPD itu di sana.",
        "Use an id from opd.yaml, or add the OPD there.",
    ),
    "opd_penanggung_jawab: disporapar",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every OPD that does not exist."""
    ceilings = (Use(one, ("agency",), one.agency) for one in plan.region.agency_ceilings)
    yield from find_unknown(RULE, index, agencies(plan), (*agency_uses(plan), *ceilings))


def agency_uses(plan: Plan) -> Iterator[Use]:
    """Yield every OPD that a program or quick win names."""
    for program in plan.programs:
        yield Use(program, ("lead_agency",), program.lead_agency)
        yield from uses_in_list(program, "supporting_agencies")
        if program.operation is not None:
            yield Use(program, ("operation", "agency"), program.operation.agency)
    for quick_win in plan.quick_wins:
        yield Use(quick_win, ("lead_agency",), quick_win.lead_agency)
