"""SKM015: a recorded evaluation names schemes, parts and dimensions of the framework."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.references.resolution import Target, Use, find_unknown
from smartplan.checks.references.targets import dimensions
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.evaluations import Evaluation, scheme_of
from smartplan.plan.framework_evaluation import EvaluationScheme
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "SKM015",
    "unknown-evaluation-term",
    Severity.ERROR,
    Text(
        "Catatan evaluasi menyebut cara, bagian, dan dimensi yang ada di kerangka.",
        "A recorded evaluation names schemes, parts and dimensions that the framework has.",
    ),
    Text(
        "Bobot berubah dari tahun ke tahun (Jambi 2022 dan Sleman berbeda); nilai tanpa bagian "
        "yang dikenal tidak ikut dihitung, dan indeksnya salah tanpa terlihat.",
        "Weights change over the years (those of Jambi 2022 and Sleman differ); a value without a "
        "part that is known is left out, and the index is wrong without a sign.",
    ),
    Text("Pakai id dari kerangka.", "Use the ids of the framework."),
    "evaluasi:\n  - {tahun: 2022, cara: bobot-2022, nilai: {output: 3.21}, sumber: [kediri-2022]}",
)
_SCHEME: Final = Text("cara evaluasi", "evaluation scheme")
_PART: Final = Text("bagian evaluasi", "part of an evaluation")


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield what a recorded evaluation names and the framework lacks."""
    schemes = plan.framework.evaluations
    for evaluation in plan.institutions.evaluations:
        if evaluation.scheme is not None:
            names = {one.id: one.name for one in schemes}
            use = Use(evaluation, ("scheme",), evaluation.scheme)
            yield from find_unknown(RULE, index, _target(plan, _SCHEME, names), [use])
        scheme = scheme_of(evaluation, schemes)
        if scheme is not None:
            yield from _parts(plan, index, evaluation, scheme)
        for name in ("dimension_values", "implementation"):
            uses = [Use(evaluation, (name, key), key, True) for key in getattr(evaluation, name)]
            yield from find_unknown(RULE, index, dimensions(plan), uses)


def _parts(
    plan: Plan, index: PlanIndex, evaluation: Evaluation, scheme: EvaluationScheme
) -> Iterator[Diagnostic]:
    names = {one.id: one.name for one in scheme.parts}
    uses = [Use(evaluation, ("values", key), key, True) for key in evaluation.values]
    yield from find_unknown(RULE, index, _target(plan, _PART, names), uses)


def _target(plan: Plan, noun: Text, names: dict[str, str]) -> Target:
    framework = plan.framework.id
    home = Text(f"kerangka {framework}", f"the framework {framework}")
    return Target("", noun, home, names)
