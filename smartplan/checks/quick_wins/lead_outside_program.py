"""QWN013: who leads a quick win has a part in its program."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.entities import is_refused
from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "QWN013",
    "lead-outside-program",
    Severity.WARNING,
    Text(
        "OPD penanggung jawab quick win memimpin atau mendukung programnya.",
        "The OPD that leads a quick win leads or supports its program.",
    ),
    Text(
        "Wewenang yang tumpang tindih memisahkan program dari rencana di Kota Semarang; quick win "
        "di tangan OPD lain berhenti ketika programnya mulai.",
        "Overlapping authority parted programs from plan in Semarang; a quick win in other hands "
        "stops when its program begins.",
    ),
    Text(
        "Samakan penanggung jawabnya, atau tambahkan OPD itu ke opd_pendukung program.",
        "Give it the same lead, or add the OPD to opd_pendukung of the program.",
    ),
    "# program: opd_penanggung_jawab: disporapar, opd_pendukung: [diskominfo]\n"
    "opd_penanggung_jawab: diskominfo",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every quick win led by an OPD that its program does not name.

    An OPD that does not exist is told elsewhere.
    """
    for quick_win in plan.quick_wins:
        program = plan.program_by_id.get(quick_win.program)
        lead = quick_win.lead_agency
        if program is None or lead in (program.lead_agency, *program.supporting_agencies):
            continue
        known = lead in plan.agency_by_id and program.lead_agency in plan.agency_by_id
        if not known or is_refused(index, program, "supporting_agencies"):
            continue
        message = Text(
            f"OPD {lead} memimpin quick win, tetapi tidak disebut program {program.id}",
            f"the OPD {lead} leads the quick win, but the program {program.id} does not name it",
        )
        place = index.span_of(program, "lead_agency")
        related = Related(*place, Text("penanggung jawab program", "the program's lead"))
        yield RULE.at(*index.span_of(quick_win, "lead_agency"), message, RULE.mend, (related,))
