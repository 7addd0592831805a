"""quick-win/<id>.yaml: what citizens feel within a year, and the ten fields asked of it.

The ten fields are those of the ministry's evaluation form as a regency reported it in 2021.
"""

from pydantic import Field

from smartplan.plan.base import (
    DateText,
    Id,
    Illustrative,
    Line,
    Month,
    PlanModel,
    Prose,
    Rupiah,
)
from smartplan.plan.references import AgencyId, DimensionId, DistrictName, ProgramId, Sources


class Months(PlanModel, title="Bulan pelaksanaan"):
    """First and last month of the work, both included."""

    start: Month = Field(alias="mulai", description="Bulan pertama, mis. 2025-03")
    end: Month = Field(alias="selesai", description="Bulan terakhir, mis. 2025-12")

    @property
    def count(self) -> int:
        """How many months that is."""
        first, last = (int(m[:4]) * 12 + int(m[5:7]) for m in (self.start, self.end))
        return last - first + 1


class Progress(PlanModel, title="Capaian"):
    """How far the work has come."""

    percent: int = Field(
        alias="persen", ge=0, le=100, description="Kemajuan dalam persen, 0 sampai 100"
    )
    date: DateText = Field(alias="per_tanggal", description="Tanggal kemajuan itu dicatat")
    note: Line | None = Field(None, alias="catatan", description="Keterangan kemajuan")


class Step(PlanModel, title="Langkah"):
    """A step of the schedule."""

    name: Line = Field(alias="nama", description="Nama langkah")
    months: Months = Field(alias="bulan", description="Bulan pertama dan terakhir langkah")


class QuickWin(PlanModel, title="Quick win (quick-win/<id>.yaml)"):
    """One quick win."""

    id: Id = Field(alias="id", description="Id quick win; sama dengan nama berkas")
    name: Line = Field(alias="nama", description="Nama quick win")
    dimension: DimensionId = Field(alias="dimensi", description="Dimensi menurut kerangka")
    program: ProgramId = Field(alias="program", description="Program tempat quick win ini bernaung")
    lead_agency: AgencyId = Field(
        alias="opd_penanggung_jawab", description="Satu OPD yang bertanggung jawab"
    )
    benefit: Line = Field(
        alias="yang_dirasakan_warga", description="Apa yang dirasakan warga dalam setahun"
    )
    months: Months = Field(
        alias="bulan_pelaksanaan", description="Bulan pertama dan terakhir pelaksanaan"
    )
    steps: tuple[Step, ...] = Field((), alias="langkah", description="Langkah dengan bulannya")
    districts: tuple[DistrictName, ...] = Field(
        (), alias="lokasi", description="Kecamatan; kosong: seluruhnya"
    )
    cost: Rupiah = Field(alias="biaya", description="Biaya seluruhnya, dalam rupiah")
    progress: Progress | None = Field(None, alias="capaian", description="Kemajuan terakhir")
    innovation: Prose = Field(
        alias="perumusan_inovasi", description="Apa yang baru dan bagaimana dirumuskan"
    )
    appeal: Prose = Field(alias="daya_tarik", description="Mengapa warga tertarik")
    usefulness: Prose = Field(alias="manfaat", description="Manfaat bagi warga dan pemerintah")
    uniqueness: Prose = Field(alias="keunikan", description="Apa yang membedakannya")
    partnership: Prose = Field(alias="peluang_kemitraan", description="Siapa yang dapat bermitra")
    potential: Prose = Field(
        alias="potensi_pengembangan", description="Bagaimana dapat dikembangkan"
    )
    continuity: Prose = Field(
        alias="keberlangsungan", description="Siapa yang meneruskannya setelah tahun pertama"
    )
    resources: Prose = Field(alias="sumber_daya", description="Orang, alat, dan dana yang dipakai")
    risk_management: Prose = Field(alias="manajemen_risiko", description="Risiko dan penanganannya")
    sustainability: Prose = Field(
        alias="keberlanjutan",
        description="Dampak jangka panjang bagi lingkungan, sosial, dan ekonomi",
    )
    sources: Sources = Field((), alias="sumber")
    illustrative: Illustrative = Field(False, alias="ilustratif")
