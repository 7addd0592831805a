"""KLB010: an OPD has one part in a program."""

from collections.abc import Iterator
from typing import Final

from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "KLB010",
    "lead-also-supports",
    Severity.WARNING,
    Text(
        "OPD penanggung jawab tidak disebut lagi sebagai pendukung, dan pendukung disebut sekali.",
        "The lead OPD is not named again as a supporter, and supporters are named once.",
    ),
    Text(
        "Wewenang yang tumpang tindih ditemukan di Kota Semarang; biasanya baris kedua seharusnya "
        "OPD lain.",
        "Overlapping authority was found in Semarang; usually the second line should name another "
        "OPD.",
    ),
    Text(
        "Hapus yang berulang, atau tulis OPD yang dimaksud.",
        "Remove the repetition, or write the OPD that is meant.",
    ),
    "opd_penanggung_jawab: disporapar\nopd_pendukung: [diskominfo]",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every OPD that a program names twice; one that does not exist is told elsewhere."""
    for program in plan.programs:
        for position, agency in enumerate(program.supporting_agencies):
            if agency not in plan.agency_by_id:
                continue
            first = program.supporting_agencies.index(agency)
            if agency == program.lead_agency:
                place = index.span_of(program, "lead_agency")
            elif first < position:
                place = index.span_of(program, "supporting_agencies", first)
            else:
                continue
            message = Text(f"OPD {agency} disebut dua kali", f"the OPD {agency} is named twice")
            related = Related(*place, Text("pertama kali di sini", "first here"))
            where = index.span_of(program, "supporting_agencies", position)
            yield RULE.at(*where, message, RULE.mend, (related,))
