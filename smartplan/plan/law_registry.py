"""The laws that smartplan knows, from templates/hukum/: their titles and what became of them.

What is shipped there is compared with the laws that a plan names; it is read when there are any.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Final, Literal

from pydantic import Field

from smartplan.plan.base import Code, Id, Line, RegionCode, Year
from smartplan.plan.evidence import Source
from smartplan.plan.references import Sources
from smartplan.plan.shipped_data import ShippedModel, read_shipped

_KINDS_FILE: Final = "hukum/jenis.yaml"
_LAW_FILES: Final = ("hukum/nasional.yaml", "hukum/daerah.yaml")


class LawKind(ShippedModel, title="Jenis peraturan"):
    """A kind of law: how it is called, and how texts write it."""

    id: Id = Field(alias="id", description="Id jenis")
    name: Line = Field(alias="nama", description="Nama resmi")
    abbreviations: tuple[Line, ...] = Field(
        alias="singkatan", min_length=1, description="Singkatan, yang lazim lebih dahulu"
    )
    spellings: tuple[Line, ...] = Field(
        (), alias="ejaan", description="Nama panjang lain yang dikenali"
    )
    level: Literal["nasional", "daerah"] = Field(
        "nasional", alias="tingkat", description="Daerah bila nama daerah mengikutinya"
    )


class LawKinds(ShippedModel, title="Daftar jenis peraturan"):
    """The whole of jenis.yaml."""

    kinds: tuple[LawKind, ...] = Field(alias="jenis", min_length=1, description="Semua jenis")


class KnownLaw(ShippedModel, title="Peraturan yang dikenal"):
    """A law as it was published, and what became of it as far as that is known."""

    id: Id = Field(alias="id", description="Id peraturan")
    region_code: RegionCode | None = Field(
        None, alias="daerah", description="Kode wilayah; kosong untuk peraturan nasional"
    )
    kind: Id = Field(alias="jenis", description="Id di jenis.yaml")
    number: Code = Field(alias="nomor", description="Nomor seperti tertulis")
    year: Year = Field(alias="tahun", description="Tahun penetapan")
    about: Line = Field(alias="tentang", description="Judul resmi, tanpa kata tentang")
    short_titles: tuple[Line, ...] = Field(
        (), alias="sebutan", description="Judul pendek yang lazim, mis. SPBE"
    )
    status: Literal["berlaku", "diubah", "dicabut"] | None = Field(
        None, alias="status", description="Kosong bila tidak diketahui"
    )
    replaced_by: Id | None = Field(None, alias="dicabut_oleh", description="Id penggantinya")
    amended_by: tuple[Id, ...] = Field((), alias="diubah_oleh", description="Id yang mengubahnya")
    mistaken_kinds: tuple[Id, ...] = Field(
        (), alias="salah_jenis", description="Jenis yang sering keliru dikutip untuk nomor ini"
    )
    sources: Sources = Field(alias="sumber", min_length=1)


class KnownLaws(ShippedModel, title="Daftar peraturan yang dikenal"):
    """The whole of nasional.yaml or daerah.yaml."""

    sources: tuple[Source, ...] = Field(alias="sumber", description="Dari mana diketahui")
    laws: tuple[KnownLaw, ...] = Field(alias="hukum", description="Semua peraturan")


@dataclass(frozen=True)
class LawRegistry:
    """The kinds, and the laws of the nation or of one region."""

    kinds: Mapping[str, LawKind]
    laws: tuple[KnownLaw, ...]

    @cached_property
    def by_id(self) -> Mapping[str, KnownLaw]:
        """Laws by id."""
        return {law.id: law for law in self.laws}

    def find(self, law_id: str) -> KnownLaw | None:
        """Return the law that an id of a plan means, or None."""
        return next((law for law in self.laws if plan_id(law) == law_id), None)

    def label(self, kind: str, number: str, year: int) -> str:
        """Write a law in short, such as UU 23/2014."""
        known = self.kinds.get(kind)
        return f"{known.abbreviations[0] if known else kind} {number}/{year}"

    def label_of(self, law: KnownLaw) -> str:
        """Write a known law in short."""
        return self.label(law.kind, law.number, law.year)


def plan_id(law: KnownLaw) -> str:
    """Return the id that a law has in a plan, which needs no code of its region."""
    return law.id.removesuffix(f"-{(law.region_code or '').replace('.', '-')}")


@cache
def law_kinds() -> Mapping[str, LawKind]:
    """Return the kinds of laws by id. Raises ResourceError if the shipped file is damaged."""
    return {kind.id: kind for kind in read_shipped(LawKinds, _KINDS_FILE).kinds}


@cache
def known_laws(region_code: str) -> LawRegistry:
    """Return the laws of the nation and of a region.

    Raises ResourceError if a shipped file is damaged.
    """
    laws = (law for law in all_known_laws() if law.region_code in (None, region_code))
    return LawRegistry(law_kinds(), tuple(laws))


@cache
def all_known_laws() -> tuple[KnownLaw, ...]:
    """Return the laws of the nation and of all regions. Raises ResourceError as the others do."""
    return tuple(law for file in _LAW_FILES for law in read_shipped(KnownLaws, file).laws)
