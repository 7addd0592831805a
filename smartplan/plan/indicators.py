"""Indicators with a baseline and a target per year."""

from typing import Literal

from pydantic import Field

from smartplan.plan.base import Id, Illustrative, Line, Number, PlanModel, Year, YearKey
from smartplan.plan.references import Sources


class Baseline(PlanModel, title="Nilai awal"):
    """What was measured before the plan began."""

    year: Year = Field(alias="tahun", description="Tahun pengukuran")
    value: Number = Field(alias="nilai", description="Nilai terukur sebelum rencana mulai")


class Indicator(PlanModel, title="Indikator"):
    """What is measured, in which unit, from where to where."""

    id: Id = Field(alias="id", description="Id indikator")
    name: Line = Field(alias="nama", description="Apa yang diukur")
    unit: Line = Field(alias="satuan", description="Satuan, mis. persen atau orang per tahun")
    baseline: Baseline | None = Field(
        None, alias="nilai_awal", description="Nilai sebelum rencana mulai, dengan tahunnya"
    )
    targets: dict[YearKey, Number] = Field(
        alias="target", min_length=1, description="Target per tahun, mis. 2025: 15000"
    )
    direction: Literal["naik", "turun", "tetap"] = Field(
        "naik",
        alias="arah",
        description="Apakah lebih tinggi, lebih rendah, atau bertahan yang lebih baik",
    )
    sources: Sources = Field((), alias="sumber")
    illustrative: Illustrative = Field(False, alias="ilustratif")
