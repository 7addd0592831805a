"""kesiapan.yaml: readiness items with their gap, SWOT, and the strategies drawn from it."""

from typing import Literal

from pydantic import Field

from smartplan.plan.base import Id, Illustrative, Line, PlanModel


class ReadinessItem(PlanModel):
    """One thing the region has or lacks: condition, rating, target and what closes the gap."""

    id: Id = Field(alias="id")
    element: Id = Field(alias="unsur", description="Unsur kesiapan menurut kerangka")
    name: Line = Field(alias="butir")
    condition: Line = Field(alias="kondisi")
    rating: Id = Field(alias="peringkat")
    target: Line = Field(alias="target")
    gap: Line = Field(alias="kesenjangan")
    action: Line = Field(alias="tindakan")
    programs: tuple[Id, ...] = Field((), alias="program", description="Program yang menutupnya")
    illustrative: Illustrative = Field(False, alias="ilustratif")


class SwotItem(PlanModel):
    """A strength, weakness, opportunity or threat."""

    text: Line = Field(alias="teks")
    illustrative: Illustrative = Field(False, alias="ilustratif")


class Swot(PlanModel):
    """The four lists."""

    strengths: tuple[SwotItem, ...] = Field(alias="kekuatan", min_length=1)
    weaknesses: tuple[SwotItem, ...] = Field(alias="kelemahan", min_length=1)
    opportunities: tuple[SwotItem, ...] = Field(alias="peluang", min_length=1)
    threats: tuple[SwotItem, ...] = Field(alias="ancaman", min_length=1)


class SwotStrategy(PlanModel):
    """A strategy that crosses two of the four lists."""

    kind: Literal["SO", "WO", "ST", "WT"] = Field(alias="jenis")
    text: Line = Field(alias="teks")
    dimensions: tuple[Id, ...] = Field((), alias="dimensi")


class Readiness(PlanModel):
    """The whole of kesiapan.yaml."""

    items: tuple[ReadinessItem, ...] = Field(alias="kesiapan", min_length=1)
    swot: Swot = Field(alias="swot")
    strategies: tuple[SwotStrategy, ...] = Field((), alias="strategi")
