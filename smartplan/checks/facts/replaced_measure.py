"""FKT010: no target is set for a measure that is no longer taken."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.entities import walk_indicators
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.measures import replaced_measures
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "FKT010",
    "replaced-measure",
    Severity.WARNING,
    Text(
        "Rencana tidak menargetkan ukuran yang sudah diganti sebelum tahun naskahnya, kecuali nama "
        "indikatornya menyebut penggantinya.",
        "A plan sets no target for a measure that was replaced before the year of the plan, unless "
        "the indicator's name says what replaced it.",
    ),
    Text(
        "Indeks SPBE diganti Indeks Pemerintah Digital mulai 2026 (eMedia DPR, 17 November 2025); "
        "target sesudahnya tidak akan pernah dinilai siapa pun.",
        "The SPBE index is replaced by an index of digital government from 2026 (eMedia DPR, 17 "
        "November 2025); nobody will ever measure a later target.",
    ),
    Text(
        "Pakai ukuran penggantinya, atau sebutkan penggantinya di nama indikator.",
        "Use the measure that replaced it, or name it in the indicator.",
    ),
    "nama: Indeks SPBE, sejak 2026 Indeks Pemerintah Digital",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield the first target of every indicator that comes too late for its measure."""
    year = int(plan.manifest.date[:4])
    measures = [one for one in replaced_measures() if year > one.replaced_in]
    if not measures:
        return
    for indicator in walk_indicators(plan):
        for measure in measures:
            late = [one for one in sorted(indicator.targets) if one >= measure.replaced_in]
            if not late or not measure.is_named_in(indicator.name):
                continue
            since = measure.replaced_in
            message = Text(
                f"{measure.name} diganti {measure.successor} sejak {since}",
                f"{measure.name} is replaced by {measure.successor} since {since}",
            )
            yield RULE.at(*index.key_span_of(indicator, "targets", late[0]), message, RULE.mend)
