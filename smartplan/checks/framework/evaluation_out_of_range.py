"""SKM016: the values of an evaluation lie within its scale."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.wording import decimal
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.evaluations import Evaluation, scheme_of
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "SKM016",
    "evaluation-out-of-range",
    Severity.ERROR,
    Text(
        "Nilai evaluasi berada di dalam skalanya, dan yang terlaksana tidak melebihi rencana.",
        "The values of an evaluation lie within its scale, and no more is done than was planned.",
    ),
    Text(
        "Berita Lombok Utara (2024) menyebut nilai 3,18 sampai 3,84 sebagai persen; nilai yang "
        "tertukar skalanya membuat indeks melompat.",
        "The news of Lombok Utara (2024) called values of 3.18 to 3.84 percent; a value on another "
        "scale makes the index jump.",
    ),
    Text(
        "Tulis nilai menurut skala kerangka, dengan titik sebagai tanda desimal (3.21).",
        "Write values on the scale of the framework, with a point for decimals (3.21).",
    ),
    "evaluasi:\n  - {tahun: 2022, nilai: {output: 3.21}, indeks: 3.31}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every value outside the scale, and every dimension with more done than planned."""
    for evaluation in plan.institutions.evaluations:
        scheme = scheme_of(evaluation, plan.framework.evaluations)
        if scheme is not None:
            for keys, value in _values(evaluation):
                if not 0 <= value <= scheme.highest:
                    yield _outside(index, evaluation, keys, value, scheme.highest)
        for key, counted in evaluation.implementation.items():
            if counted.done > counted.planned:
                message = Text(
                    f"{counted.done} program {key} terlaksana dari {counted.planned} yang "
                    "direncanakan",
                    f"{counted.done} programs of {key} were carried out of {counted.planned} "
                    "planned",
                )
                yield RULE.at(*index.span_of(counted, "done"), message)


def _values(evaluation: Evaluation) -> Iterator[tuple[tuple[str, ...], float]]:
    for name in ("values", "dimension_values"):
        for key, value in getattr(evaluation, name).items():
            yield (name, key), value
    if evaluation.index is not None:
        yield ("index",), evaluation.index


def _outside(
    index: PlanIndex, evaluation: Evaluation, keys: tuple[str, ...], value: float, highest: float
) -> Diagnostic:
    said, most = decimal(value), decimal(highest)
    message = Text(
        f"nilai {said.indonesian} di luar skala 0 sampai {most.indonesian}",
        f"the value {said.english} is outside the scale of 0 to {most.english}",
    )
    return RULE.at(*index.span_of(evaluation, *keys), message, RULE.mend)
