"""opd.yaml: the agencies (OPD) that carry the plan, and what they signed."""

from pydantic import Field

from smartplan.plan.base import DateText, Id, Illustrative, Line, PlanModel


class Commitment(PlanModel):
    """The signed commitment of an agency's head."""

    date: DateText = Field(alias="tanggal")
    number: Line | None = Field(None, alias="nomor")
    signatory: Line | None = Field(None, alias="penanda_tangan")
    sources: tuple[Id, ...] = Field((), alias="sumber")
    illustrative: Illustrative = Field(False, alias="ilustratif")


class Agency(PlanModel):
    """An OPD: ``short_name`` is what the books print in tables."""

    id: Id = Field(alias="id")
    name: Line = Field(alias="nama")
    short_name: Line = Field(alias="singkatan")
    aliases: tuple[Line, ...] = Field(
        (), alias="alias", description="Nama lain yang pernah tercetak"
    )
    head: Line | None = Field(None, alias="kepala")
    commitment: Commitment | None = Field(None, alias="komitmen")
    sources: tuple[Id, ...] = Field((), alias="sumber")
    illustrative: Illustrative = Field(False, alias="ilustratif")


class AgencyRegistry(PlanModel):
    """The whole of opd.yaml."""

    agencies: tuple[Agency, ...] = Field(alias="opd", min_length=1)
