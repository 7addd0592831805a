"""The name of one region in texts, put in the place of another's."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from smartplan.checks.region_mentions import Mention, find_mentions
from smartplan.edit.values import Stretch
from smartplan.prose.references import CITATION, find_references
from smartplan.regions import RegionEntry

_PARAGRAPH: Final = re.compile(r"\n[ \t]*\n")
_FACT: Final = "fakta"
# What a regency calls it, and what a city does.
_PAIRS: Final = (
    ("kabupaten", "kota"),
    ("kab.", "kota"),
    ("kab", "kota"),
    ("pemkab", "pemkot"),
    ("bupati", "wali kota"),
    ("wabup", "wawali"),
)
_TO_CITY: Final = dict(_PAIRS)
_TO_REGENCY: Final = {
    **{city: regency for regency, city in reversed(_PAIRS)},
    "walikota": "bupati",
}


def rename_region(text: str, old: RegionEntry, new: RegionEntry) -> Iterator[Stretch]:
    """Yield what changes in a text where it means the old region, with the word of its kind.

    A paragraph that cites a source or a fact stays as it is: what it says is true of the old
    region only, and ``check`` is to list it. So does a name that may mean another region.
    """
    evidence = tuple(_cited_paragraphs(text))
    for mention in find_mentions(text):
        if any(start <= mention.start < end for start, end in evidence):
            continue
        if tuple(region.code for region in mention.regions) == (old.code,):
            words = _other_name(text[mention.start : mention.end], mention, old, new)
            if words is not None:
                yield Stretch(mention.start, mention.end, words)


def _cited_paragraphs(text: str) -> Iterator[tuple[int, int]]:
    cited = [one.start for one in find_references(text) if one.kind in (CITATION, _FACT)]
    breaks = [0, *(found.end() for found in _PARAGRAPH.finditer(text)), len(text) + 1]
    for start, end in pairwise(breaks):
        if any(start <= place < end for place in cited):
            yield start, end


def _other_name(written: str, mention: Mention, old: RegionEntry, new: RegionEntry) -> str | None:
    lead = written[: len(written) - len(old.name)]
    tail = written[len(lead) :]
    name = new.name.upper() if tail.isupper() and len(tail) > 1 else new.name
    if not mention.with_kind:
        return name
    kind, space = lead.rstrip(), lead[len(lead.rstrip()) :]
    if old.kind != new.kind:
        table = _TO_CITY if new.kind == "kota" else _TO_REGENCY
        other = table.get(" ".join(kind.casefold().split()))
        if other is None:
            return None
        kind = _written_like(other, kind)
    return f"{kind}{space}{name}"


def _written_like(words: str, model: str) -> str:
    if model.isupper():
        return words.upper()
    return words.title() if model[:1].isupper() else words
