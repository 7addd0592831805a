"""WIL002: a kecamatan stands in the list once."""

from collections.abc import Iterator
from typing import Final

from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan
from smartplan.plan.region import District

RULE: Final = Rule(
    "WIL002",
    "duplicate-district",
    Severity.ERROR,
    Text(
        "Nama dan kode kecamatan tidak berulang.",
        "Neither name nor code of a kecamatan stands twice.",
    ),
    Text(
        "Jumlah kecamatan di buku dihitung dari daftar ini.",
        "The books count the kecamatan from this list.",
    ),
    Text(
        "Hapus yang berulang, atau betulkan nama dan kodenya.",
        "Remove the repetition, or correct name and code.",
    ),
    'kecamatan:\n  - {kode: "36.04.05", nama: Cinangka}\n  - {kode: "36.04.08", nama: Anyar}',
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every name and every code that stood before."""
    for key, noun in (
        ("name", Text("nama kecamatan", "the name")),
        ("code", Text("kode kecamatan", "the code")),
    ):
        first: dict[str, District] = {}
        for district in plan.region.districts:
            value: str = getattr(district, key)
            earlier = first.setdefault(value.casefold(), district)
            if earlier is district:
                continue
            message = Text(
                f"{noun.indonesian} {value} berulang", f"{noun.english} {value} stands twice"
            )
            seen = index.span_of(earlier, key)
            related = Related(*seen, Text("pertama kali di sini", "first here"))
            yield RULE.at(*index.span_of(district, key), message, RULE.mend, (related,))
