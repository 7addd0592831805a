"""opd.yaml: the agencies (OPD) that carry the plan, and what they signed."""

from pydantic import Field

from smartplan.plan.base import DateText, Id, Illustrative, Line, PlanModel
from smartplan.plan.references import Sources


class Commitment(PlanModel, title="Komitmen kepala OPD"):
    """The signed commitment of an agency's head."""

    date: DateText = Field(alias="tanggal", description="Tanggal penandatanganan")
    number: Line | None = Field(None, alias="nomor", description="Nomor surat komitmen")
    signatory: Line | None = Field(None, alias="penanda_tangan", description="Nama penanda tangan")
    sources: Sources = Field((), alias="sumber")
    illustrative: Illustrative = Field(False, alias="ilustratif")


class Agency(PlanModel, title="Organisasi perangkat daerah"):
    """An OPD: ``short_name`` is what the books print in tables."""

    id: Id = Field(alias="id", description="Id OPD yang dipakai berkas lain, mis. diskominfosatik")
    name: Line = Field(alias="nama", description="Nama lengkap")
    short_name: Line = Field(alias="singkatan", description="Singkatan yang dicetak di tabel")
    aliases: tuple[Line, ...] = Field(
        (), alias="alias", description="Nama lain yang pernah tercetak"
    )
    head: Line | None = Field(None, alias="kepala", description="Nama kepala OPD")
    commitment: Commitment | None = Field(
        None, alias="komitmen", description="Komitmen yang ditandatangani kepala OPD"
    )
    sources: Sources = Field((), alias="sumber")
    illustrative: Illustrative = Field(False, alias="ilustratif")


class AgencyRegistry(PlanModel, title="Daftar OPD (opd.yaml)"):
    """The whole of opd.yaml."""

    agencies: tuple[Agency, ...] = Field(
        alias="opd", min_length=1, description="Semua OPD yang disebut rencana ini"
    )
