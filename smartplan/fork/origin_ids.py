"""Ids that were made from a name of the region where a plan comes from."""

from collections.abc import Iterator, Mapping
from typing import Final

from smartplan.checks.origin_places import origin_words
from smartplan.plan.placed_ids import walk_ids
from smartplan.regions import RegionEntry, districts_of
from smartplan.sources.document import ParsedDocument

# What is not copied needs no new id.
_NOT_COPIED: Final = frozenset(
    {"fakta", "sumber", "hukum", "misi", "kelompok", "zona", "kecamatan"}
)


def find_origin_ids(
    documents: Mapping[str, ParsedDocument], old: RegionEntry, new: RegionEntry
) -> Iterator[tuple[str, str]]:
    """Yield kind and id of everything whose id holds the old region's name or kecamatan."""
    pattern = origin_words(old, (new.name, *(one.name for one in districts_of(new.code))))
    for placed in walk_ids(documents):
        if placed.defines and placed.kind not in _NOT_COPIED and pattern.search(placed.id):
            yield placed.kind, placed.id
