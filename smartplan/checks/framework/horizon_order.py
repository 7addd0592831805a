"""SKM010: the terms of a roadmap follow each other, and their names say the right years."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.framework import Horizon
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "SKM010",
    "horizon-order",
    Severity.ERROR,
    Text(
        "Jangka waktu kerangka berurutan, dan tahun pada namanya sesuai dengan batasnya.",
        "The terms of a framework follow each other, and the years in their names are true.",
    ),
    Text(
        "Daerah memakai 1, 5, dan 10 tahun (Purbalingga), mentor menyebut 5, 10, dan 20 tahun "
        "(Balikpapan); jangka yang disalin tanpa batasnya membuat peta jalan salah kolom.",
        "Regions use 1, 5 and 10 years (Purbalingga), mentors speak of 5, 10 and 20 (Balikpapan); "
        "a term copied without its limit puts programs into the wrong column of the roadmap.",
    ),
    Text(
        "Urutkan dari yang terpendek, dan samakan angka pada nama dengan sampai_tahun_ke.",
        "Begin with the shortest, and make the number in the name that of sampai_tahun_ke.",
    ),
    "jangka_waktu:\n"
    "  - {id: pendek, nama: Jangka Pendek, sampai_tahun_ke: 1}\n"
    "  - {id: menengah, nama: Jangka Menengah (5 tahun), sampai_tahun_ke: 5}",
)
_YEARS: Final = re.compile(r"(\d{1,2})\s*tahun\b", re.IGNORECASE)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield the terms of the plan's own framework that can't be right."""
    horizons = plan.framework.horizons
    if not index.holds(plan.framework):
        return
    for earlier, later in pairwise(horizons):
        if later.last_year <= earlier.last_year:
            yield _out_of_order(index, earlier, later)
    for horizon in horizons:
        stated = _YEARS.findall(horizon.name)
        if stated and int(stated[-1]) != horizon.last_year:
            message = Text(
                f'"{horizon.name}" berakhir pada tahun ke-{horizon.last_year}',
                f'"{horizon.name}" ends with year {horizon.last_year}',
            )
            yield RULE.at(*index.span_of(horizon, "name"), message, RULE.mend)


def _out_of_order(index: PlanIndex, earlier: Horizon, later: Horizon) -> Diagnostic:
    message = Text(
        f"{later.name} berakhir pada tahun ke-{later.last_year}, padahal {earlier.name} sampai "
        f"tahun ke-{earlier.last_year}",
        f"{later.name} ends with year {later.last_year}, though {earlier.name} lasts until year "
        f"{earlier.last_year}",
    )
    seen = Related(
        *index.span_of(earlier, "last_year"), Text("jangka sebelumnya", "the term before it")
    )
    return RULE.at(*index.span_of(later, "last_year"), message, RULE.mend, (seen,))
