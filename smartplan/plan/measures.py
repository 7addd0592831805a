"""The measures whose names are valid for some years only, from templates/ukuran/."""

from functools import cache

from pydantic import Field

from smartplan.plan.base import Id, Line, Year
from smartplan.plan.evidence import Source
from smartplan.plan.references import Sources
from smartplan.plan.shipped_data import ShippedModel, read_shipped


class Measure(ShippedModel, title="Ukuran yang berganti"):
    """A measure, and what replaced it from a year on."""

    id: Id = Field(alias="id", description="Id ukuran")
    name: Line = Field(alias="nama", description="Nama ukuran lama")
    spellings: tuple[Line, ...] = Field((), alias="sebutan", description="Ejaan lain")
    replaced_in: Year = Field(alias="diganti", description="Tahun penggantinya mulai dipakai")
    successor: Line = Field(alias="pengganti", description="Nama penggantinya dan dasarnya")
    successor_spellings: tuple[Line, ...] = Field(
        alias="sebutan_pengganti", min_length=1, description="Ejaan penggantinya"
    )
    sources: Sources = Field(alias="sumber", min_length=1)

    def is_named_in(self, name: str) -> bool:
        """Tell whether a name is that of the old measure, without a word of the new one."""
        written = name.casefold()
        return any(one.casefold() in written for one in (self.name, *self.spellings)) and not any(
            one.casefold() in written for one in self.successor_spellings
        )


class Measures(ShippedModel, title="Daftar ukuran yang berganti"):
    """The whole of ukuran.yaml."""

    sources: tuple[Source, ...] = Field(alias="sumber", description="Dari mana diketahui")
    measures: tuple[Measure, ...] = Field(alias="ukuran", description="Semua ukuran")


@cache
def replaced_measures() -> tuple[Measure, ...]:
    """Return the measures that were replaced. Raises ResourceError if the list is damaged."""
    return read_shipped(Measures, "ukuran/ukuran.yaml").measures
