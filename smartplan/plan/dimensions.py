"""dimensi/<id>.yaml: where one dimension stands, where it goes and how."""

from pydantic import Field

from smartplan.plan.base import Id, Illustrative, Line, PlanModel, Prose
from smartplan.plan.indicators import Indicator


class Objective(PlanModel):
    """An objective (sasaran) of a dimension; never a yearly target."""

    id: Id = Field(alias="id")
    text: Line = Field(alias="teks")
    missions: tuple[Id, ...] = Field((), alias="misi")


class Strategy(PlanModel):
    """A strategy for one sub-dimension."""

    id: Id = Field(alias="id")
    subdimension: Id = Field(alias="subdimensi")
    name: Line = Field(alias="nama")
    text: Prose = Field(alias="uraian")


class Dimension(PlanModel):
    """One dimension of the plan."""

    id: Id = Field(alias="id")
    direction: Line = Field(alias="arah", description="Arah dalam satu kalimat")
    condition: Prose = Field(alias="kondisi", description="Keadaan sekarang")
    objectives: tuple[Objective, ...] = Field(alias="sasaran", min_length=1)
    strategies: tuple[Strategy, ...] = Field(alias="strategi", min_length=1)
    indicators: tuple[Indicator, ...] = Field((), alias="indikator")
    without_program: dict[Id, Line] = Field(
        default_factory=dict,
        alias="tanpa_program",
        description="Subdimensi yang sengaja tanpa program, dengan alasannya",
    )
    conclusion: Prose | None = Field(None, alias="simpulan")
    illustrative: Illustrative = Field(False, alias="ilustratif")
