"""Indicators with a baseline and a target per year."""

from typing import Literal

from pydantic import Field

from smartplan.plan.base import Id, Illustrative, Line, Number, PlanModel, Year


class Baseline(PlanModel):
    """What was measured before the plan began."""

    year: Year = Field(alias="tahun")
    value: Number = Field(alias="nilai")


class Indicator(PlanModel):
    """What is measured, in which unit, from where to where."""

    id: Id = Field(alias="id")
    name: Line = Field(alias="nama")
    unit: Line = Field(alias="satuan")
    baseline: Baseline | None = Field(None, alias="nilai_awal")
    targets: dict[Year, Number] = Field(alias="target", min_length=1)
    direction: Literal["naik", "turun"] = Field(
        "naik", alias="arah", description="Apakah lebih tinggi atau lebih rendah yang lebih baik"
    )
    sources: tuple[Id, ...] = Field((), alias="sumber")
    illustrative: Illustrative = Field(False, alias="ilustratif")
