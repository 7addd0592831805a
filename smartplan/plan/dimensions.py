"""dimensi/<id>.yaml: where one dimension stands, where it goes and how."""

from pydantic import Field

from smartplan.plan.base import Id, Illustrative, Line, PlanModel, Prose
from smartplan.plan.indicators import Indicator
from smartplan.plan.references import DimensionId, MissionId, SubdimensionId, SubdimensionKey


class Objective(PlanModel, title="Sasaran dimensi"):
    """An objective (sasaran) of a dimension; never a yearly target."""

    id: Id = Field(alias="id", description="Id sasaran")
    text: Line = Field(alias="teks", description="Bunyi sasaran, tanpa target tahunan")
    missions: tuple[MissionId, ...] = Field(
        (), alias="misi", description="Misi RPJMD yang dilayani"
    )


class Strategy(PlanModel, title="Strategi"):
    """A strategy for one sub-dimension."""

    id: Id = Field(alias="id", description="Id strategi, dipakai program")
    subdimension: SubdimensionId = Field(
        alias="subdimensi", description="Subdimensi menurut kerangka"
    )
    name: Line = Field(alias="nama", description="Nama strategi")
    text: Prose = Field(alias="uraian", description="Uraian strategi")


class Dimension(PlanModel, title="Dimensi (dimensi/<id>.yaml)"):
    """One dimension of the plan."""

    id: DimensionId = Field(
        alias="id", description="Id dimensi menurut kerangka; sama dengan nama berkas"
    )
    direction: Line = Field(alias="arah", description="Arah dalam satu kalimat")
    condition: Prose = Field(alias="kondisi", description="Keadaan sekarang")
    objectives: tuple[Objective, ...] = Field(
        alias="sasaran", min_length=1, description="Sasaran dimensi ini"
    )
    strategies: tuple[Strategy, ...] = Field(
        alias="strategi", min_length=1, description="Strategi untuk setiap subdimensi"
    )
    indicators: tuple[Indicator, ...] = Field(
        (), alias="indikator", description="Indikator dimensi dengan target per tahun"
    )
    without_program: dict[SubdimensionKey, Line] = Field(
        default_factory=dict,
        alias="tanpa_program",
        description="Subdimensi yang sengaja tanpa program, dengan alasannya",
    )
    conclusion: Prose | None = Field(None, alias="simpulan", description="Penutup bab dimensi ini")
    illustrative: Illustrative = Field(False, alias="ilustratif")
