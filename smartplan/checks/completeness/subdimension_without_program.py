"""LKP001: every sub-dimension has a program or a written reason for having none."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.entities import is_complete, is_refused
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "LKP001",
    "subdimension-without-program",
    Severity.ERROR,
    Text(
        "Setiap subdimensi punya program, atau alasan tertulis mengapa tidak.",
        "Every sub-dimension has a program, or a written reason why not.",
    ),
    Text(
        "Kajian ITB menemukan rencana kota cerdas tipis pada ekonomi digital, mobilitas, inklusi, "
        "dan energi; subdimensi yang terlewat baru terlihat saat evaluasi.",
        "A study of ITB found smart-city plans thin on digital economy, mobility, inclusion and "
        "energy; a forgotten sub-dimension shows only at the evaluation.",
    ),
    Text(
        "Buat program untuk subdimensi itu, atau tulis alasannya di tanpa_program.",
        "Make a program for the sub-dimension, or write the reason under tanpa_program.",
    ),
    "tanpa_program:\n  energi: Kewenangan listrik berada di provinsi.",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every sub-dimension with neither; a dimension without a file is told elsewhere."""
    if not is_complete(index, "program"):
        return
    for outline in plan.framework.dimensions:
        dimension = plan.dimension_by_id.get(outline.id)
        if dimension is None or is_refused(index, dimension, "without_program"):
            continue
        covered = {program.subdimension for program in plan.programs_of(outline.id)}
        for part in outline.subdimensions:
            if part.id in covered or part.id in dimension.without_program:
                continue
            message = Text(
                f"subdimensi {part.id} ({part.name}) tanpa program dan tanpa alasan",
                f"the sub-dimension {part.id} ({part.name}) has neither program nor reason",
            )
            excuse = f"tanpa_program: {{{part.id}: …}}"
            hint = Text(
                f"Buat program dengan subdimensi: {part.id}, atau tulis alasannya, {excuse}",
                f"Make a program with subdimensi: {part.id}, or write the reason, {excuse}",
            )
            yield RULE.at(*index.span_of(dimension, "id"), message, hint)
