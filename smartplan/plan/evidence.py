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


class Fact(PlanModel):
    """One figure or statement: one id, one value, one year, one source."""

    id: Id = Field(alias="id")
    name: Line = Field(alias="nama", description="Apa yang diukur")
    value: Number | Line = Field(alias="nilai")
    unit: Line | None = Field(None, alias="satuan")
    year: Year | None = Field(None, alias="tahun", description="Tahun data, bukan tahun terbit")
    group: Id = Field("umum", alias="kelompok", description="Tabel tempat fakta ini tampil")
    sources: tuple[Id, ...] = Field((), alias="sumber")
    note: Line | None = Field(None, alias="catatan")
    illustrative: Illustrative = Field(False, alias="ilustratif")


class FactGroup(PlanModel):
    """A table of facts in the books."""

    id: Id = Field(alias="id")
    name: Line = Field(alias="nama")


class FactConflict(PlanModel):
    """Facts that should agree and don't, the one that the plan uses, and why."""

    subject: Line = Field(alias="perihal")
    facts: tuple[Id, ...] = Field(alias="fakta", min_length=2)
    chosen: Id = Field(alias="dipilih")
    reason: Prose = Field(alias="alasan")


class FactRegistry(PlanModel):
    """The whole of fakta.yaml."""

    groups: tuple[FactGroup, ...] = Field((), alias="kelompok")
    facts: tuple[Fact, ...] = Field(alias="fakta")
    conflicts: tuple[FactConflict, ...] = Field((), alias="konflik")


class Source(PlanModel):
    """A publication that facts come from."""

    id: Id = Field(alias="id")
    title: Line = Field(alias="judul")
    publisher: Line = Field(alias="penerbit")
    date: DateText | None = Field(None, alias="tanggal", description="Kosong bila tanpa tanggal")
    url: str | None = Field(None, alias="url", pattern=r"^https?://\S+$", max_length=500)
    note: Line | None = Field(None, alias="catatan")


class SourceRegistry(PlanModel):
    """The whole of sumber.yaml."""

    sources: tuple[Source, ...] = Field(alias="sumber")


class LegalBasis(PlanModel):
    """A law or regulation that the plan stands on."""

    id: Id = Field(alias="id")
    kind: Line = Field(alias="jenis", description="Mis. Undang-Undang, Peraturan Bupati")
    number: Code = Field(alias="nomor")
    year: Year = Field(alias="tahun")
    about: Line = Field(alias="tentang")
    status: Literal["berlaku", "diubah", "dicabut", "rancangan"] = Field("berlaku", alias="status")
    replaced_by: Id | None = Field(None, alias="dicabut_oleh")
    sources: tuple[Id, ...] = Field((), alias="sumber")
    illustrative: Illustrative = Field(False, alias="ilustratif")


class LegalRegistry(PlanModel):
    """The whole of hukum.yaml."""

    legal_bases: tuple[LegalBasis, ...] = Field(alias="hukum")
