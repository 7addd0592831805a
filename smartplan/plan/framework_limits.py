"""What a framework asks of money and of codes, as numbers."""

from pydantic import Field

from smartplan.plan.base import Id, Line, PlanModel, Rupiah
from smartplan.plan.references import FundingSourceId


class FundingLimits(PlanModel, title="Batas pendanaan"):
    """What the framework asks of where the money comes from."""

    own_sources: tuple[FundingSourceId, ...] = Field(
        alias="apbd_sendiri", min_length=1, description="Sumber dana dari APBD daerah ini"
    )
    least_outside: int = Field(
        0,
        alias="luar_apbd_minimum",
        ge=0,
        le=100,
        description="Bagian terkecil dari luar APBD daerah ini, dalam persen",
    )
    least_own: int = Field(
        0,
        alias="apbd_minimum",
        ge=0,
        le=100,
        description="Bagian terkecil dari APBD daerah ini, dalam persen",
    )
    least_amount: Rupiah = Field(
        0,
        alias="nilai_terkecil",
        description="Jumlah yang lebih kecil diduga tertulis dalam ribu atau juta rupiah",
    )


class NomenclatureVersion(PlanModel, title="Versi nomenklatur"):
    """An edition of the government's list of programs, and how long its codes are."""

    id: Id = Field(alias="id", description="Id versi")
    name: Line = Field(alias="nama", description="Nama seperti dicetak")
    aliases: tuple[Line, ...] = Field((), alias="alias", description="Sebutan lain versi ini")
    digits: int = Field(
        alias="digit_subkegiatan",
        ge=2,
        le=4,
        description="Banyak angka pada bagian terakhir kode subkegiatan",
    )
