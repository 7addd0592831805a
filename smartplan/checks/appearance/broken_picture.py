"""TAM003: every picture is one that Word and PDF can show."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.prose.pictures import find_pictures
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "TAM003",
    "broken-picture",
    Severity.ERROR,
    Text(
        "Logo dan gambar adalah PNG, JPEG, atau SVG yang utuh.",
        "The logo and the pictures are whole PNG, JPEG or SVG files.",
    ),
    Text(
        "Gambar lain atau yang terpotong tidak dapat dimuat ke Word dan PDF.",
        "Other pictures, or one that was cut off, can't be put into Word and PDF.",
    ),
    Text(
        "Buka gambarnya, lalu simpan ulang sebagai PNG; nama berkas berakhiran sesuai isinya.",
        "Open the picture and save it again as PNG; its name must end as its content says.",
    ),
    "tampilan:\n  logo: aset/logo.png",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every picture in use that can't be shown; a missing one is told elsewhere."""
    for picture in find_pictures(plan, index):
        if picture.path in index.broken_pictures:
            message = Text(
                f"{picture.path} bukan PNG, JPEG, atau SVG yang utuh",
                f"{picture.path} is no whole PNG, JPEG or SVG",
            )
            yield RULE.at(picture.file, picture.span, message, RULE.mend)
