"""kelembagaan.yaml: bodies with their decrees, pentahelix, participation log, bimtek stages."""

from pydantic import Field

from smartplan.plan.base import DateText, Id, Illustrative, Line, PlanModel
from smartplan.plan.evaluations import Evaluation
from smartplan.plan.references import HelixElementId, Sources


class Member(PlanModel, title="Anggota badan"):
    """A seat in a body."""

    role: Line = Field(alias="kedudukan", description="Mis. Ketua, Sekretaris, Anggota")
    holder: Line = Field(alias="dari", description="Jabatan atau lembaga yang mengisinya")


class Body(PlanModel, title="Badan"):
    """A council, team or forum that steers the plan."""

    id: Id = Field(alias="id", description="Id badan")
    name: Line = Field(alias="nama", description="Nama badan, mis. Dewan Kota Cerdas")
    decree: Line | None = Field(None, alias="dasar", description="Nomor keputusan pembentuk")
    members: tuple[Member, ...] = Field(
        alias="anggota", min_length=1, description="Susunan anggota"
    )
    duties: tuple[Line, ...] = Field(alias="tugas", min_length=1, description="Tugas badan")
    rhythm: Line | None = Field(None, alias="irama_kerja", description="Mis. rapat tiap bulan")
    sources: Sources = Field((), alias="sumber")
    illustrative: Illustrative = Field(False, alias="ilustratif")


class HelixPartner(PlanModel, title="Mitra pentahelix"):
    """One side of the pentahelix and what it does."""

    element: HelixElementId = Field(alias="unsur", description="Unsur pentahelix menurut kerangka")
    parties: tuple[Line, ...] = Field(
        alias="pihak", min_length=1, description="Lembaga yang terlibat"
    )
    role: Line = Field(alias="peran", description="Peran unsur ini")
    sources: Sources = Field((), alias="sumber")
    illustrative: Illustrative = Field(False, alias="ilustratif")


class Participation(PlanModel, title="Kegiatan partisipasi"):
    """A meeting in which people outside the agency took part."""

    date: DateText = Field(alias="tanggal", description="Tanggal kegiatan")
    event: Line = Field(
        alias="kegiatan", description="Nama kegiatan, mis. diskusi kelompok terpumpun"
    )
    place: Line | None = Field(None, alias="tempat", description="Tempat kegiatan")
    elements: tuple[HelixElementId, ...] = Field(
        alias="unsur", min_length=1, description="Unsur pentahelix yang hadir"
    )
    attendees: int | None = Field(None, alias="peserta", ge=1, description="Jumlah peserta")
    result: Line = Field(alias="hasil", description="Apa yang dihasilkan")
    sources: Sources = Field((), alias="sumber")
    illustrative: Illustrative = Field(False, alias="ilustratif")


class StageRecord(PlanModel, title="Catatan tahap bimtek"):
    """When a bimtek stage took place and what came of it."""

    stage: int = Field(alias="tahap", ge=0, le=99, description="Nomor tahap menurut kerangka")
    date: DateText = Field(alias="tanggal", description="Tanggal pelaksanaan")
    result: Line = Field(alias="hasil", description="Apa yang dihasilkan")
    sources: Sources = Field((), alias="sumber")
    illustrative: Illustrative = Field(False, alias="ilustratif")


class Review(PlanModel, title="Catatan reviu"):
    """A review of the plan itself that has taken place."""

    date: DateText = Field(alias="tanggal", description="Tanggal reviu selesai")
    result: Line = Field(alias="hasil", description="Apa yang diputuskan")
    sources: Sources = Field((), alias="sumber")
    illustrative: Illustrative = Field(False, alias="ilustratif")


class Institutions(PlanModel, title="Kelembagaan (kelembagaan.yaml)"):
    """The whole of kelembagaan.yaml."""

    bodies: tuple[Body, ...] = Field(
        (),
        alias="badan",
        description="Dewan, Tim Pelaksana, dan Forum beserta keputusan pembentuknya",
    )
    helix: tuple[HelixPartner, ...] = Field(
        (), alias="pentahelix", description="Mitra per unsur pentahelix"
    )
    participation: tuple[Participation, ...] = Field(
        (), alias="partisipasi", description="Catatan pertemuan dengan pihak di luar OPD"
    )
    stages: tuple[StageRecord, ...] = Field(
        (), alias="bimtek", description="Tahap bimtek yang telah dijalani"
    )
    reviews: tuple[Review, ...] = Field(
        (), alias="reviu", description="Reviu rencana yang telah dilakukan"
    )
    evaluations: tuple[Evaluation, ...] = Field(
        (), alias="evaluasi", description="Hasil evaluasi tahunan yang telah diterbitkan"
    )
