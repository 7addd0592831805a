"""kelembagaan.yaml: bodies with their decrees, pentahelix, participation log, bimtek stages."""

from pydantic import Field

from smartplan.plan.base import DateText, Id, Illustrative, Line, PlanModel


class Member(PlanModel):
    """A seat in a body."""

    role: Line = Field(alias="kedudukan", description="Mis. Ketua, Sekretaris, Anggota")
    holder: Line = Field(alias="dari", description="Jabatan atau lembaga yang mengisinya")


class Body(PlanModel):
    """A council, team or forum that steers the plan."""

    id: Id = Field(alias="id")
    name: Line = Field(alias="nama")
    decree: Line | None = Field(None, alias="dasar", description="Nomor keputusan pembentuk")
    members: tuple[Member, ...] = Field(alias="anggota", min_length=1)
    duties: tuple[Line, ...] = Field(alias="tugas", min_length=1)
    rhythm: Line | None = Field(None, alias="irama_kerja", description="Mis. rapat tiap bulan")
    sources: tuple[Id, ...] = Field((), alias="sumber")
    illustrative: Illustrative = Field(False, alias="ilustratif")


class HelixPartner(PlanModel):
    """One side of the pentahelix and what it does."""

    element: Id = Field(alias="unsur")
    parties: tuple[Line, ...] = Field(alias="pihak", min_length=1)
    role: Line = Field(alias="peran")
    sources: tuple[Id, ...] = Field((), alias="sumber")
    illustrative: Illustrative = Field(False, alias="ilustratif")


class Participation(PlanModel):
    """A meeting in which people outside the agency took part."""

    date: DateText = Field(alias="tanggal")
    event: Line = Field(alias="kegiatan")
    place: Line | None = Field(None, alias="tempat")
    elements: tuple[Id, ...] = Field(alias="unsur", min_length=1)
    attendees: int | None = Field(None, alias="peserta", ge=1)
    result: Line = Field(alias="hasil")
    sources: tuple[Id, ...] = Field((), alias="sumber")
    illustrative: Illustrative = Field(False, alias="ilustratif")


class StageRecord(PlanModel):
    """When a bimtek stage took place and what came of it."""

    stage: int = Field(alias="tahap", ge=0, le=4)
    date: DateText = Field(alias="tanggal")
    result: Line = Field(alias="hasil")
    sources: tuple[Id, ...] = Field((), alias="sumber")
    illustrative: Illustrative = Field(False, alias="ilustratif")


class Institutions(PlanModel):
    """The whole of kelembagaan.yaml."""

    bodies: tuple[Body, ...] = Field((), alias="badan")
    helix: tuple[HelixPartner, ...] = Field((), alias="pentahelix")
    participation: tuple[Participation, ...] = Field((), alias="partisipasi")
    stages: tuple[StageRecord, ...] = Field((), alias="bimtek")
