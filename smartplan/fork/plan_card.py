"""What a plan needs to begin: its region, years, framework and title."""

import re
from dataclasses import dataclass
from typing import Final

from smartplan.errors import RefusedError
from smartplan.language import Text
from smartplan.regions import RegionEntry, find_region, search_regions

_CODE: Final = re.compile(r"(\d\d)\.?(\d\d)")
_SHORT_KIND: Final = re.compile(r"^kab(\.\s*|\s+)")
_PERIOD: Final = re.compile(r"\s*(\d{4})\s*(?:-|–|\.\.|/)\s*(\d{4})\s*")
_FIRST_YEAR: Final = 1945
_LAST_YEAR: Final = 2100
_MOST_YEARS: Final = 30


@dataclass(frozen=True, slots=True)
class PlanCard:
    """A plan's own card; ``start`` and ``end`` are its first and last year.

    ``language`` is that of messages, empty if nobody chose one.
    """

    region: RegionEntry
    title: str
    start: int
    end: int
    framework: str
    date: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class RegionAnswer:
    """What a code or name means: one region, several of that name, or only similar ones."""

    meant: tuple[RegionEntry, ...]
    similar: tuple[RegionEntry, ...] = ()


def understand_region(words: str) -> RegionAnswer:
    """Return which regions a code such as 33.25 or 3325, or a name, means."""
    words = " ".join(words.replace("’", "'").split())
    code = _CODE.fullmatch(words)
    if code is not None:
        found = find_region(f"{code[1]}.{code[2]}")
        return RegionAnswer((found,) if found else ())
    regions = search_regions(words)
    wanted = _SHORT_KIND.sub("kabupaten ", words.casefold())
    exact = tuple(region for region in regions if wanted in _spellings(region))
    return RegionAnswer(exact) if exact else RegionAnswer((), regions)


def default_title(region: RegionEntry) -> str:
    """Return the title of a plan that nobody gave one."""
    return f"Masterplan Kota Cerdas {region.full_name}"


def read_period(words: str) -> tuple[int, int]:
    """Return the first and last year of words such as 2026-2035. Raises RefusedError."""
    found = _PERIOD.fullmatch(words)
    if found is None:
        raise RefusedError(
            Text(f"Periode {words} tidak terbaca.", f"The period {words} can't be read."),
            Text(
                "Tulis tahun pertama dan terakhir: --period 2026-2035.",
                "Write the first and the last year: --period 2026-2035.",
            ),
        )
    start, end = int(found[1]), int(found[2])
    if not _FIRST_YEAR <= start <= end <= _LAST_YEAR:
        raise RefusedError(
            Text(
                f"Periode {words} terbalik atau di luar {_FIRST_YEAR}–{_LAST_YEAR}.",
                f"The period {words} is reversed or outside {_FIRST_YEAR}–{_LAST_YEAR}.",
            ),
            Text(
                "Tahun pertama di depan: --period 2026-2035.",
                "The first year comes first: --period 2026-2035.",
            ),
        )
    if end - start >= _MOST_YEARS:
        raise RefusedError(
            Text(
                f"Periode {words} lebih panjang daripada {_MOST_YEARS} tahun.",
                f"The period {words} is longer than {_MOST_YEARS} years.",
            ),
            Text("Periksa kedua tahunnya.", "Check both years."),
        )
    return start, end


def _spellings(region: RegionEntry) -> frozenset[str]:
    names = (region.name, region.full_name, region.official_name)
    return frozenset(name.casefold() for name in names)
