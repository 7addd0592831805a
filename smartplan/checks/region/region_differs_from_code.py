"""WIL006: name, kind and province in daerah.yaml are those of the region's code."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.region_spelling import is_same_name, is_same_province
from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan
from smartplan.regions import find_region

RULE: Final = Rule(
    "WIL006",
    "region-differs-from-code",
    Severity.ERROR,
    Text(
        "Nama, jenis, dan provinsi di daerah.yaml sesuai dengan kode daerah di smartplan.yaml.",
        "Name, kind and province in daerah.yaml fit the region's code in smartplan.yaml.",
    ),
    Text(
        "Kabupaten Serang (36.04) dan Kota Serang (36.73) mudah tertukar; salinan rencana lain "
        "sering membawa kode atau nama lamanya.",
        "Kabupaten Serang (36.04) and Kota Serang (36.73) are easily mixed up, and a copy of "
        "another plan often keeps its old code or name.",
    ),
    Text(
        "Betulkan daerah.yaml, atau kode daerah di smartplan.yaml.",
        "Correct daerah.yaml, or the region's code in smartplan.yaml.",
    ),
    "nama: Serang\njenis: kabupaten\nprovinsi: Banten",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield what of the region is not what its code says."""
    entry = find_region(plan.manifest.region_code)
    if entry is None:
        return
    region = plan.region
    related = Related(
        *index.span_of(plan.manifest, "region_code"),
        Text(
            f"{entry.code} adalah {entry.full_name}, {entry.province}",
            f"{entry.code} is {entry.full_name}, {entry.province}",
        ),
    )
    for key, noun, written, official, fits in (
        ("name", Text("nama", "name"), region.name, entry.name, is_same_name),
        ("kind", Text("jenis", "kind"), region.kind, entry.kind, is_same_name),
        (
            "province",
            Text("provinsi", "province"),
            region.province,
            entry.province,
            is_same_province,
        ),
    ):
        if not fits(written, official):
            message = Text(
                f"{noun.indonesian} {written} tidak sesuai dengan kode {entry.code}: {official}",
                f"the {noun.english} {written} does not fit the code {entry.code}: {official}",
            )
            yield RULE.at(*index.span_of(region, key), message, RULE.mend, (related,))
