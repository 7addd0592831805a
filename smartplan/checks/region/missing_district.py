"""WIL008: the list of kecamatan is whole."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.entities import is_complete, is_refused
from smartplan.checks.region_spelling import is_same_name
from smartplan.checks.wording import listed
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan
from smartplan.regions import districts_of

RULE: Final = Rule(
    "WIL008",
    "missing-district",
    Severity.WARNING,
    Text(
        "Daftar kecamatan memuat semua kecamatan daerah menurut Kemendagri.",
        "The list of kecamatan holds all that the region has according to Kemendagri.",
    ),
    Text(
        "Buku menghitung kecamatan dari daftar ini, dan kecamatan yang terlewat tidak masuk "
        "zona mana pun. Nomor kode tidak membantu: di Kabupaten Serang 01–04, 10, dan 21 "
        "tidak dipakai.",
        "The books count the kecamatan from this list, and one left out gets into no zone. "
        "The codes' numbers don't help: in Serang regency 01–04, 10 and 21 are not in use.",
    ),
    Text("Tambahkan kecamatan yang disebut.", "Add the kecamatan that are named."),
    'kecamatan:\n  - {kode: "36.04.05", nama: Kramatwatu}',
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield one finding that names all kecamatan which the list lacks."""
    if not is_complete(index, "daerah") or is_refused(index, plan.region, "districts"):
        return
    codes = {district.code for district in plan.region.districts}
    names = [district.name for district in plan.region.districts]
    missing = [
        district
        for district in districts_of(plan.manifest.region_code)
        if district.code not in codes
        and not any(is_same_name(name, district.name) for name in names)
    ]
    if missing:
        shown = listed(f"{district.code} {district.name}" for district in missing)
        message = Text(
            f"{len(missing)} kecamatan belum ada di daftar: {shown.indonesian}",
            f"{len(missing)} kecamatan are not in the list: {shown.english}",
        )
        yield RULE.at(*index.key_span_of(plan.region, "districts"), message, RULE.mend)
