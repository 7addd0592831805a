"""The index of a yearly evaluation can be computed again from what was published."""

import pytest

from smartplan.plan.evaluations import Evaluation, agrees, computed_index, mean_of_dimensions
from smartplan.plan.framework_evaluation import EvaluationScheme
from smartplan.plan.frameworks import find_framework

# Kota Kediri 2022, as its agency published it.
KEDIRI = {
    "tahun": 2022,
    "nilai": {"baseline": 3.60, "output": 3.21, "outcome": 3.23, "impact": 3.07, "quick-win": 3.65},
    "nilai_dimensi": {
        "governance": 2.75,
        "branding": 2.75,
        "economy": 3.5,
        "society": 3.33,
        "living": 3.33,
        "environment": 2.75,
    },
    "indeks": 3.31,
}


def scheme(scheme_id: str) -> EvaluationScheme:
    framework = find_framework("kominfo-2021")
    assert framework is not None
    return next(one for one in framework.evaluations if one.id == scheme_id)


@pytest.mark.parametrize(
    ("scheme_id", "index", "fits"), [("bobot-2022", 3.315, True), ("bobot-sleman", 3.257, False)]
)
def test_a_published_index_tells_its_weights(scheme_id: str, index: float, fits: bool) -> None:
    evaluation = Evaluation.model_validate(KEDIRI)
    computed = computed_index(evaluation, scheme(scheme_id))
    assert computed == pytest.approx(index, abs=0.0005)
    assert evaluation.index is not None and computed is not None
    assert agrees(evaluation.index, computed) is fits


def test_the_impact_is_the_mean_of_the_dimensions() -> None:
    evaluation = Evaluation.model_validate(KEDIRI)
    assert mean_of_dimensions(evaluation) == pytest.approx(3.068, abs=0.0005)
    without = {**KEDIRI, "nilai": {k: v for k, v in KEDIRI["nilai"].items() if k != "impact"}}  # type: ignore[attr-defined]
    computed = computed_index(Evaluation.model_validate(without), scheme("bobot-2022"))
    assert computed == pytest.approx(3.315, abs=0.0005)


def test_an_index_waits_for_all_its_parts() -> None:
    one = Evaluation.model_validate({"tahun": 2023, "nilai": {"output": 3.4}})
    assert computed_index(one, scheme("bobot-2022")) is None
    assert mean_of_dimensions(one) is None
