"""WIL003: the zones divide the region: each kecamatan is in exactly one."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.entities import is_complete
from smartplan.diagnostics import Diagnostic, Related, Rule, Severity, Span
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "WIL003",
    "zone-coverage",
    Severity.ERROR,
    Text(
        "Setiap kecamatan berada tepat di satu zona, bila rencana memakai zona.",
        "Every kecamatan is in exactly one zone, if the plan has zones.",
    ),
    Text(
        "Percontohan dimulai per zona: Kabupaten Serang memilih satu kecamatan di setiap "
        "dapil. Kecamatan di luar zona tidak akan pernah mendapat giliran.",
        "Pilots start zone by zone: Serang regency chose one kecamatan in each electoral "
        "district. A kecamatan in none never gets its turn.",
    ),
    Text("Masukkan kecamatan itu ke satu zona.", "Put the kecamatan into one zone."),
    "zona:\n  - {id: dapil-1, nama: Dapil 1, kecamatan: [Cinangka, Anyar], percontohan: Anyar}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every kecamatan that is in no zone or in a second one."""
    if not plan.region.zones:
        return
    first: dict[str, tuple[str, tuple[str, Span]]] = {}
    for zone in plan.region.zones:
        for position, name in enumerate(zone.districts):
            place = index.span_of(zone, "districts", position)
            earlier, seen = first.setdefault(name, (zone.id, place))
            if seen != place:
                message = Text(
                    f"kecamatan {name} sudah ada di zona {earlier}",
                    f"the kecamatan {name} is already in the zone {earlier}",
                )
                related = Related(*seen, Text("pertama kali di sini", "first here"))
                yield RULE.at(*place, message, RULE.mend, (related,))
    for district in plan.region.districts if is_complete(index, "daerah") else ():
        if district.name not in first:
            message = Text(
                f"kecamatan {district.name} belum masuk zona mana pun",
                f"the kecamatan {district.name} is in no zone",
            )
            yield RULE.at(*index.span_of(district, "name"), message, RULE.mend)
