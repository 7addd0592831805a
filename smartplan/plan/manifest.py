"""smartplan.yaml: which region, which years, which framework, which books, how they look."""

from typing import Literal

from pydantic import Field

from smartplan.plan.base import DateText, Line, LineKey, Period, PlanModel, RegionCode
from smartplan.plan.framework import BookOutline
from smartplan.plan.references import BookId, FrameworkId, LawId


class Appearance(PlanModel, title="Tampilan buku"):
    """What a region sets to make the books its own."""

    logo: Line | None = Field(None, alias="logo", description="Berkas logo, mis. aset/logo.png")
    primary_color: str = Field(
        "#12355b", alias="warna_utama", pattern=r"^#[0-9a-fA-F]{6}$", description="Warna judul"
    )
    accent_color: str = Field(
        "#c9822b", alias="warna_aksen", pattern=r"^#[0-9a-fA-F]{6}$", description="Warna garis"
    )
    font: Line | None = Field(
        None,
        alias="huruf",
        description="Keluarga huruf, dari berkas .ttf atau .otf di aset/, mis. Source Serif 4",
    )
    paper: Literal["A4", "F4"] = Field("A4", alias="kertas", description="Ukuran kertas")


class CheckSettings(PlanModel, title="Setelan pemeriksaan"):
    """How ``smartplan check`` treats this plan."""

    select: tuple[Line, ...] = Field(
        (),
        alias="pilih",
        description="Hanya pemeriksaan ini: kode, nama, atau awalan seperti RUJ; kosong: semua",
    )
    ignore: tuple[Line, ...] = Field(
        (), alias="abaikan", description="Pemeriksaan yang dilewati: kode, nama, atau awalan"
    )
    allowed_names: tuple[Line, ...] = Field(
        (),
        alias="nama_lain_diizinkan",
        description="Kabupaten/kota lain yang memang disebut rencana ini, mis. Kota Surabaya",
    )
    fact_age: int = Field(
        5,
        alias="usia_fakta",
        ge=1,
        le=50,
        description="Umur fakta yang boleh dikutip tanpa tahunnya, dalam tahun",
    )
    severities: dict[LineKey, Literal["kesalahan", "peringatan", "keterangan"]] = Field(
        default_factory=dict,
        alias="tingkat",
        description="Tingkat lain bagi kode, nama, atau awalan",
    )


class EarlierOrigin(PlanModel, title="Asal sebelumnya"):
    """A plan that the origin of this one was itself forked from."""

    region_code: RegionCode = Field(alias="daerah", description="Kode wilayah rencana itu")
    version: DateText = Field(alias="versi", description="Tanggal naskah rencana itu")
    content_hash: str = Field(
        alias="hash",
        pattern=r"^sha256-[0-9a-f]{64}$",
        description="Sidik isi rencana itu saat disalin",
    )


class Origin(PlanModel, title="Asal rencana"):
    """The plan of another region that this one was forked from."""

    region_code: RegionCode = Field(alias="daerah", description="Kode wilayah rencana asal")
    version: DateText = Field(alias="versi", description="Tanggal naskah rencana asal")
    content_hash: str = Field(
        alias="hash",
        pattern=r"^sha256-[0-9a-f]{64}$",
        description="Sidik isi rencana asal saat disalin, mis. sha256-…",
    )
    earlier: tuple[EarlierOrigin, ...] = Field(
        (),
        alias="sebelumnya",
        description="Rencana yang disalin oleh rencana asal, yang terdekat di depan",
    )
    people: tuple[Line, ...] = Field(
        (),
        alias="pejabat",
        description="Kepala daerah, kepala OPD, dan penanda tangan pada rencana asal",
    )
    agencies: tuple[Line, ...] = Field(
        (),
        alias="opd",
        description="Nama dan singkatan OPD rencana asal yang tidak lazim di daerah lain",
    )
    zones: tuple[Line, ...] = Field(
        (), alias="zona", description="Nama zona atau daerah pemilihan pada rencana asal"
    )
    logo: Line | None = Field(
        None, alias="logo", description="Berkas logo pada rencana asal, mis. aset/logo-serang.png"
    )


class Manifest(PlanModel, title="Rencana (smartplan.yaml)"):
    """The plan's own card."""

    region_code: RegionCode = Field(
        alias="daerah",
        description="Kode wilayah Kemendagri kabupaten/kota, mis. 36.04",
    )
    title: Line = Field(alias="judul", description="Judul masterplan tanpa nama buku")
    period: Period = Field(alias="periode", description="Tahun pertama dan terakhir rencana")
    framework: FrameworkId = Field(alias="kerangka", description="Kerangka, mis. kominfo-2021")
    date: DateText = Field(alias="tanggal", description="Tanggal naskah, mis. 2025-11-03")
    place: Line | None = Field(None, alias="tempat", description="Tempat penetapan")
    regulation: LawId | None = Field(
        None, alias="ditetapkan_dengan", description="Id dasar hukum yang menetapkan rencana ini"
    )
    illustrative_notice: Line | None = Field(
        None,
        alias="keterangan_ilustratif",
        description="Kalimat tentang data ilustratif, dicetak di sampul dan kolofon",
    )
    appearance: Appearance = Field(
        default=Appearance(), alias="tampilan", description="Logo, warna, dan ukuran kertas"
    )
    language: Literal["id", "en"] | None = Field(
        None, alias="bahasa_pesan", description="Bahasa pesan smartplan; bukunya tetap Indonesia"
    )
    books: tuple[BookOutline | BookId, ...] = Field(
        (), alias="buku", description="Buku yang dibuat; kosong berarti semua buku kerangka"
    )
    checks: CheckSettings = Field(
        default=CheckSettings(), alias="periksa", description="Setelan smartplan check"
    )
    origin: Origin | None = Field(
        None, alias="asal", description="Rencana daerah lain yang menjadi asal rencana ini"
    )
