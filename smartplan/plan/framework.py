"""The framework: dimensions, horizons, stages and book outlines as data, none of it in Python."""

from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from smartplan.plan.base import Id, Line, OrLine, PlanModel, Prose, Year


class FrameworkSubdimension(PlanModel, title="Subdimensi kerangka"):
    """A part of a dimension, as the framework names it."""

    id: Id = Field(alias="id", description="Id subdimensi")
    name: Line = Field(alias="nama", description="Nama subdimensi")
    topics: tuple[Line, ...] = Field(
        (), alias="topik", description="Topik yang termasuk di dalamnya"
    )


class FrameworkDimension(PlanModel, title="Dimensi kerangka"):
    """One of the framework's dimensions."""

    id: Id = Field(alias="id", description="Id dimensi")
    name: Line = Field(alias="nama", description="Nama dimensi")
    short_name: Line = Field(alias="nama_pendek", description="Nama untuk bagan dan tabel")
    definition: Line = Field(alias="definisi", description="Pengertian dimensi")
    aliases: tuple[Line, ...] = Field(
        (), alias="alias", description="Nama lain yang pernah tercetak"
    )
    subdimensions: tuple[FrameworkSubdimension, ...] = Field(
        alias="subdimensi", min_length=1, description="Subdimensi menurut urutan kerangka"
    )


class NamedItem(PlanModel, title="Butir bernama"):
    """An id with the name that readers see, and a word of explanation."""

    id: Id = Field(alias="id", description="Id butir")
    name: Line = Field(alias="nama", description="Nama yang dicetak")
    explanation: Line | None = Field(None, alias="keterangan", description="Penjelasan singkat")


class Horizon(NamedItem, title="Jangka waktu"):
    """A term of the roadmap: it ends ``last_year`` years after the plan begins."""

    last_year: int = Field(
        alias="sampai_tahun_ke", ge=1, le=30, description="Tahun ke berapa jangka ini berakhir"
    )


class QuickWinRules(PlanModel, title="Aturan quick win"):
    """What the framework asks of a quick win."""

    min_months: int = Field(
        alias="bulan_minimum", ge=1, description="Lama pelaksanaan paling singkat, dalam bulan"
    )
    max_months: int = Field(
        alias="bulan_maksimum", ge=1, description="Lama pelaksanaan paling panjang, dalam bulan"
    )
    elements: tuple[NamedItem, ...] = Field(
        alias="unsur", description="Unsur yang diminta dari quick win"
    )


class Deliverable(PlanModel, title="Hasil tahap"):
    """What a stage delivers, the files that hold it and the rules that ask for it.

    Written as a bare name, it is delivered when the stage is recorded in kelembagaan.yaml.
    """

    name: Line = Field(alias="nama", description="Nama hasil")
    files: tuple[Line, ...] = Field(
        (), alias="berkas", description="Berkas yang memuatnya; * berarti paling sedikit satu"
    )
    rules: tuple[Line, ...] = Field(
        (), alias="aturan", description="Kode pemeriksaan, atau awalannya, yang memintanya"
    )

    @model_validator(mode="before")
    @classmethod
    def _name_alone(cls, written: Any) -> Any:
        return {"nama": written} if isinstance(written, str) else written


class Stage(PlanModel, title="Tahap bimtek"):
    """A bimtek stage and what it must deliver."""

    number: int = Field(alias="tahap", ge=0, le=4, description="Nomor tahap")
    name: Line = Field(alias="nama", description="Nama tahap")
    deliverables: tuple[Annotated[Deliverable, OrLine()], ...] = Field(
        alias="hasil", description="Yang harus ada setelah tahap ini"
    )


class ChapterOutline(PlanModel, title="Bab"):
    """A chapter of a book: ``id`` names its template, ``title`` is its heading."""

    id: Id = Field(alias="id", description="Id bab, nama templatnya")
    title: Line = Field(alias="judul", description="Judul bab")
    kind: Literal["awal", "bab", "lampiran"] = Field(
        "bab", alias="jenis", description="Bagian awal, bab bernomor, atau lampiran"
    )
    files: tuple[Line, ...] = Field(
        (), alias="berkas", description="Berkas yang mengisinya; * berarti paling sedikit satu"
    )


class BookOutline(PlanModel, title="Kerangka buku"):
    """A book: its name and its chapters in order."""

    id: Id = Field(alias="id", description="Id buku, nama berkas hasil")
    label: Line = Field(alias="label", description="Mis. Buku I")
    title: Line = Field(alias="judul", description="Mis. Analisis Strategis")
    chapters: tuple[ChapterOutline, ...] = Field(
        alias="bab", min_length=1, description="Bab menurut urutannya"
    )


class Framework(PlanModel, title="Kerangka"):
    """A whole framework file."""

    id: Id = Field(alias="id", description="Id kerangka; sama dengan nama berkas")
    name: Line = Field(alias="nama", description="Nama kerangka")
    status: Literal["berlaku", "draf"] = Field(
        alias="status", description="Berlaku atau masih draf"
    )
    year: Year = Field(alias="tahun", description="Tahun kerangka")
    explanation: Prose = Field(
        alias="keterangan", description="Asal kerangka ini dan batas berlakunya"
    )
    sources: tuple[Line, ...] = Field(
        alias="sumber", description="Terbitan yang mendasari kerangka ini"
    )
    dimensions: tuple[FrameworkDimension, ...] = Field(
        alias="dimensi", min_length=1, description="Dimensi menurut urutannya"
    )
    readiness_elements: tuple[NamedItem, ...] = Field(
        alias="unsur_kesiapan", min_length=1, description="Unsur kesiapan"
    )
    ratings: tuple[NamedItem, ...] = Field(
        alias="peringkat_kesiapan", min_length=2, description="Dari yang terbaik"
    )
    categories: tuple[NamedItem, ...] = Field(
        alias="kategori_program", min_length=1, description="Kategori program"
    )
    horizons: tuple[Horizon, ...] = Field(
        alias="jangka_waktu", min_length=1, description="Jangka waktu peta jalan"
    )
    helix: tuple[NamedItem, ...] = Field(
        alias="pentahelix", min_length=1, description="Unsur pentahelix"
    )
    funding_sources: tuple[NamedItem, ...] = Field(
        alias="sumber_dana", min_length=1, description="Sumber dana"
    )
    quick_wins: QuickWinRules = Field(alias="quick_win", description="Aturan quick win")
    stages: tuple[Stage, ...] = Field(alias="tahap_bimtek", description="Tahap bimtek dan hasilnya")
    narratives: tuple[NamedItem, ...] = Field(
        alias="narasi", description="Nama berkas di narasi/ yang dibaca buku"
    )
    books: tuple[BookOutline, ...] = Field(
        alias="buku", min_length=1, description="Buku yang dibuat dan babnya"
    )
