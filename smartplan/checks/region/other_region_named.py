"""WIL009: no text names another region, as one copied from there would."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Final

from smartplan.checks.origin_places import origin_places, origins_of
from smartplan.checks.region_mentions import Mention, find_mentions
from smartplan.checks.wording import joined
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan
from smartplan.plan.texts import PlacedText
from smartplan.prose.references import CITATION, find_references
from smartplan.regions import RegionEntry, districts_of, find_region, search_regions

RULE: Final = Rule(
    "WIL009",
    "other-region-named",
    Severity.WARNING,
    Text(
        "Teks rencana tidak menyebut kabupaten atau kota lain. Yang boleh: kecamatan sendiri, "
        "daerah lain di provinsi yang sama bila bersumber, sumber.yaml, dan nama yang diizinkan. "
        "Rencana salinan juga tidak menyebut kecamatan dan provinsi asalnya.",
        "The plan's texts name no other regency or city. Allowed: its own kecamatan, others of the "
        "same province with a source, sumber.yaml, and names that are let through. A fork names no "
        "kecamatan or province of its origin either.",
    ),
    Text(
        "Nama daerah asal yang tertinggal adalah tanda salinan, seperti yang dituduhkan pada "
        "rancangan RPJMD Sumatera Barat 2021.",
        "A name left over is the sign of a copy, as was said of the draft RPJMD of West Sumatra in "
        "2021.",
    ),
    Text(
        "Ganti dengan nama daerah ini. Bila memang dimaksud, kutip sumbernya (daerah seprovinsi) "
        "atau tambahkan namanya ke periksa.nama_lain_diizinkan di smartplan.yaml.",
        "Write this region's name. If it is meant, cite a source (same province) or add the name "
        "to periksa.nama_lain_diizinkan in smartplan.yaml.",
    ),
    "periksa:\n  nama_lain_diizinkan: [Kota Surabaya]",
)
# Titles and publishers: what they name is not the plan's to choose.
_SOURCES: Final = "sumber.yaml"
_RECORDS: Final = (("smartplan.yaml", "periksa"), ("smartplan.yaml", "asal"))
_PARAGRAPH: Final = re.compile(r"\n[ \t]*\n")


@dataclass(frozen=True, slots=True)
class _Own:
    """What a plan may name freely, and what it lets through on purpose."""

    code: str
    origins: frozenset[str]
    names: frozenset[str]
    allowed: Mapping[str, frozenset[str]]

    def has(self, mention: Mention) -> bool:
        """Tell whether a mention means the region itself or one of its own places."""
        if self.code in {region.code for region in mention.regions}:
            return True
        return not mention.with_kind and mention.name.casefold() in self.names

    def holds(self, text: str, mention: Mention) -> bool:
        """Tell whether a mention is part of the longer name of a place of the region's own."""
        written = mention.written.casefold()
        return any(
            found.start() <= mention.start and mention.end <= found.end()
            for name in self.names
            if written in name
            for found in re.finditer(r"\s+".join(map(re.escape, name.split())), text, re.IGNORECASE)
        )

    def lets_through(self, mention: Mention) -> frozenset[str]:
        """Return the entries of the manifest that allow a mention."""
        codes = {region.code for region in mention.regions}
        return frozenset(name for name, meant in self.allowed.items() if codes & meant)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every mention of another region, and every name let through for nothing."""
    own = _own(plan)
    needed: set[str] = set()
    for placed, mention in _strange_mentions(index, own):
        through = own.lets_through(mention)
        needed |= through
        if not through and not _is_cited_neighbour(own, index, placed, mention):
            span = index.text_span(placed, mention.start, mention.end)
            yield RULE.at(placed.file, span, _said(plan, mention), RULE.mend)
    yield from _places_of_origin(plan, index, own)
    yield from _needless(plan, index, own, needed)


def _strange_mentions(index: PlanIndex, own: _Own) -> Iterator[tuple[PlacedText, Mention]]:
    """Yield every mention of a region other than the plan's own, and the text with it."""
    for texts in index.texts_by_file:
        if texts.file == _SOURCES:
            continue
        for found in find_mentions(texts.joined):
            if own.has(found):
                continue
            placed, begin = texts.at(found.start)
            mention = replace(found, start=found.start - begin, end=found.end - begin)
            if not _is_record(placed) and not own.holds(placed.text, mention):
                yield placed, mention


def _places_of_origin(plan: Plan, index: PlanIndex, own: _Own) -> Iterator[Diagnostic]:
    """Yield every kecamatan and the province of the region that the plan was forked from."""
    places = ((origin, origin_places(origin, own.names)) for origin in origins_of(plan))
    known = [(origin, pattern) for origin, pattern in places if pattern is not None]
    for texts in index.texts_by_file if known else ():
        seen: set[int] = set()
        for origin, pattern in known if texts.file != _SOURCES else ():
            # Regions of one chain may share a province, and a mention has been told already.
            for found in pattern.finditer(texts.joined):
                told = found[0] == origin.name and _is_mention(texts.joined, found.start())
                if found.start() not in seen and not told:
                    seen.add(found.start())
                    if not _is_record(texts.at(found.start())[0]):
                        span = index.span_in(texts, found.start(), found.end())
                        yield RULE.at(texts.file, span, _left_over(found[0], origin), RULE.mend)


def _is_mention(text: str, start: int) -> bool:
    return any(mention.start <= start < mention.end for mention in find_mentions(text))


def _is_record(placed: PlacedText) -> bool:
    """Tell whether a text stands in the manifest to say which names are let through or were."""
    return (placed.file, *(placed.path or ())[:1]) in _RECORDS


def _left_over(name: str, origin: RegionEntry) -> Text:
    return Text(
        f"{name} masih dari {origin.full_name}, asal rencana ini",
        f"{name} is left over from {origin.full_name}, where this plan comes from",
    )


def _own(plan: Plan) -> _Own:
    code = plan.manifest.region_code
    official = (district.name for district in districts_of(code))
    written = (district.name for district in plan.region.districts)
    more = (plan.region.name, plan.region.capital or "", plan.region.province)
    allowed = {
        name: frozenset(region.code for region in search_regions(name) if _names(region, name))
        for name in plan.manifest.checks.allowed_names
    }
    names = frozenset(name.casefold() for name in (*official, *written, *more))
    origins = frozenset(region.code for region in origins_of(plan))
    return _Own(code, origins, names, allowed)


def _names(region: RegionEntry, name: str) -> bool:
    spellings = (region.name, region.full_name, region.official_name)
    return name.casefold() in {spelling.casefold() for spelling in spellings}


def _is_cited_neighbour(own: _Own, index: PlanIndex, placed: PlacedText, mention: Mention) -> bool:
    codes = {region.code for region in mention.regions}
    # What a fork left over still cites the sources of the plan that it came from.
    if own.origins & codes or not any(code[:2] == own.code[:2] for code in codes):
        return False
    starts, cited = _paragraphs(placed.text)
    return cited[bisect_right(starts, mention.start) - 1] or _has_sources(index, placed)


@lru_cache(maxsize=1)
def _paragraphs(text: str) -> tuple[list[int], list[bool]]:
    """Return where the paragraphs of a text begin, and which of them cite a source or a fact."""
    starts = [0, *(found.end() for found in _PARAGRAPH.finditer(text))]
    cited = [False] * len(starts)
    for found in find_references(text):
        if found.kind in (CITATION, "fakta"):
            cited[bisect_right(starts, found.start) - 1] = True
    return starts, cited


def _has_sources(index: PlanIndex, placed: PlacedText) -> bool:
    """Tell whether the entity that holds a text names its sources."""
    owner: Any = None
    value: Any = index.documents[placed.file].data if placed.path is not None else None
    for key in placed.path or ():
        owner = value if isinstance(value, dict) else owner
        value = value[key]
    return isinstance(owner, dict) and bool(owner.get("sumber"))


def _said(plan: Plan, mention: Mention) -> Text:
    own = find_region(plan.manifest.region_code)
    name = own.full_name if own else plan.region.name
    written = mention.written
    return Text(
        f"{written} adalah daerah lain, bukan {name}", f"{written} is another region, not {name}"
    )


def _needless(plan: Plan, index: PlanIndex, own: _Own, needed: set[str]) -> Iterator[Diagnostic]:
    for position, name in enumerate(plan.manifest.checks.allowed_names):
        if name in needed:
            continue
        place = index.span_of(plan.manifest, "checks", "allowed_names", position)
        if own.allowed[name]:
            message = Text(f"tidak ada teks yang menyebut {name}", f"no text names {name}")
            hint = Text("Hapus nama ini dari daftar.", "Remove the name from the list.")
        else:
            message = Text(
                f"tidak ada kabupaten atau kota bernama {name}",
                f"there is no regency or city called {name}",
            )
            close = [region.full_name for region in search_regions(name)][:1]
            meant = Text(f"Maksudnya {close[0]}?", f"Did you mean {close[0]}?") if close else None
            hint = joined(meant, Text("Betulkan atau hapus.", "Correct or remove it."))
        yield RULE.at(*place, message, hint)
