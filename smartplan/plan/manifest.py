"""smartplan.yaml: which region, which years, which framework, which books, how they look."""

from typing import Literal

from pydantic import Field

from smartplan.plan.base import Code, DateText, Id, Line, Period, PlanModel
from smartplan.plan.framework import BookOutline


class Appearance(PlanModel):
    """What a region sets to make the books its own."""

    logo: Line | None = Field(None, alias="logo", description="Berkas logo, mis. aset/logo.png")
    primary_color: str = Field(
        "#12355b", alias="warna_utama", pattern=r"^#[0-9a-fA-F]{6}$", description="Warna judul"
    )
    accent_color: str = Field(
        "#c9822b", alias="warna_aksen", pattern=r"^#[0-9a-fA-F]{6}$", description="Warna garis"
    )
    paper: Literal["A4", "F4"] = Field("A4", alias="kertas", description="Ukuran kertas")


class CheckSettings(PlanModel):
    """How ``smartplan check`` treats this plan."""

    ignore: tuple[Line, ...] = Field(
        (), alias="abaikan", description="Kode atau nama pemeriksaan yang dilewati"
    )


class Manifest(PlanModel):
    """The plan's own card."""

    region_code: Code = Field(
        alias="daerah",
        pattern=r"^\d{2}\.\d{2}$",
        description="Kode wilayah Kemendagri kabupaten/kota, mis. 36.04",
    )
    title: Line = Field(alias="judul", description="Judul masterplan tanpa nama buku")
    period: Period = Field(alias="periode", description="Tahun pertama dan terakhir rencana")
    framework: Id = Field(alias="kerangka", description="Kerangka, mis. kominfo-2021")
    date: DateText = Field(alias="tanggal", description="Tanggal naskah, mis. 2025-11-03")
    place: Line | None = Field(None, alias="tempat", description="Tempat penetapan")
    regulation: Id | None = Field(
        None, alias="ditetapkan_dengan", description="Id dasar hukum yang menetapkan rencana ini"
    )
    illustrative_notice: Line | None = Field(
        None,
        alias="keterangan_ilustratif",
        description="Kalimat tentang data ilustratif, dicetak di sampul dan kolofon",
    )
    appearance: Appearance = Field(default=Appearance(), alias="tampilan")
    books: tuple[BookOutline | Id, ...] = Field(
        (), alias="buku", description="Buku yang dibuat; kosong berarti semua buku kerangka"
    )
    checks: CheckSettings = Field(default=CheckSettings(), alias="periksa")
