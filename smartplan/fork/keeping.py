"""What of a plan's evidence holds in another region too: laws of the nation and their sources."""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Final

from smartplan.checks.origin_places import origin_places
from smartplan.checks.references.unknown_source import source_uses
from smartplan.checks.region_mentions import find_mentions
from smartplan.edit.scalars import Writable
from smartplan.plan.evidence import LegalBasis
from smartplan.plan.plan import Plan
from smartplan.prose.references import CITATION, Reference
from smartplan.regions import RegionEntry, districts_of

# Whose regulations hold in one region or province only.
_REGIONAL: Final = re.compile(r"\b(daerah|bupati|wali ?kota|gubernur)\b", re.IGNORECASE)
_FACT: Final = "fakta"
_LAW: Final = "hukum"


@dataclass(frozen=True, slots=True)
class Kept:
    """The ids of the laws and sources that come along."""

    laws: frozenset[str]
    sources: frozenset[str]

    def lacks(self, reference: Reference) -> bool:
        """Tell whether a reference names evidence that does not come along."""
        if reference.kind == CITATION:
            return reference.target not in self.sources
        if reference.kind == _LAW:
            return reference.target not in self.laws
        return reference.kind == _FACT


def names_origin(old: RegionEntry, new: RegionEntry) -> Callable[[str], bool]:
    """Return a test whether a text names the old region, its province or one of its kecamatan.

    Names that the new region bears as well don't count.
    """
    own = {new.name, new.province, *(district.name for district in districts_of(new.code))}
    places = origin_places(old, (name.casefold() for name in own))

    def names(text: str) -> bool:
        meant = ({region.code for region in one.regions} for one in find_mentions(text))
        if any(old.code in codes and new.code not in codes for codes in meant):
            return True
        return places is not None and places.search(text) is not None

    return names


def own_names_of(plan: Plan, marked: Collection[str]) -> dict[str | int, Writable]:
    """Return the names that a fork must not keep: officials, odd OPD, zones, the logo.

    ``marked`` are the names of the OPD that most regions call otherwise.
    """
    leader = plan.region.leader
    people = [leader.name] if leader else []
    for agency in plan.agencies:
        signatory = agency.commitment.signatory if agency.commitment else None
        people += [one for one in (agency.head, signatory) if one]
    short = tuple(one.short_name for one in plan.agencies if one.name in marked)
    names: dict[str | int, Writable] = {
        "pejabat": tuple(dict.fromkeys(people)),
        "opd": short,
        "zona": tuple(zone.name for zone in plan.region.zones),
        "logo": plan.manifest.appearance.logo,
    }
    return {key: value for key, value in names.items() if value}


def what_is_kept(plan: Plan, old: RegionEntry, new: RegionEntry) -> Kept:
    """Return the laws that hold everywhere, and the sources that speak of them."""
    of_origin = names_origin(old, new)

    def is_national(law: LegalBasis) -> bool:
        return not _REGIONAL.search(law.kind) and not of_origin(law.about) and not law.illustrative

    laws = [law for law in plan.legal_bases if is_national(law)]
    of_laws = {source for law in laws for source in law.sources}
    # What a fact or a program rests on as well speaks of the old region.
    elsewhere = {use.id for use in source_uses(plan) if not isinstance(use.entity, LegalBasis)}
    sources = {
        source.id
        for source in plan.sources
        if source.id in of_laws - elsewhere and not of_origin(source.title)
    }
    return Kept(frozenset(law.id for law in laws), frozenset(sources))
