"""kesiapan.yaml: readiness items with their gap, SWOT, and the strategies drawn from it."""

from typing import Literal

from pydantic import Field

from smartplan.plan.base import Id, Illustrative, Line, PlanModel
from smartplan.plan.references import DimensionId, ProgramId, RatingId, ReadinessElementId


class ReadinessItem(PlanModel, title="Butir kesiapan"):
    """One thing the region has or lacks: condition, rating, target and what closes the gap."""

    id: Id = Field(alias="id", description="Id butir")
    element: ReadinessElementId = Field(
        alias="unsur", description="Unsur kesiapan menurut kerangka"
    )
    name: Line = Field(alias="butir", description="Apa yang dinilai")
    condition: Line = Field(alias="kondisi", description="Keadaan sekarang")
    rating: RatingId = Field(alias="peringkat", description="Peringkat menurut kerangka")
    target: Line = Field(alias="target", description="Keadaan yang dituju")
    gap: Line = Field(alias="kesenjangan", description="Selisih keadaan dan target")
    action: Line = Field(alias="tindakan", description="Tindakan yang menutup kesenjangan")
    programs: tuple[ProgramId, ...] = Field(
        (), alias="program", description="Program yang menutupnya"
    )
    illustrative: Illustrative = Field(False, alias="ilustratif")


class SwotItem(PlanModel, title="Butir SWOT"):
    """A strength, weakness, opportunity or threat."""

    text: Line = Field(alias="teks", description="Bunyi butir")
    illustrative: Illustrative = Field(False, alias="ilustratif")


class Swot(PlanModel, title="SWOT"):
    """The four lists."""

    strengths: tuple[SwotItem, ...] = Field(
        alias="kekuatan", min_length=1, description="Kekuatan dari dalam"
    )
    weaknesses: tuple[SwotItem, ...] = Field(
        alias="kelemahan", min_length=1, description="Kelemahan dari dalam"
    )
    opportunities: tuple[SwotItem, ...] = Field(
        alias="peluang", min_length=1, description="Peluang dari luar"
    )
    threats: tuple[SwotItem, ...] = Field(
        alias="ancaman", min_length=1, description="Ancaman dari luar"
    )


class SwotStrategy(PlanModel, title="Strategi SWOT"):
    """A strategy that crosses two of the four lists."""

    kind: Literal["SO", "WO", "ST", "WT"] = Field(
        alias="jenis", description="Dua daftar yang disilangkan, mis. SO untuk kekuatan dan peluang"
    )
    text: Line = Field(alias="teks", description="Bunyi strategi")
    dimensions: tuple[DimensionId, ...] = Field(
        (), alias="dimensi", description="Dimensi yang menjalankannya"
    )


class Readiness(PlanModel, title="Kesiapan (kesiapan.yaml)"):
    """The whole of kesiapan.yaml."""

    items: tuple[ReadinessItem, ...] = Field(
        alias="kesiapan", min_length=1, description="Butir kesiapan per unsur"
    )
    swot: Swot = Field(alias="swot", description="Kekuatan, kelemahan, peluang, dan ancaman")
    strategies: tuple[SwotStrategy, ...] = Field(
        (), alias="strategi", description="Strategi dari persilangan SWOT"
    )
