"""The framework: dimensions, horizons, stages and book outlines as data, none of it in Python."""

from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from smartplan.plan.base import Id, Line, OrLine, PlainLine, PlanModel, Prose, Rupiah, Year
from smartplan.plan.framework_evaluation import EvaluationScheme
from smartplan.plan.framework_limits import FundingLimits, NomenclatureVersion
from smartplan.plan.references import ShippedFrameworkId


class FrameworkSubdimension(PlanModel, title="Subdimensi kerangka"):
    """A part of a dimension, as the framework names it."""

    id: Id = Field(alias="id", description="Id subdimensi")
    name: PlainLine = Field(alias="nama", description="Nama subdimensi")
    topics: tuple[PlainLine, ...] = Field(
        (), alias="topik", description="Topik yang termasuk di dalamnya"
    )


class FrameworkDimension(PlanModel, title="Dimensi kerangka"):
    """One of the framework's dimensions."""

    id: Id = Field(alias="id", description="Id dimensi")
    name: PlainLine = Field(alias="nama", description="Nama dimensi")
    short_name: PlainLine = Field(alias="nama_pendek", description="Nama untuk bagan dan tabel")
    definition: PlainLine = Field(alias="definisi", description="Pengertian dimensi")
    aliases: tuple[PlainLine, ...] = Field(
        (), alias="alias", description="Nama lain yang pernah tercetak"
    )
    subdimensions: tuple[FrameworkSubdimension, ...] = Field(
        alias="subdimensi", min_length=1, description="Subdimensi menurut urutan kerangka"
    )


class NamedItem(PlanModel, title="Butir bernama"):
    """An id with the name that readers see, and a word of explanation."""

    id: Id = Field(alias="id", description="Id butir")
    name: PlainLine = Field(alias="nama", description="Nama yang dicetak")
    explanation: PlainLine | None = Field(
        None, alias="keterangan", description="Penjelasan singkat"
    )


class Horizon(NamedItem, title="Jangka waktu"):
    """A term of the roadmap: it ends ``last_year`` years after the plan begins."""

    last_year: int = Field(
        alias="sampai_tahun_ke", ge=1, le=30, description="Tahun ke berapa jangka ini berakhir"
    )


class ProgramCategory(NamedItem, title="Kategori program"):
    """A category of programs, and what programs of it must show."""

    needs_operation: bool = Field(
        False,
        alias="perlu_operasional",
        description="Hasilnya harus dijalankan dan dirawat setelah dibangun",
    )
    largest_share: int | None = Field(
        None,
        alias="porsi_maksimum",
        ge=1,
        le=100,
        description="Bagian terbesar dari seluruh program, dalam persen",
    )
    physical: bool = Field(
        False, alias="fisik", description="Kategori pembangunan atau pembelian barang"
    )


class Topic(NamedItem, title="Topik wajib"):
    """A topic that assessors look for in the programs; ``aliases`` are words for it too."""

    aliases: tuple[Line, ...] = Field((), alias="alias", description="Kata lain bagi topik ini")


class ExpectedBody(NamedItem, title="Badan kerangka"):
    """A body that the framework asks a region to form; ``aliases`` are words that name it too."""

    aliases: tuple[PlainLine, ...] = Field(
        (), alias="alias", description="Sebutan lain badan ini, mis. Tim Pelaksana"
    )
    needs_decree: bool = Field(
        False, alias="perlu_keputusan", description="Dibentuk dengan keputusan kepala daerah"
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
    fewest: int = Field(0, alias="jumlah_minimum", ge=0, description="Paling sedikit sekian buah")
    most: int | None = Field(
        None, alias="jumlah_maksimum", ge=1, description="Paling banyak sekian buah"
    )
    largest_cost: Rupiah | None = Field(
        None, alias="biaya_maksimum", description="Biaya tertinggi sebuah quick win"
    )
    largest_share: int = Field(
        100,
        alias="porsi_biaya_maksimum",
        ge=1,
        le=100,
        description="Bagian terbesar dari biaya programnya, dalam persen",
    )
    fewest_words: int = Field(
        1, alias="kata_minimum", ge=1, description="Kata paling sedikit dalam setiap isian"
    )
    report_months: int = Field(
        12,
        alias="bulan_lapor",
        ge=1,
        description="Kemajuan dilaporkan paling lambat setiap sekian bulan",
    )
    building_words: tuple[Line, ...] = Field(
        (),
        alias="kata_pembangunan",
        description="Kata yang menandai pembangunan atau pembelian",
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

    number: int = Field(alias="tahap", ge=0, le=99, description="Nomor tahap")
    name: PlainLine = Field(alias="nama", description="Nama tahap")
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


class Framework(PlanModel, title="Kerangka (kerangka/<id>.yaml)"):
    """A whole framework file, together with what it takes over from the one it is based on."""

    id: Id = Field(alias="id", description="Id kerangka; sama dengan nama berkas")
    base: ShippedFrameworkId | None = Field(
        None,
        alias="dasar",
        description="Kerangka bawaan yang isinya berlaku untuk isian yang tidak ditulis di sini",
    )
    name: PlainLine = Field(alias="nama", description="Nama kerangka")
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
    categories: tuple[ProgramCategory, ...] = Field(
        alias="kategori_program", min_length=1, description="Kategori program"
    )
    horizons: tuple[Horizon, ...] = Field(
        alias="jangka_waktu", min_length=1, description="Jangka waktu peta jalan"
    )
    helix: tuple[NamedItem, ...] = Field(
        alias="pentahelix", min_length=1, description="Unsur pentahelix"
    )
    bodies: tuple[ExpectedBody, ...] = Field(
        (), alias="badan", description="Badan yang diminta kerangka"
    )
    evaluations: tuple[EvaluationScheme, ...] = Field(
        (),
        alias="evaluasi",
        description="Cara menghitung indeks evaluasi tahunan; yang pertama menjadi bawaan",
    )
    funding_sources: tuple[NamedItem, ...] = Field(
        alias="sumber_dana", min_length=1, description="Sumber dana"
    )
    funding: FundingLimits | None = Field(
        None, alias="pendanaan", description="Batas bagian setiap sumber dana"
    )
    nomenclatures: tuple[NomenclatureVersion, ...] = Field(
        (), alias="versi_nomenklatur", description="Daftar program pemerintah yang dikenal"
    )
    topics: tuple[Topic, ...] = Field(
        (), alias="topik_wajib", description="Topik yang dicari penilai dalam program"
    )
    review_years: int | None = Field(
        None,
        alias="tahun_reviu",
        ge=1,
        description="Rencana ditinjau paling lambat setiap sekian tahun",
    )
    quick_wins: QuickWinRules = Field(alias="quick_win", description="Aturan quick win")
    stages: tuple[Stage, ...] = Field(alias="tahap_bimtek", description="Tahap bimtek dan hasilnya")
    narratives: tuple[NamedItem, ...] = Field(
        alias="narasi", description="Nama berkas di narasi/ yang dibaca buku"
    )
    books: tuple[BookOutline, ...] = Field(
        alias="buku", min_length=1, description="Buku yang dibuat dan babnya"
    )
