"""How a yearly evaluation becomes one index: its parts and their weights, as the framework says."""

from typing import Annotated, Final, TypeAlias

from pydantic import Field, WithJsonSchema

from smartplan.plan.base import Id, PlainLine, PlanModel

WHOLE: Final = 100
_Weight: TypeAlias = Annotated[
    int | float,
    Field(gt=0, le=WHOLE),
    WithJsonSchema({"type": "number", "exclusiveMinimum": 0, "maximum": WHOLE}),
]
_Highest: TypeAlias = Annotated[
    int | float, Field(gt=0), WithJsonSchema({"type": "number", "exclusiveMinimum": 0})
]


class EvaluationPart(PlanModel, title="Bagian evaluasi"):
    """A part of the index with its weight in percent.

    ``mean_of_dimensions`` tells that its value is the plain mean of the dimensions' values.
    """

    id: Id = Field(
        alias="id", description="Id bagian, dipakai catatan evaluasi", examples=["output"]
    )
    name: PlainLine = Field(alias="nama", description="Nama yang dicetak", examples=["Output"])
    weight: _Weight = Field(alias="bobot", description="Bobot dalam persen", examples=[20])
    meaning: PlainLine = Field(
        alias="keterangan",
        description="Apa yang dinilai",
        examples=["kebijakan, kelembagaan, dan anggaran"],
    )
    mean_of_dimensions: bool = Field(
        False, alias="rata_rata_dimensi", description="Benar bila nilainya rata-rata semua dimensi"
    )


class EvaluationScheme(PlanModel, title="Cara evaluasi"):
    """The parts whose weighted sum is the index, and the highest value that any of them takes."""

    id: Id = Field(
        alias="id",
        description="Id cara evaluasi, dipakai catatan evaluasi",
        examples=["bobot-2022"],
    )
    name: PlainLine = Field(
        alias="nama", description="Nama yang dicetak", examples=["Bobot evaluasi 2022"]
    )
    highest: _Highest = Field(
        alias="nilai_tertinggi", description="Nilai paling besar setiap bagian", examples=[5]
    )
    parts: tuple[EvaluationPart, ...] = Field(
        alias="bagian", min_length=1, description="Bagian yang dinilai; bobotnya berjumlah 100"
    )
    sources: tuple[PlainLine, ...] = Field(
        alias="sumber", min_length=1, description="Terbitan yang memuat bobot ini"
    )

    @property
    def total_weight(self) -> float:
        """The sum of the weights, in percent; 100 for a scheme that can be used."""
        return round(sum(part.weight for part in self.parts), 6)
