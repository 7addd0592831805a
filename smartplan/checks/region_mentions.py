"""Finds the names of regencies and cities in texts, in one pass over each text."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from smartplan.regions import RegionEntry, all_regions, place_words, plain_words, shared_names

_WORD: Final = re.compile(r"[A-Z][A-Za-z.'-]*")
_BEFORE: Final = re.compile(r"(?:(?<!\w)([\w.]+)[ \n]+)?(?<!\w)([\w.]+)[ \n]+$")
_LONGEST_BEFORE: Final = 30
# What stands before a name and says which kind of region is meant.
_KIND_WORDS: Final[Mapping[str, Literal["kabupaten", "kota"]]] = {
    "kabupaten": "kabupaten",
    "kab": "kabupaten",
    "kab.": "kabupaten",
    "pemkab": "kabupaten",
    "bupati": "kabupaten",
    "wabup": "kabupaten",
    "kota": "kota",
    "pemkot": "kota",
    "wali kota": "kota",
    "walikota": "kota",
}
# Two words of which the second alone would say something else; a capital is no city of its name.
_PAIRS: Final = frozenset({"wali kota", "ibu kota"})


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a text: ``text[start:end]``; ``regions`` are those that it can mean.

    ``with_kind`` tells that the text says Kabupaten, Pemkot, Bupati or the like.
    """

    start: int
    end: int
    written: str
    regions: tuple[RegionEntry, ...]
    with_kind: bool

    @property
    def name(self) -> str:
        """The official name, without its kind."""
        return self.regions[0].name


def find_mentions(text: str) -> Iterator[Mention]:
    """Yield every mention of a region, with the word of its kind where one stands before it.

    Of names that mean other things as well only those count that can mean a region where they
    stand; a name behind a word such as Jalan or Gunung is that of something else.
    """
    names = _names_by_first_word()
    last = 0
    for word in _WORD.finditer(text):
        candidates = names.get(word[0].rstrip(".'-"))
        if candidates is None or word.start() < last:
            continue
        for name, regions in candidates:
            end = word.start() + len(name)
            if _stands_at(text, word.start(), end, name):
                mention = _judge(text, word.start(), end, regions)
                if mention is not None:
                    yield mention
                last = end
                break


def _stands_at(text: str, start: int, end: int, name: str) -> bool:
    if text[start:end].replace("\n", " ") != name:
        return False
    following = text[end : end + 2]
    return not following[:1].isalnum() and not (following[:1] == "-" and following[1:].isalpha())


def _judge(text: str, start: int, end: int, regions: tuple[RegionEntry, ...]) -> Mention | None:
    first, before = _word_before(text, start)
    kind = _KIND_WORDS.get(before.casefold())
    if kind is not None:
        meant = tuple(region for region in regions if region.kind == kind) or regions
        return Mention(first, end, " ".join(text[first:end].split()), meant, with_kind=True)
    if not _is_bare_name(regions[0].name, before):
        return None
    return Mention(start, end, " ".join(text[start:end].split()), regions, with_kind=False)


def _is_bare_name(name: str, before: str) -> bool:
    """Tell whether a name without the word of its kind is that of a region, by the word before."""
    if before.casefold() in place_words() or name in shared_names():
        return False
    # A capital in the middle of a sentence makes a name of a word.
    return name not in plain_words() or (before[:1].islower() and not before.endswith("."))


def _word_before(text: str, start: int) -> tuple[int, str]:
    """Return where the word before a name begins, and the word; two where they belong together."""
    earliest = max(0, start - _LONGEST_BEFORE)
    found = _BEFORE.search(text[earliest:start])
    if found is None:
        return start, ""
    pair = f"{found[1]} {found[2]}"
    if pair.casefold() in _PAIRS:
        return earliest + found.start(1), pair
    return earliest + found.start(2), found[2]


@cache
def _names_by_first_word() -> Mapping[str, tuple[tuple[str, tuple[RegionEntry, ...]], ...]]:
    """First word of a name → the names that begin so, longest first, in both ways to write them."""
    regions: dict[str, list[RegionEntry]] = {}
    for region in all_regions():
        regions.setdefault(region.name, []).append(region)
    by_word: dict[str, list[tuple[str, tuple[RegionEntry, ...]]]] = {}
    for name, found in sorted(regions.items(), key=lambda item: -len(item[0])):
        for spelling in (name, name.upper()):
            first = _WORD.match(spelling)
            if first is not None:
                key = first[0].rstrip(".'-")
                by_word.setdefault(key, []).append((spelling, tuple(found)))
    return {word: tuple(names) for word, names in by_word.items()}
