"""WIL007: each kecamatan has a code of the region and its official name."""

from collections.abc import Iterator
from typing import Final

from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan
from smartplan.regions import districts_of

RULE: Final = Rule(
    "WIL007",
    "district-not-official",
    Severity.WARNING,
    Text(
        "Kode dan nama setiap kecamatan sama dengan daftar Kemendagri.",
        "Code and name of every kecamatan are those of the Kemendagri list.",
    ),
    Text(
        "Satu kecamatan sering dieja beberapa cara (Lebak Wangi, Lebakwangi); data dari OPD lain "
        "hanya dapat digabungkan bila kode dan namanya sama.",
        "One kecamatan is often spelled in several ways (Lebak Wangi, Lebakwangi); data of other "
        "agencies can be joined only where code and name agree.",
    ),
    Text(
        "Pakai kode dan ejaan Kemendagri; bila daftarnya sudah berubah, abaikan pemeriksaan ini.",
        "Use the code and spelling of Kemendagri; if its list has changed, ignore this check.",
    ),
    'kecamatan:\n  - {kode: "36.04.35", nama: Lebak Wangi}',
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every code that does not exist and every name that is not its code's."""
    region = plan.manifest.region_code
    official = {district.code: district.name for district in districts_of(region)}
    codes = {name.casefold(): code for code, name in official.items()}
    for district in plan.region.districts if official else ():
        # A code of another region is told by WIL001.
        if not district.code.startswith(f"{region}."):
            continue
        name = official.get(district.code)
        if name is None:
            message = Text(
                f"tidak ada kecamatan berkode {district.code}",
                f"no kecamatan has the code {district.code}",
            )
            code = codes.get(district.name.casefold())
            hint = _is(district.name, code) if code else RULE.mend
            yield RULE.at(*index.span_of(district, "code"), message, hint)
        elif name != district.name:
            message = Text(
                f"kecamatan {district.code} bernama {name}, bukan {district.name}",
                f"the kecamatan {district.code} is called {name}, not {district.name}",
            )
            yield RULE.at(*index.span_of(district, "name"), message, RULE.mend)


def _is(name: str, code: str) -> Text:
    return Text(f"Kode {name} adalah {code}.", f"The code of {name} is {code}.")
