"""WIL004: a zone's pilot is one of its kecamatan."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.wording import listed
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "WIL004",
    "pilot-outside-zone",
    Severity.ERROR,
    Text(
        "Kecamatan percontohan berada di zonanya.", "The pilot of a zone is one of its kecamatan."
    ),
    Text(
        "Percontohan mewakili zonanya, seperti satu kecamatan per dapil di Kabupaten Serang; "
        "yang di luar zona mewakili zona lain.",
        "The pilot stands for its zone, as the one kecamatan of each electoral district in "
        "Serang regency; one outside stands for another.",
    ),
    Text(
        "Pilih percontohan dari kecamatan zona itu.", "Choose the pilot among the zone's kecamatan."
    ),
    "kecamatan: [Cinangka, Anyar]\npercontohan: Anyar",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every pilot outside its zone; an unknown kecamatan is told elsewhere."""
    known = {district.name for district in plan.region.districts}
    for zone in plan.region.zones:
        if zone.pilot in zone.districts or zone.pilot not in known:
            continue
        names = listed(zone.districts)
        message = Text(
            f"percontohan {zone.pilot} bukan bagian zona {zone.id}",
            f"the pilot {zone.pilot} is not part of the zone {zone.id}",
        )
        hint = Text(
            f"Kecamatan zona ini: {names.indonesian}.",
            f"The kecamatan of this zone: {names.english}.",
        )
        yield RULE.at(*index.span_of(zone, "pilot"), message, hint)
