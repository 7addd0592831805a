"""The name of one region in texts, put in the place of another's."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Final

from smartplan.checks.region_mentions import Mention, find_mentions
from smartplan.edit.values import Stretch
from smartplan.fork.kind_words import swap_kind_words, written_like
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
    """Yield what changes in a text where it means the old region, with the words of its kind.

    A paragraph that cites a source or a fact stays as it is: what it says is true of the old
    region only, and ``check`` is to list it. So does a name that may mean another region.
    """
    evidence = tuple(_cited_paragraphs(text))
    mentions = tuple(find_mentions(text))
    if old.kind != new.kind:
        stay = [*(range(*one) for one in evidence), *(range(m.start, m.end) for m in mentions)]
        yield from swap_kind_words(text, new.kind, stay)
    for stretch in _rename_province(text, old, new):
        if not any(start <= stretch.start < end for start, end in evidence):
            yield stretch
    for mention in mentions:
        if any(start <= mention.start < end for start, end in evidence):
            continue
        if tuple(region.code for region in mention.regions) == (old.code,):
            words = _other_name(text[mention.start : mention.end], mention, old, new)
            if words is not None:
                yield Stretch(mention.start, mention.end, words)


def swap_kind(text: str, old: RegionEntry, new: RegionEntry) -> str:
    """Return a text with the words of the new region's kind; names stay as they are."""
    if old.kind == new.kind:
        return text
    stay = [range(one.start, one.end) for one in find_mentions(text)]
    for stretch in sorted(swap_kind_words(text, new.kind, stay), reverse=True):
        text = text[: stretch.start] + stretch.words + text[stretch.end :]
    return text


def _rename_province(text: str, old: RegionEntry, new: RegionEntry) -> Iterator[Stretch]:
    """Yield the province where the text says that it means one: a name alone may be a people's."""
    pattern = _province_pattern(old.province)
    for found in pattern.finditer(text) if old.province != new.province else ():
        name = new.province.upper() if found["name"].isupper() else new.province
        yield Stretch(found.start("name"), found.end("name"), name)


@cache
def _province_pattern(province: str) -> re.Pattern[str]:
    name = r"\s+".join(map(re.escape, province.split()))
    words = "provinsi|pemprov|gubernur|pergub|perda|perwakilan|di|luar|wilayah|seluruh|warga"
    lead = rf"(?:{words})\s+|se-"
    names = f"{name}|{name.upper()}"
    # Behind it no other capital: Banten Lama and Papua Barat are other places.
    return re.compile(rf"\b(?i:{lead})(?P<name>{names})(?![\w-])(?!\s+[A-Z])")


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
        kind = written_like(other, kind)
    return f"{kind}{space}{name}"
