"""LKP004: every OPD that leads something has signed its commitment."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.entities import is_refused
from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan
from smartplan.plan.programs import Program
from smartplan.plan.quick_wins import QuickWin

RULE: Final = Rule(
    "LKP004",
    "lead-without-commitment",
    Severity.WARNING,
    Text(
        "OPD penanggung jawab program atau quick win sudah menandatangani komitmen.",
        "An OPD that leads a program or quick win has signed its commitment.",
    ),
    Text(
        "Bimtek IV menghasilkan lembar komitmen kepala daerah dan kepala OPD (Kota Bontang); "
        "komitmen yang lemah dinilai pada evaluasi Kabupaten Malang.",
        "Bimtek IV ends with commitments signed by the heads of region and OPD (Bontang); weak "
        "commitment was scored in the evaluation of Malang regency.",
    ),
    Text(
        "Tulis komitmen: {tanggal: …, nomor: …} pada OPD itu di opd.yaml.",
        "Write komitmen: {tanggal: …, nomor: …} at the OPD in opd.yaml.",
    ),
    'komitmen: {tanggal: 2025-09-17, nomor: "500.12/41/2025"}',
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every leading OPD without a commitment, with the first thing that it leads."""
    leading: list[Program | QuickWin] = [*plan.programs, *plan.quick_wins]
    led: dict[str, Program | QuickWin] = {}
    for entity in leading:
        led.setdefault(entity.lead_agency, entity)
    for agency in plan.agencies:
        if agency.id not in led or agency.commitment or is_refused(index, agency, "commitment"):
            continue
        message = Text(
            f"OPD penanggung jawab {agency.id} belum punya komitmen",
            f"the leading OPD {agency.id} has no commitment",
        )
        place = index.span_of(led[agency.id], "lead_agency")
        related = Related(*place, Text("menjadi penanggung jawab di sini", "it leads here"))
        yield RULE.at(*index.span_of(agency, "id"), message, RULE.mend, (related,))
