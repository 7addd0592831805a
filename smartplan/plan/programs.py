"""program/<id>.yaml: who does what, when, for how much."""

from typing import Literal

from pydantic import Field

from smartplan.plan.base import (
    Code,
    Id,
    Illustrative,
    Line,
    Period,
    PlanModel,
    Prose,
    Rupiah,
    Year,
)
from smartplan.plan.indicators import Indicator


class Nomenclature(PlanModel):
    """The code of the government's list of programs, with the version of that list."""

    code: Code = Field(
        alias="kode", pattern=r"^[\dX]\.[\dX]{2}(\.\d{2}(\.\d\.\d{2}(\.\d{2,4})?)?)?$"
    )
    version: Line = Field(alias="versi")
    name: Line | None = Field(None, alias="nama")


class Risk(PlanModel):
    """What may go wrong and what is done about it."""

    text: Line = Field(alias="risiko")
    level: Literal["rendah", "sedang", "tinggi"] = Field("sedang", alias="tingkat")
    response: Line = Field(alias="penanganan")


class Operation(PlanModel):
    """Who runs the result afterwards and what that costs a year, in rupiah."""

    agency: Id = Field(alias="opd")
    start: Year = Field(alias="mulai")
    yearly_cost: Rupiah = Field(alias="biaya_per_tahun")
    note: Line | None = Field(None, alias="catatan")


class Activity(PlanModel):
    """A step of the program with the years in which it happens."""

    name: Line = Field(alias="nama")
    period: Period = Field(alias="periode")
    output: Line | None = Field(None, alias="keluaran")


class Program(PlanModel):
    """One program of the action plan."""

    id: Id = Field(alias="id")
    name: Line = Field(alias="nama")
    dimension: Id = Field(alias="dimensi")
    subdimension: Id = Field(alias="subdimensi")
    category: Id = Field(alias="kategori")
    strategy: Id | None = Field(None, alias="strategi", description="Id strategi pada dimensinya")
    problem: Prose = Field(alias="masalah")
    description: Prose = Field(alias="uraian")
    beneficiaries: Line | None = Field(None, alias="penerima_manfaat")
    lead_agency: Id = Field(alias="opd_penanggung_jawab")
    supporting_agencies: tuple[Id, ...] = Field((), alias="opd_pendukung")
    partners: tuple[Line, ...] = Field(
        (), alias="mitra", description="Pihak di luar pemerintah daerah"
    )
    missions: tuple[Id, ...] = Field((), alias="misi")
    period: Period = Field(alias="periode")
    priority: Literal["tinggi", "sedang", "rendah"] = Field("sedang", alias="prioritas")
    status: Literal["rencana", "berjalan", "selesai", "tertunda"] = Field("rencana", alias="status")
    districts: tuple[Line, ...] = Field(
        (), alias="lokasi", description="Kecamatan; kosong: seluruhnya"
    )
    activities: tuple[Activity, ...] = Field((), alias="kegiatan")
    indicators: tuple[Indicator, ...] = Field((), alias="indikator")
    budget: dict[Year, dict[Id, Rupiah]] = Field(
        default_factory=dict, alias="anggaran", description="Rupiah per tahun dan sumber dana"
    )
    nomenclature: Nomenclature | None = Field(None, alias="nomenklatur")
    risks: tuple[Risk, ...] = Field((), alias="risiko")
    operation: Operation | None = Field(None, alias="operasional")
    evidence: tuple[Line, ...] = Field((), alias="bukti", description="Bukti dukung")
    sources: tuple[Id, ...] = Field((), alias="sumber")
    illustrative: Illustrative = Field(False, alias="ilustratif")

    @property
    def total_rupiah(self) -> int:
        """The cost over all years and sources, in rupiah."""
        return sum(self.cost_of(year) for year in self.budget)

    def cost_of(self, year: int) -> int:
        """The cost in one year over all sources, in rupiah."""
        return sum(self.budget.get(year, {}).values())
