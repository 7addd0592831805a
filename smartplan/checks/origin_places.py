"""The places of the region that a plan was forked from: its kecamatan and its province."""

import re
from collections.abc import Iterable
from typing import Final

from smartplan.plan.plan import Plan
from smartplan.regions import RegionEntry, all_regions, districts_of, find_region, plain_words

_NO_LETTERS: Final = re.compile(r"[^a-z0-9]+")


def origins_of(plan: Plan) -> tuple[RegionEntry, ...]:
    """Return the region that a plan was forked from, then the one before that, and so on."""
    origin = plan.manifest.origin
    codes = [origin.region_code, *(one.region_code for one in origin.earlier)] if origin else []
    others = (code for code in dict.fromkeys(codes) if code != plan.manifest.region_code)
    return tuple(region for code in others if (region := find_region(code)) is not None)


def origin_places(origin: RegionEntry, own_names: Iterable[str]) -> re.Pattern[str] | None:
    """Return a pattern of the places of a region that bear no name of one's own.

    Names that other regions bear as well are left to the search for regions. ``own_names`` are
    casefolded.
    """
    own = tuple(name for name in own_names if name)
    regions = {region.name for region in all_regions()}
    names = {origin.province, *(district.name for district in districts_of(origin.code))}
    left = [
        name
        for name in names - regions
        if not any(name.casefold() in one or one in name.casefold() for one in own)
    ]
    # The longest first, so that no name hides behind its own beginning.
    parts = [re.escape(name) for name in sorted(left, key=lambda one: (-len(one), one))]
    if origin.name in plain_words() and not any(origin.name.casefold() in one for one in own):
        # Also a word of everyday: with another capital behind it, it is part of a name.
        parts.append(rf"{re.escape(origin.name)}(?=[ \n]+[A-Z])")
    return re.compile(rf"(?<![\w-])(?:{'|'.join(parts)})(?![\w-])") if parts else None


def origin_words(origin: RegionEntry, own_names: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern of the region's name and its kecamatan as ids are made of them."""
    own = {_slug(name) for name in own_names}
    districts = (one.name for one in districts_of(origin.code) if one.name not in plain_words())
    names = {_slug(name) for name in (origin.name, *districts)} - own
    listed = "|".join(map(re.escape, sorted(names)))
    return re.compile(rf"(?<![a-z0-9])(?:{listed})(?![a-z0-9])")


def _slug(name: str) -> str:
    return _NO_LETTERS.sub("-", name.casefold()).strip("-")
