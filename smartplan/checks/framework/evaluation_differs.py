"""SKM017: a published index is what its parts add up to."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from smartplan.checks.wording import decimal
from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.evaluations import (
    Evaluation,
    agrees,
    computed_index,
    mean_of_dimensions,
    scheme_of,
)
from smartplan.plan.framework_evaluation import EvaluationScheme
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "SKM017",
    "evaluation-differs",
    Severity.WARNING,
    Text(
        "Indeks evaluasi sama dengan jumlah berbobot bagiannya.",
        "The index of an evaluation is the weighted sum of its parts.",
    ),
    Text(
        "Hasil Kota Kediri 2022 dapat dihitung ulang: 3,60, 3,21, 3,23, 3,07, dan 3,65 dengan "
        "bobot 2022 menjadi 3,315 (tercetak 3,31), sedangkan dengan bobot Sleman 3,257. Indeks "
        "yang berbeda berarti salah salin atau salah bobot.",
        "Kediri's result of 2022 can be computed again: 3.60, 3.21, 3.23, 3.07 and 3.65 under the "
        "weights of 2022 are 3.315 (printed 3.31), under Sleman's 3.257. Another index means a "
        "slip in copying, or other weights.",
    ),
    Text(
        "Periksa nilainya, atau sebut cara evaluasi tahun itu pada isian cara.",
        "Check the values, or name the scheme of that year under cara.",
    ),
    "evaluasi:\n"
    "  - tahun: 2022\n"
    "    nilai: {baseline: 3.60, output: 3.21, outcome: 3.23, impact: 3.07, quick-win: 3.65}\n"
    "    indeks: 3.31",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every index, and every mean of dimensions, that its numbers do not give."""
    for evaluation in plan.institutions.evaluations:
        scheme = scheme_of(evaluation, plan.framework.evaluations)
        if scheme is not None:
            for claim in _claims(evaluation, scheme):
                if not agrees(claim.written, claim.computed):
                    yield _diagnose(index, evaluation, claim)


@dataclass(frozen=True, slots=True)
class _Claim:
    """A number that is written at ``keys``, and what the numbers at ``parts`` make of it."""

    keys: tuple[str, ...]
    written: float
    computed: float
    parts: str


def _claims(evaluation: Evaluation, scheme: EvaluationScheme) -> Iterator[_Claim]:
    computed = computed_index(evaluation, scheme)
    if computed is not None and evaluation.index is not None:
        yield _Claim(("index",), evaluation.index, computed, "values")
    mean = mean_of_dimensions(evaluation)
    for part in scheme.parts if mean is not None else ():
        if part.mean_of_dimensions and part.id in evaluation.values:
            keys, value = ("values", part.id), evaluation.values[part.id]
            yield _Claim(keys, value, mean or 0.0, "dimension_values")


def _diagnose(index: PlanIndex, evaluation: Evaluation, claim: _Claim) -> Diagnostic:
    said, found = decimal(claim.written), decimal(claim.computed)
    message = Text(
        f"tertulis {said.indonesian}, padahal bagiannya menghasilkan {found.indonesian}",
        f"{said.english} is written, but its parts give {found.english}",
    )
    place = index.key_span_of(evaluation, claim.parts)
    seen = Related(*place, Text("dihitung dari sini", "computed from this"))
    return RULE.at(*index.span_of(evaluation, *claim.keys), message, RULE.mend, (seen,))
