"""Where in a plan the entries of each kind stand that have no file of their own."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Home:
    """A list: the kind of its file, and the keys that lead to it.

    ``owners`` are the folders in which its file stands, for entries that belong to a program or
    dimension; ``named`` tells whether its entries have ids.
    """

    file_kind: str
    keys: tuple[str, ...]
    owners: tuple[str, ...] = ()
    named: bool = True


HOMES: Final[Mapping[str, Home]] = {
    "opd": Home("opd", ("opd",)),
    "fakta": Home("fakta", ("fakta",)),
    "kelompok": Home("fakta", ("kelompok",)),
    "konflik": Home("fakta", ("konflik",), named=False),
    "sumber": Home("sumber", ("sumber",)),
    "hukum": Home("hukum", ("hukum",)),
    "misi": Home("daerah", ("rpjmd", "misi")),
    "zona": Home("daerah", ("zona",)),
    "pagu": Home("daerah", ("pagu_tahunan",), named=False),
    "kesiapan": Home("kesiapan", ("kesiapan",)),
    "badan": Home("kelembagaan", ("badan",)),
    "pentahelix": Home("kelembagaan", ("pentahelix",), named=False),
    "partisipasi": Home("kelembagaan", ("partisipasi",), named=False),
    "bimtek": Home("kelembagaan", ("bimtek",), named=False),
    "reviu": Home("kelembagaan", ("reviu",), named=False),
    "evaluasi": Home("kelembagaan", ("evaluasi",), named=False),
    "strategi": Home("dimensi", ("strategi",), ("dimensi",)),
    "sasaran": Home("dimensi", ("sasaran",), ("dimensi",)),
    "indikator": Home("program", ("indikator",), ("program", "dimensi")),
    "kegiatan": Home("program", ("kegiatan",), ("program",), named=False),
    "risiko": Home("program", ("risiko",), ("program",), named=False),
    "langkah": Home("quick-win", ("langkah",), ("quick-win",), named=False),
}
