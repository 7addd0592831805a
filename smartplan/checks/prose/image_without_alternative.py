"""NAR002: every picture says in words what it shows."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.prose.pictures import find_pictures
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "NAR002",
    "image-without-alternative",
    Severity.WARNING,
    Text(
        "Gambar di dalam teks punya keterangan pengganti.",
        "A picture in a text has an alternative text.",
    ),
    Text(
        "PDF yang dapat dibaca semua orang (PDF/UA) mewajibkan keterangan itu; pembaca layar "
        "membacakannya. Quarto membuangnya dari berkas Word (quarto-dev/quarto-cli#5514).",
        "A PDF that everyone can read (PDF/UA) requires it; screen readers speak it. Quarto "
        "drops it from Word files (quarto-dev/quarto-cli#5514).",
    ),
    Text(
        "Tulis apa yang terlihat di antara kurung siku: ![Peta wilayah](aset/peta.png).",
        "Write what is seen between the brackets: ![Map of the region](aset/peta.png).",
    ),
    "![Peta enam zona Kabupaten Serang](aset/peta.png)",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every picture without words."""
    for picture in find_pictures(plan, index):
        if picture.alternative is not None and not picture.alternative.strip():
            message = Text(
                f"gambar {picture.path} tanpa keterangan pengganti",
                f"the picture {picture.path} has no alternative text",
            )
            yield RULE.at(picture.file, picture.span, message, RULE.mend)
