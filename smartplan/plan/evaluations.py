"""The yearly evaluations that a region has had, and the index computed from their values."""

from typing import Final

from pydantic import Field

from smartplan.plan.base import Illustrative, Line, Number, PlanModel, Year
from smartplan.plan.framework_evaluation import WHOLE, EvaluationScheme
from smartplan.plan.references import (
    DimensionKey,
    EvaluationPartKey,
    EvaluationSchemeId,
    Sources,
)

# Results are printed with two decimals, rounded or cut off.
PRINTED_STEP: Final = 0.01


class Implementation(PlanModel, title="Pelaksanaan"):
    """How many programs of a dimension were planned for a year, and how many were carried out."""

    planned: int = Field(
        alias="rencana", ge=1, description="Jumlah program yang direncanakan", examples=[7]
    )
    done: int = Field(
        alias="terlaksana", ge=0, description="Jumlah program yang terlaksana", examples=[6]
    )


class Evaluation(PlanModel, title="Evaluasi tahunan"):
    """The result of one year's evaluation, as it was published."""

    year: Year = Field(alias="tahun", description="Tahun yang dievaluasi", examples=[2022])
    scheme: EvaluationSchemeId | None = Field(
        None,
        alias="cara",
        description="Cara evaluasi menurut kerangka; kosong berarti yang pertama",
        examples=["bobot-2022"],
    )
    values: dict[EvaluationPartKey, Number] = Field(
        default_factory=dict,
        alias="nilai",
        description="Nilai setiap bagian evaluasi",
        examples=[{"baseline": 3.6, "output": 3.21}],
    )
    dimension_values: dict[DimensionKey, Number] = Field(
        default_factory=dict, alias="nilai_dimensi", description="Nilai setiap dimensi"
    )
    implementation: dict[DimensionKey, Implementation] = Field(
        default_factory=dict,
        alias="pelaksanaan",
        description="Program yang direncanakan dan yang terlaksana, per dimensi",
    )
    index: Number | None = Field(
        None, alias="indeks", description="Indeks yang diterbitkan", examples=[3.31]
    )
    note: Line | None = Field(
        None, alias="catatan", description="Catatan penilai", examples=["Tingkatkan bukti dukung"]
    )
    sources: Sources = Field((), alias="sumber")
    illustrative: Illustrative = Field(False, alias="ilustratif")


def scheme_of(
    evaluation: Evaluation, schemes: tuple[EvaluationScheme, ...]
) -> EvaluationScheme | None:
    """Return the scheme that an evaluation names, else the first; None if there is none."""
    if evaluation.scheme is None:
        return schemes[0] if schemes else None
    return next((one for one in schemes if one.id == evaluation.scheme), None)


def mean_of_dimensions(evaluation: Evaluation) -> float | None:
    """Return the plain mean of the dimensions' values, None if none is recorded."""
    values = evaluation.dimension_values.values()
    return sum(values) / len(values) if values else None


def part_values(evaluation: Evaluation, scheme: EvaluationScheme) -> dict[str, float]:
    """Return the values of the parts that are known: recorded, or the mean of the dimensions."""
    mean = mean_of_dimensions(evaluation)
    found: dict[str, float] = {}
    for part in scheme.parts:
        if part.id in evaluation.values:
            found[part.id] = evaluation.values[part.id]
        elif part.mean_of_dimensions and mean is not None:
            found[part.id] = mean
    return found


def computed_index(evaluation: Evaluation, scheme: EvaluationScheme) -> float | None:
    """Return the weighted sum of the parts; None while one of them is unknown.

    Reproduces what Kota Kediri published for 2022: 3,60, 3,21, 3,23, 3,07 and 3,65 under the
    weights 10, 20, 30, 20 and 20 give 3,315, printed as 3,31.
    """
    values = part_values(evaluation, scheme)
    if len(values) < len(scheme.parts) or scheme.total_weight != WHOLE:
        return None
    return sum(part.weight * values[part.id] for part in scheme.parts) / WHOLE


def agrees(printed: float, computed: float) -> bool:
    """Tell whether a printed result can be a computed one, rounded or cut off."""
    return abs(printed - computed) <= PRINTED_STEP + 1e-9
