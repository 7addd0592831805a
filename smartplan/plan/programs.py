"""program/<id>.yaml: who does what, when, for how much."""

from typing import Literal

from pydantic import Field

from smartplan.plan.base import (
    Id,
    Illustrative,
    Line,
    NomenclatureCode,
    Period,
    PlanModel,
    Prose,
    Rupiah,
    Year,
    YearKey,
)
from smartplan.plan.indicators import Indicator
from smartplan.plan.references import (
    AgencyId,
    CategoryId,
    DimensionId,
    DistrictName,
    FundingSourceKey,
    MissionId,
    ProgramId,
    Sources,
    StrategyId,
    SubdimensionId,
)


class Nomenclature(PlanModel, title="Nomenklatur"):
    """The code of the government's list of programs, with the version of that list."""

    code: NomenclatureCode = Field(
        alias="kode",
        description="Kode program menurut daftar pemerintah, dalam tanda kutip",
    )
    version: Line = Field(
        alias="versi",
        description="Daftar yang memuat kode itu, mis. kepmendagri-900.1.15.5-1317-2023",
    )
    name: Line | None = Field(None, alias="nama", description="Nama menurut daftar itu")


class Risk(PlanModel, title="Risiko"):
    """What may go wrong and what is done about it."""

    text: Line = Field(alias="risiko", description="Apa yang dapat gagal")
    level: Literal["rendah", "sedang", "tinggi"] = Field(
        "sedang", alias="tingkat", description="Tingkat risiko"
    )
    response: Line = Field(alias="penanganan", description="Apa yang dilakukan terhadapnya")


class Operation(PlanModel, title="Operasional"):
    """Who runs the result afterwards and what that costs a year, in rupiah."""

    agency: AgencyId = Field(alias="opd", description="OPD yang menjalankan hasil program")
    start: Year = Field(alias="mulai", description="Tahun pertama operasional")
    yearly_cost: Rupiah = Field(
        alias="biaya_per_tahun", description="Biaya operasional per tahun, dalam rupiah"
    )
    note: Line | None = Field(None, alias="catatan", description="Catatan tentang operasional")


class Activity(PlanModel, title="Kegiatan"):
    """A step of the program with the years in which it happens."""

    name: Line = Field(alias="nama", description="Nama kegiatan")
    period: Period = Field(alias="periode", description="Tahun pertama dan terakhir kegiatan")
    output: Line | None = Field(None, alias="keluaran", description="Keluaran kegiatan")


class Program(PlanModel, title="Program (program/<id>.yaml)"):
    """One program of the action plan."""

    id: Id = Field(alias="id", description="Id program; sama dengan nama berkas")
    name: Line = Field(alias="nama", description="Nama program")
    dimension: DimensionId = Field(alias="dimensi", description="Dimensi menurut kerangka")
    subdimension: SubdimensionId = Field(
        alias="subdimensi", description="Subdimensi menurut kerangka"
    )
    category: CategoryId = Field(alias="kategori", description="Kategori program menurut kerangka")
    strategy: StrategyId | None = Field(
        None, alias="strategi", description="Id strategi pada dimensinya"
    )
    problem: Prose = Field(
        alias="masalah", description="Masalah yang dijawab, dengan angka dan kutipan"
    )
    description: Prose = Field(
        alias="uraian", description="Apa yang dibangun dan bagaimana dipakai"
    )
    beneficiaries: Line | None = Field(
        None, alias="penerima_manfaat", description="Siapa yang merasakan manfaatnya"
    )
    lead_agency: AgencyId = Field(
        alias="opd_penanggung_jawab", description="Satu OPD yang bertanggung jawab"
    )
    supporting_agencies: tuple[AgencyId, ...] = Field(
        (), alias="opd_pendukung", description="OPD yang mendukung"
    )
    partners: tuple[Line, ...] = Field(
        (), alias="mitra", description="Pihak di luar pemerintah daerah"
    )
    missions: tuple[MissionId, ...] = Field(
        (), alias="misi", description="Misi RPJMD yang dilayani"
    )
    depends_on: tuple[ProgramId, ...] = Field(
        (), alias="bergantung_pada", description="Program yang hasilnya diperlukan lebih dahulu"
    )
    period: Period = Field(alias="periode", description="Tahun pertama dan terakhir program")
    priority: Literal["tinggi", "sedang", "rendah"] = Field(
        "sedang", alias="prioritas", description="Prioritas program"
    )
    status: Literal["rencana", "berjalan", "selesai", "tertunda"] = Field(
        "rencana", alias="status", description="Status program sekarang"
    )
    districts: tuple[DistrictName, ...] = Field(
        (), alias="lokasi", description="Kecamatan; kosong: seluruhnya"
    )
    activities: tuple[Activity, ...] = Field(
        (), alias="kegiatan", description="Langkah program dengan tahunnya"
    )
    indicators: tuple[Indicator, ...] = Field(
        (), alias="indikator", description="Indikator dengan target per tahun"
    )
    budget: dict[YearKey, dict[FundingSourceKey, Rupiah]] = Field(
        default_factory=dict, alias="anggaran", description="Rupiah per tahun dan sumber dana"
    )
    stated_total: Rupiah | None = Field(
        None,
        alias="jumlah_anggaran",
        description="Jumlah menurut naskah OPD; diperiksa terhadap anggaran",
    )
    nomenclature: Nomenclature | None = Field(
        None, alias="nomenklatur", description="Kode program menurut daftar pemerintah"
    )
    risks: tuple[Risk, ...] = Field((), alias="risiko", description="Risiko dan penanganannya")
    operation: Operation | None = Field(
        None, alias="operasional", description="Siapa yang menjalankan hasilnya dan berapa biayanya"
    )
    evidence: tuple[Line, ...] = Field((), alias="bukti", description="Bukti dukung")
    sources: Sources = Field((), alias="sumber")
    illustrative: Illustrative = Field(False, alias="ilustratif")

    @property
    def total_rupiah(self) -> int:
        """The cost over all years and sources, in rupiah."""
        return sum(self.cost_of(year) for year in self.budget)

    def cost_of(self, year: int) -> int:
        """The cost in one year over all sources, in rupiah."""
        return sum(self.budget.get(year, {}).values())
