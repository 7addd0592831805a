"""WIL005: the code of the plan's region exists."""

from collections.abc import Iterator
from typing import Final

from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan
from smartplan.regions import find_region, search_regions

RULE: Final = Rule(
    "WIL005",
    "unknown-region-code",
    Severity.ERROR,
    Text(
        "Kode daerah di smartplan.yaml adalah kode Kemendagri sebuah kabupaten atau kota.",
        "The region's code in smartplan.yaml is the Kemendagri code of a regency or city.",
    ),
    Text(
        "Dari kode itulah nama, provinsi, dan kecamatan daerah diketahui. Tanpa tanda kutip, "
        "PyYAML menjadikan 32.10 angka 32,1 (diukur).",
        "Name, province and kecamatan of the region are known from the code. Without quotes "
        "PyYAML makes the number 32.1 of 32.10 (measured).",
    ),
    Text(
        'Tulis kode kabupaten/kota dalam tanda kutip, mis. "36.04".',
        'Write the code of the regency or city in quotes, such as "36.04".',
    ),
    'daerah: "36.04"',
)
_SHOWN: Final = 3


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield a code that no regency or city has, with the codes that the region's name has."""
    code = plan.manifest.region_code
    if find_region(code) is not None:
        return
    message = Text(
        f"tidak ada kabupaten atau kota berkode {code}",
        f"no regency or city has the code {code}",
    )
    meant = search_regions(f"{plan.region.kind} {plan.region.name}")[:_SHOWN]
    listed = ", ".join(f"{region.code} {region.full_name}" for region in meant)
    hint = Text(f"Yang mirip: {listed}.", f"Similar: {listed}.") if meant else RULE.mend
    yield RULE.at(*index.span_of(plan.manifest, "region_code"), message, hint)
