"""The framework: dimensions, horizons, stages and book outlines as data, none of it in Python."""

from typing import Literal

from pydantic import Field

from smartplan.plan.base import Id, Line, PlanModel, Prose, Year


class FrameworkSubdimension(PlanModel):
    """A part of a dimension, as the framework names it."""

    id: Id = Field(alias="id")
    name: Line = Field(alias="nama")
    topics: tuple[Line, ...] = Field((), alias="topik")


class FrameworkDimension(PlanModel):
    """One of the framework's dimensions."""

    id: Id = Field(alias="id")
    name: Line = Field(alias="nama")
    short_name: Line = Field(alias="nama_pendek")
    definition: Line = Field(alias="definisi")
    aliases: tuple[Line, ...] = Field((), alias="alias")
    subdimensions: tuple[FrameworkSubdimension, ...] = Field(alias="subdimensi", min_length=1)


class NamedItem(PlanModel):
    """An id with the name that readers see, and a word of explanation."""

    id: Id = Field(alias="id")
    name: Line = Field(alias="nama")
    explanation: Line | None = Field(None, alias="keterangan")


class Horizon(NamedItem):
    """A term of the roadmap: it ends ``last_year`` years after the plan begins."""

    last_year: int = Field(alias="sampai_tahun_ke", ge=1, le=30)


class QuickWinRules(PlanModel):
    """What the framework asks of a quick win."""

    min_months: int = Field(alias="bulan_minimum", ge=1)
    max_months: int = Field(alias="bulan_maksimum", ge=1)
    elements: tuple[NamedItem, ...] = Field(alias="unsur")


class Stage(PlanModel):
    """A bimtek stage and what it must deliver."""

    number: int = Field(alias="tahap", ge=0, le=4)
    name: Line = Field(alias="nama")
    deliverables: tuple[Line, ...] = Field(alias="hasil")


class ChapterOutline(PlanModel):
    """A chapter of a book: ``id`` names its template, ``title`` is its heading."""

    id: Id = Field(alias="id")
    title: Line = Field(alias="judul")
    kind: Literal["awal", "bab", "lampiran"] = Field("bab", alias="jenis")


class BookOutline(PlanModel):
    """A book: its name and its chapters in order."""

    id: Id = Field(alias="id")
    label: Line = Field(alias="label", description="Mis. Buku I")
    title: Line = Field(alias="judul", description="Mis. Analisis Strategis")
    chapters: tuple[ChapterOutline, ...] = Field(alias="bab", min_length=1)


class Framework(PlanModel):
    """A whole framework file."""

    id: Id = Field(alias="id")
    name: Line = Field(alias="nama")
    status: Literal["berlaku", "draf"] = Field(alias="status")
    year: Year = Field(alias="tahun")
    explanation: Prose = Field(alias="keterangan")
    sources: tuple[Line, ...] = Field(alias="sumber")
    dimensions: tuple[FrameworkDimension, ...] = Field(alias="dimensi", min_length=1)
    readiness_elements: tuple[NamedItem, ...] = Field(alias="unsur_kesiapan", min_length=1)
    ratings: tuple[NamedItem, ...] = Field(
        alias="peringkat_kesiapan", min_length=2, description="Dari yang terbaik"
    )
    categories: tuple[NamedItem, ...] = Field(alias="kategori_program", min_length=1)
    horizons: tuple[Horizon, ...] = Field(alias="jangka_waktu", min_length=1)
    helix: tuple[NamedItem, ...] = Field(alias="pentahelix", min_length=1)
    funding_sources: tuple[NamedItem, ...] = Field(alias="sumber_dana", min_length=1)
    quick_wins: QuickWinRules = Field(alias="quick_win")
    stages: tuple[Stage, ...] = Field(alias="tahap_bimtek")
    narratives: tuple[NamedItem, ...] = Field(
        alias="narasi", description="Nama berkas di narasi/ yang dibaca buku"
    )
    books: tuple[BookOutline, ...] = Field(alias="buku", min_length=1)
