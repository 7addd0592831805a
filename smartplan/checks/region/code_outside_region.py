"""WIL001: the codes of kecamatan begin with the region's code."""

from collections.abc import Iterator
from typing import Final

from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "WIL001",
    "code-outside-region",
    Severity.ERROR,
    Text(
        "Kode kecamatan berawalan kode daerah.",
        "The code of a kecamatan begins with the region's code.",
    ),
    Text(
        "Kode asing adalah tanda salinan dari daerah lain, seperti yang dituduhkan pada rancangan "
        "RPJMD Sumatera Barat 2021.",
        "A foreign code is the sign of a copy, as was said of the draft RPJMD of West Sumatra in "
        "2021.",
    ),
    Text(
        "Pakai kode Kemendagri kecamatan itu, atau betulkan daerah di smartplan.yaml.",
        "Use the Kemendagri code of the kecamatan, or correct daerah in smartplan.yaml.",
    ),
    'kecamatan:\n  - {kode: "36.04.05", nama: Cinangka}',
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every kecamatan of another region."""
    region = plan.manifest.region_code
    related = Related(
        *index.span_of(plan.manifest, "region_code"), Text("kode daerah", "the region's code")
    )
    for district in plan.region.districts:
        if not district.code.startswith(f"{region}."):
            message = Text(
                f"kode kecamatan {district.name} {district.code} tidak berawalan {region}",
                f"the code {district.code} of {district.name} does not begin with {region}",
            )
            yield RULE.at(*index.span_of(district, "code"), message, RULE.mend, (related,))
