"""daerah.yaml: the region, its development plan (RPJMD), its districts, zones and ceilings."""

from typing import Literal

from pydantic import Field

from smartplan.plan.base import (
    DistrictCode,
    Id,
    Illustrative,
    Line,
    Period,
    PlanModel,
    Prose,
    Rupiah,
    Year,
)
from smartplan.plan.references import (
    AgencyId,
    DistrictName,
    FundingSourceId,
    MissionId,
    Sources,
)


class Leader(PlanModel, title="Kepala daerah"):
    """Who leads the region; printed on the approval page and under the foreword."""

    office: Line = Field(alias="jabatan", description="Bupati atau Wali Kota")
    name: Line = Field(alias="nama", description="Nama seperti tercetak di halaman pengesahan")
    sources: Sources = Field((), alias="sumber")


class Mission(PlanModel, title="Misi RPJMD"):
    """A mission of the RPJMD."""

    id: Id = Field(alias="id", description="Id misi, dipakai program dan sasaran")
    text: Line = Field(alias="teks", description="Bunyi misi seperti di RPJMD")
    sources: Sources = Field((), alias="sumber")


class DevelopmentObjective(PlanModel, title="Sasaran RPJMD"):
    """An objective (sasaran) of the RPJMD under a mission."""

    id: Id = Field(alias="id", description="Id sasaran")
    mission: MissionId = Field(alias="misi", description="Misi RPJMD tempat sasaran ini bernaung")
    text: Line = Field(alias="teks", description="Bunyi sasaran")
    sources: Sources = Field((), alias="sumber")
    illustrative: Illustrative = Field(False, alias="ilustratif")


class DevelopmentPlan(PlanModel, title="RPJMD"):
    """The RPJMD that the masterplan serves."""

    name: Line = Field(alias="nama", description="Mis. RPJMD Kabupaten Serang 2021–2026")
    period: Period = Field(alias="periode", description="Tahun pertama dan terakhir RPJMD")
    vision: Line = Field(alias="visi", description="Visi seperti di RPJMD")
    missions: tuple[Mission, ...] = Field(alias="misi", min_length=1, description="Misi RPJMD")
    objectives: tuple[DevelopmentObjective, ...] = Field(
        (), alias="sasaran", description="Sasaran RPJMD per misi"
    )
    sources: Sources = Field((), alias="sumber")
    note: Prose | None = Field(
        None, alias="catatan", description="Catatan tentang RPJMD, mis. penggantinya"
    )


class District(PlanModel, title="Kecamatan"):
    """A kecamatan with its Kemendagri code."""

    code: DistrictCode = Field(
        alias="kode",
        description="Kode kecamatan Kemendagri, mis. 36.04.05",
    )
    name: Line = Field(alias="nama", description="Nama kecamatan tanpa kata Kecamatan")
    villages: int | None = Field(None, alias="desa", ge=0, description="Jumlah desa/kelurahan")


class Zone(PlanModel, title="Zona"):
    """A zone (electoral district) with the kecamatan where pilots run first."""

    id: Id = Field(alias="id", description="Id zona")
    name: Line = Field(alias="nama", description="Nama zona atau daerah pemilihan")
    districts: tuple[DistrictName, ...] = Field(
        alias="kecamatan", min_length=1, description="Kecamatan di zona ini"
    )
    pilot: DistrictName = Field(
        alias="percontohan", description="Kecamatan tempat percontohan dimulai"
    )
    reason: Line | None = Field(None, alias="alasan", description="Mengapa percontohan di sana")
    sources: Sources = Field((), alias="sumber")
    illustrative: Illustrative = Field(False, alias="ilustratif")


class FiscalCeiling(PlanModel, title="Pagu tahunan"):
    """What the region's budget can carry for the masterplan in one year, in rupiah."""

    year: Year = Field(alias="tahun", description="Tahun anggaran")
    ceiling: Rupiah = Field(alias="pagu", description="Pagu untuk program rencana ini")
    sources: Sources = Field((), alias="sumber")
    illustrative: Illustrative = Field(False, alias="ilustratif")


class AgencyCeiling(PlanModel, title="Pagu OPD"):
    """What the programs that an agency leads may cost in one year, in rupiah."""

    agency: AgencyId = Field(alias="opd", description="OPD penanggung jawab program")
    year: Year = Field(alias="tahun", description="Tahun anggaran")
    ceiling: Rupiah = Field(alias="pagu", description="Pagu untuk program yang dipimpinnya")
    funding_sources: tuple[FundingSourceId, ...] = Field(
        (), alias="sumber_dana", description="Sumber dana yang dihitung; kosong: semuanya"
    )
    sources: Sources = Field((), alias="sumber")
    illustrative: Illustrative = Field(False, alias="ilustratif")


class SourceCeiling(PlanModel, title="Pagu sumber dana"):
    """What one source of money can give all programs in one year, in rupiah."""

    funding_source: FundingSourceId = Field(
        alias="sumber_dana", description="Sumber dana menurut kerangka"
    )
    year: Year = Field(alias="tahun", description="Tahun anggaran")
    ceiling: Rupiah = Field(alias="pagu", description="Pagu sumber dana ini untuk semua program")
    sources: Sources = Field((), alias="sumber")
    illustrative: Illustrative = Field(False, alias="ilustratif")


class Region(PlanModel, title="Daerah (daerah.yaml)"):
    """The whole of daerah.yaml."""

    name: Line = Field(alias="nama", description="Tanpa kata Kabupaten atau Kota")
    kind: Literal["kabupaten", "kota"] = Field(alias="jenis", description="Kabupaten atau kota")
    province: Line = Field(alias="provinsi", description="Nama provinsi tanpa kata Provinsi")
    capital: Line | None = Field(None, alias="ibu_kota", description="Ibu kota kabupaten")
    leader: Leader | None = Field(
        None, alias="kepala_daerah", description="Kepala daerah yang menandatangani"
    )
    development_plan: DevelopmentPlan = Field(
        alias="rpjmd", description="RPJMD yang dilayani rencana ini"
    )
    smart_vision: Line = Field(
        alias="visi_kota_cerdas", description="Visi kota cerdas dalam satu kalimat"
    )
    districts: tuple[District, ...] = Field(
        alias="kecamatan", min_length=1, description="Semua kecamatan dengan kodenya"
    )
    zones: tuple[Zone, ...] = Field(
        (), alias="zona", description="Zona dengan kecamatan percontohannya"
    )
    ceilings: tuple[FiscalCeiling, ...] = Field(
        (), alias="pagu_tahunan", description="Pagu per tahun untuk program rencana ini"
    )
    agency_ceilings: tuple[AgencyCeiling, ...] = Field(
        (), alias="pagu_opd", description="Pagu per OPD dan tahun, bila sudah dibagi"
    )
    source_ceilings: tuple[SourceCeiling, ...] = Field(
        (), alias="pagu_sumber_dana", description="Pagu per sumber dana dan tahun, bila diketahui"
    )
    sources: Sources = Field((), alias="sumber")
    illustrative: Illustrative = Field(False, alias="ilustratif")
