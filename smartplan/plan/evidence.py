"""fakta.yaml, sumber.yaml, hukum.yaml: what the plan rests on."""

from typing import Literal

from pydantic import Field

from smartplan.plan.base import (
    Code,
    DateText,
    Id,
    Illustrative,
    Line,
    Number,
    PlanModel,
    Prose,
    Year,
)
from smartplan.plan.references import FactGroupId, FactId, LawId, Sources


class Figure(PlanModel, title="Angka berlabel"):
    """A number that is no fact of its own: a part of a sum, a term of a calculation."""

    name: Line = Field(alias="nama", description="Apa yang dihitung, mis. Laki-laki")
    value: Number = Field(alias="nilai", description="Angkanya, tanpa satuan")
    unit: Line | None = Field(
        None, alias="satuan", description="Kosong berarti satuan fakta ini sendiri"
    )


class Calculation(PlanModel, title="Hitungan"):
    """How a fact follows from others; ``check`` does it again."""

    method: Literal["selisih", "kali", "bagi", "persen", "kenaikan"] = Field(
        alias="cara",
        description=(
            "selisih: pertama dikurangi berikutnya; persen: pertama dari kedua; "
            "kenaikan: persen dari pertama ke kedua"
        ),
    )
    terms: tuple[FactId | Number | Figure, ...] = Field(
        alias="dari", min_length=2, description="Id fakta, angka, atau angka berlabel"
    )


class Fact(PlanModel, title="Fakta"):
    """One figure or statement: one id, one value, one year, one source."""

    id: Id = Field(alias="id", description="Id fakta, dirujuk sebagai {fakta:id}")
    name: Line = Field(alias="nama", description="Apa yang diukur")
    value: Number | Line = Field(alias="nilai", description="Angka atau pernyataan, tanpa satuan")
    unit: Line | None = Field(
        None, alias="satuan", description="Satuan, mis. jiwa, persen, atau ton"
    )
    year: Year | None = Field(None, alias="tahun", description="Tahun data, bukan tahun terbit")
    constant: bool = Field(
        False, alias="tetap", description="Benar bila tidak berubah tiap tahun, mis. luas wilayah"
    )
    valid_until: Year | None = Field(
        None, alias="berlaku_sampai", description="Tahun terakhir angka ini dipakai, mis. sensus"
    )
    group: FactGroupId = Field(
        "umum", alias="kelompok", description="Tabel tempat fakta ini tampil"
    )
    sources: Sources = Field((), alias="sumber")
    note: Line | None = Field(None, alias="catatan", description="Keterangan di bawah tabel")
    parts: tuple[FactId | Figure, ...] = Field(
        (), alias="rincian", description="Fakta atau angka berlabel yang berjumlah fakta ini"
    )
    calculation: Calculation | None = Field(
        None, alias="hitungan", description="Cara angka ini dihitung dari fakta lain"
    )
    difference_known: bool = Field(
        False,
        alias="selisih_diketahui",
        description="Benar bila cetakan sumber tidak cocok dengan hitungannya; jelaskan di catatan",
    )
    illustrative: Illustrative = Field(False, alias="ilustratif")


class FactGroup(PlanModel, title="Kelompok fakta"):
    """A table of facts in the books."""

    id: Id = Field(alias="id", description="Id kelompok")
    name: Line = Field(alias="nama", description="Judul tabel")
    fact_age: int | None = Field(
        None,
        alias="usia_fakta",
        ge=1,
        le=50,
        description="Umur fakta kelompok ini yang boleh dikutip tanpa tahunnya, dalam tahun; "
        "kosong berarti menurut smartplan.yaml",
    )


class FactConflict(PlanModel, title="Konflik fakta"):
    """Facts that should agree and don't, the one that the plan uses, and why."""

    subject: Line = Field(alias="perihal", description="Hal yang berbeda antarsumber")
    facts: tuple[FactId, ...] = Field(
        alias="fakta", min_length=2, description="Fakta yang bertentangan, sekurangnya dua"
    )
    chosen: FactId = Field(alias="dipilih", description="Fakta yang dipakai rencana ini")
    reason: Prose = Field(alias="alasan", description="Mengapa fakta itu yang dipakai")


class FactRegistry(PlanModel, title="Daftar fakta (fakta.yaml)"):
    """The whole of fakta.yaml."""

    groups: tuple[FactGroup, ...] = Field(
        (), alias="kelompok", description="Tabel tempat fakta tampil"
    )
    facts: tuple[Fact, ...] = Field(
        alias="fakta", description="Semua fakta: satu id, satu nilai, satu tahun, satu sumber"
    )
    conflicts: tuple[FactConflict, ...] = Field(
        (), alias="konflik", description="Fakta yang bertentangan dan pilihan rencana ini"
    )


class Source(PlanModel, title="Sumber"):
    """A publication that facts come from."""

    id: Id = Field(alias="id", description="Id sumber, dikutip sebagai [@id]")
    title: Line = Field(alias="judul", description="Judul terbitan seperti tercetak")
    publisher: Line = Field(alias="penerbit", description="Penerbit")
    date: DateText | None = Field(None, alias="tanggal", description="Kosong bila tanpa tanggal")
    url: str | None = Field(
        None,
        alias="url",
        pattern=r"^https?://\S+$",
        max_length=500,
        description="Alamat laman, diawali https:// atau http://",
    )
    note: Line | None = Field(None, alias="catatan", description="Catatan tentang sumber ini")


class SourceRegistry(PlanModel, title="Daftar sumber (sumber.yaml)"):
    """The whole of sumber.yaml."""

    sources: tuple[Source, ...] = Field(alias="sumber", description="Terbitan tempat fakta berasal")


class LegalBasis(PlanModel, title="Dasar hukum"):
    """A law or regulation that the plan stands on."""

    id: Id = Field(alias="id", description="Id dasar hukum, dirujuk sebagai {hukum:id}")
    kind: Line = Field(alias="jenis", description="Mis. Undang-Undang, Peraturan Bupati")
    number: Code = Field(alias="nomor", description="Nomor seperti tertulis, mis. 95")
    year: Year = Field(alias="tahun", description="Tahun penetapan")
    about: Line = Field(alias="tentang", description="Tentang apa, tanpa kata tentang")
    status: Literal["berlaku", "diubah", "dicabut", "rancangan"] = Field(
        "berlaku", alias="status", description="Status peraturan sekarang"
    )
    replaced_by: LawId | None = Field(
        None, alias="dicabut_oleh", description="Id dasar hukum yang mencabutnya"
    )
    sources: Sources = Field((), alias="sumber")
    illustrative: Illustrative = Field(False, alias="ilustratif")


class LegalRegistry(PlanModel, title="Daftar dasar hukum (hukum.yaml)"):
    """The whole of hukum.yaml."""

    legal_bases: tuple[LegalBasis, ...] = Field(
        alias="hukum", description="Peraturan yang mendasari rencana"
    )
