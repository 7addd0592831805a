"""daerah.yaml: the region, its development plan (RPJMD), its districts, zones and ceilings."""

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


class Leader(PlanModel):
    """Who leads the region; printed on the approval page and under the foreword."""

    office: Line = Field(alias="jabatan", description="Bupati atau Wali Kota")
    name: Line = Field(alias="nama")
    sources: tuple[Id, ...] = Field((), alias="sumber")


class Mission(PlanModel):
    """A mission of the RPJMD."""

    id: Id = Field(alias="id")
    text: Line = Field(alias="teks")
    sources: tuple[Id, ...] = Field((), alias="sumber")


class DevelopmentObjective(PlanModel):
    """An objective (sasaran) of the RPJMD under a mission."""

    id: Id = Field(alias="id")
    mission: Id = Field(alias="misi")
    text: Line = Field(alias="teks")
    sources: tuple[Id, ...] = Field((), alias="sumber")
    illustrative: Illustrative = Field(False, alias="ilustratif")


class DevelopmentPlan(PlanModel):
    """The RPJMD that the masterplan serves."""

    name: Line = Field(alias="nama", description="Mis. RPJMD Kabupaten Serang 2021–2026")
    period: Period = Field(alias="periode")
    vision: Line = Field(alias="visi")
    missions: tuple[Mission, ...] = Field(alias="misi", min_length=1)
    objectives: tuple[DevelopmentObjective, ...] = Field((), alias="sasaran")
    sources: tuple[Id, ...] = Field((), alias="sumber")
    note: Prose | None = Field(None, alias="catatan")


class District(PlanModel):
    """A kecamatan with its Kemendagri code."""

    code: Code = Field(alias="kode", pattern=r"^\d{2}\.\d{2}\.\d{2}$")
    name: Line = Field(alias="nama")
    villages: int | None = Field(None, alias="desa", ge=0, description="Jumlah desa/kelurahan")


class Zone(PlanModel):
    """A zone (electoral district) with the kecamatan where pilots run first."""

    id: Id = Field(alias="id")
    name: Line = Field(alias="nama")
    districts: tuple[Line, ...] = Field(alias="kecamatan", min_length=1)
    pilot: Line = Field(alias="percontohan")
    reason: Line | None = Field(None, alias="alasan")
    sources: tuple[Id, ...] = Field((), alias="sumber")
    illustrative: Illustrative = Field(False, alias="ilustratif")


class FiscalCeiling(PlanModel):
    """What the region's budget can carry for the masterplan in one year, in rupiah."""

    year: Year = Field(alias="tahun")
    ceiling: Rupiah = Field(alias="pagu", description="Pagu untuk program rencana ini")
    sources: tuple[Id, ...] = Field((), alias="sumber")
    illustrative: Illustrative = Field(False, alias="ilustratif")


class Region(PlanModel):
    """The whole of daerah.yaml."""

    name: Line = Field(alias="nama", description="Tanpa kata Kabupaten atau Kota")
    kind: Literal["kabupaten", "kota"] = Field(alias="jenis")
    province: Line = Field(alias="provinsi")
    capital: Line | None = Field(None, alias="ibu_kota")
    leader: Leader | None = Field(None, alias="kepala_daerah")
    development_plan: DevelopmentPlan = Field(alias="rpjmd")
    smart_vision: Line = Field(alias="visi_kota_cerdas")
    districts: tuple[District, ...] = Field(alias="kecamatan", min_length=1)
    zones: tuple[Zone, ...] = Field((), alias="zona")
    ceilings: tuple[FiscalCeiling, ...] = Field((), alias="pagu_tahunan")
    sources: tuple[Id, ...] = Field((), alias="sumber")
    illustrative: Illustrative = Field(False, alias="ilustratif")
