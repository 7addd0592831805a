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


class Months(PlanModel):
    """First and last month of the work, both included."""

    start: Month = Field(alias="mulai")
    end: Month = Field(alias="selesai")

    @property
    def count(self) -> int:
        """How many months that is."""
        first, last = (int(m[:4]) * 12 + int(m[5:7]) for m in (self.start, self.end))
        return last - first + 1


class Progress(PlanModel):
    """How far the work has come."""

    percent: int = Field(alias="persen", ge=0, le=100)
    date: DateText = Field(alias="per_tanggal")
    note: Line | None = Field(None, alias="catatan")


class Step(PlanModel):
    """A step of the schedule."""

    name: Line = Field(alias="nama")
    months: Months = Field(alias="bulan")


class QuickWin(PlanModel):
    """One quick win."""

    id: Id = Field(alias="id")
    name: Line = Field(alias="nama")
    dimension: Id = Field(alias="dimensi")
    program: Id = Field(alias="program")
    lead_agency: Id = Field(alias="opd_penanggung_jawab")
    benefit: Line = Field(alias="yang_dirasakan_warga")
    months: Months = Field(alias="bulan_pelaksanaan")
    steps: tuple[Step, ...] = Field((), alias="langkah")
    districts: tuple[Line, ...] = Field((), alias="lokasi")
    cost: Rupiah = Field(alias="biaya")
    progress: Progress | None = Field(None, alias="capaian")
    innovation: Prose = Field(alias="perumusan_inovasi")
    appeal: Prose = Field(alias="daya_tarik")
    usefulness: Prose = Field(alias="manfaat")
    uniqueness: Prose = Field(alias="keunikan")
    partnership: Prose = Field(alias="peluang_kemitraan")
    potential: Prose = Field(alias="potensi_pengembangan")
    continuity: Prose = Field(alias="keberlangsungan")
    resources: Prose = Field(alias="sumber_daya")
    risk_management: Prose = Field(alias="manajemen_risiko")
    sustainability: Prose = Field(alias="keberlanjutan")
    sources: tuple[Id, ...] = Field((), alias="sumber")
    illustrative: Illustrative = Field(False, alias="ilustratif")
