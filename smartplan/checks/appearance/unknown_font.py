"""TAM002: the font that the plan asks for is there."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.wording import did_you_mean, find_close, listed
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan
from smartplan.sources.fonts import BUILT_IN_FAMILIES

RULE: Final = Rule(
    "TAM002",
    "unknown-font",
    Severity.ERROR,
    Text(
        "Keluarga huruf pada tampilan.huruf ada di aset/ atau dibawa smartplan.",
        "The family that tampilan.huruf names stands in aset/ or comes with smartplan.",
    ),
    Text(
        "Huruf yang terpasang di komputer tidak dipakai, supaya buku sama di setiap komputer. "
        "Typst sendiri lama memakai huruf lain tanpa pesan (typst/typst#2818).",
        "Fonts that a computer has installed are not used, so that books are alike everywhere. "
        "Typst by itself long took another one without a word (typst/typst#2818).",
    ),
    Text(
        "Simpan berkas .ttf atau .otf keluarga itu di aset/, mis. aset/huruf/.",
        "Put the family's .ttf or .otf files into aset/, such as aset/huruf/.",
    ),
    "tampilan:\n  huruf: Libertinus Serif",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield the font of the manifest if no file has it."""
    font = plan.manifest.appearance.font
    # Typst takes no notice of case.
    known = {family.casefold(): family for family in (*BUILT_IN_FAMILIES, *sorted(index.fonts))}
    if font is None or font.casefold() in known:
        return
    message = Text(f"huruf {font} tidak ada", f"there is no font {font}")
    close = find_close(font, known)
    there = listed(sorted(known.values()))
    hint = (
        did_you_mean(close)
        if close
        else Text(
            f"{RULE.mend.indonesian} Yang ada: {there.indonesian}.",
            f"{RULE.mend.english} There are: {there.english}.",
        )
    )
    yield RULE.at(*index.span_of(plan.manifest, "appearance", "font"), message, hint)
