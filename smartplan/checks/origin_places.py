"""The places of the region that a plan was forked from: its kecamatan and its province."""

import re
from collections.abc import Iterable

from smartplan.plan.plan import Plan
from smartplan.regions import RegionEntry, all_regions, districts_of, find_region


def origin_of(plan: Plan) -> RegionEntry | None:
    """Return the region that a plan was forked from, if it was."""
    origin = plan.manifest.origin
    return find_region(origin.region_code) if origin else None


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
    if not left:
        return None
    # The longest first, so that no name hides behind its own beginning.
    listed = "|".join(re.escape(name) for name in sorted(left, key=lambda one: (-len(one), one)))
    return re.compile(rf"(?<![\w-])(?:{listed})(?![\w-])")
