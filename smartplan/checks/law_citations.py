"""Finds where the texts of a plan cite a law by its number, and what they call it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest
from typing import Final, NamedTuple
from weakref import WeakKeyDictionary

from smartplan.plan.index import PlanIndex
from smartplan.plan.law_registry import LawKind, law_kinds
from smartplan.plan.plan import Plan
from smartplan.plan.texts import FileTexts

# Lists of laws and of publications: the first is checked by itself, the second quotes titles.
_LISTS: Final = frozenset({"hukum.yaml", "sumber.yaml"})
# Looked for first: a number with its year, whatever law it is of.
_NUMBERED: Final = re.compile(r"\d(?=[\s/]) *(?:/ *|\s(?i:tahun|thn?\.?)\s+)(?:19|20)\d\d")
_NUMBER: Final = r"(?:(?i:nomor|no\.?)\s*:?\s*)?(?P<number>\d[0-9A-Za-z.\-/]*?)"
_YEAR: Final = r"(?:\s*/\s*|\s+(?i:tahun|thn?\.?)\s+)(?P<year>(?:19|20)\d\d)(?![\w/])"
_PLACE: Final = (
    r"(?P<place>(?:\s+(?:RI|Republik\s+Indonesia)"
    r"|\s+(?:(?:Provinsi|Kabupaten|Kab\.|Kota)\s+)?(?!(?i:nomor|no\b))[A-Z][\w.-]*"
    r"(?:\s+(?!(?i:nomor|no\b))[A-Z][\w-]*){0,3}?)?)"
)
_ABOUT: Final = re.compile(r"\s+(?i:tentang)\s+")
_LONGEST_TITLE: Final = 500
# The longest name of a kind, the region and the number.
_LONGEST_BEFORE: Final = 200
_END_OF_TEXT: Final = re.compile(r"\0|\n[ \t]*\n|[{}\[\]()]")
# Behind these words a law is named only as part of another's title.
_PART_OF_TITLE: Final = re.compile(r"\b(?i:atas|pelaksanaan|penetapan)\s+$")
# Several checks ask for the same: what was found is kept as long as the texts are.
_FOUND: Final[WeakKeyDictionary[FileTexts, tuple[re.Match[str], ...]]] = WeakKeyDictionary()
_NATION: Final = frozenset({"ri", "republik indonesia"})
_REGION_WORDS: Final = {"kab.": "kabupaten", "kabupaten": "kabupaten", "kota": "kota"}


class LawKey(NamedTuple):
    """Kind, number and year: what tells a law of the nation or of one region from all others."""

    kind: str
    number: str
    year: int


@dataclass(frozen=True, slots=True)
class Citation:
    """A law as a text names it: ``texts.joined[start:end]`` is kind, number and year.

    ``rest`` is what follows the word tentang, as far as a title could reach, and empty where there
    is none; ``as_part`` tells that it stands in the title of another law.
    """

    key: LawKey
    texts: FileTexts
    start: int
    end: int
    rest: str
    as_part: bool

    @property
    def sentence(self) -> str:
        """What stands around it, as far as the sentence goes."""
        text = self.texts.joined
        begins = max(text.rfind(sign, 0, self.start) for sign in (". ", ".\n", "\0", "\n\n"))
        ends = [found.start() for found in [_SENTENCE_END.search(text, self.end)] if found]
        return text[begins + 1 : ends[0] if ends else len(text)]


_SENTENCE_END: Final = re.compile(r"\.\s|\0|\n\n")


def find_citations(plan: Plan, index: PlanIndex) -> Iterator[Citation]:
    """Yield the laws of the nation and of the plan's own region that its texts name by number."""
    for texts in index.texts_by_file:
        if texts.file in _LISTS:
            continue
        everything = _found_in(texts)
        for found, following in zip_longest(everything, everything[1:]):
            kind = kind_of(found["kind"])
            if kind is None or not _is_own(plan, kind, found["place"]):
                continue
            key = LawKey(kind.id, normal_number(found["number"]), int(found["year"]))
            # A title may name another law; what only follows it is no part of it.
            end = following.start() if following and not _is_part(following) else None
            rest = _rest(texts.joined, found.end(), end)
            yield Citation(key, texts, found.start(), found.end(), rest, _is_part(found))


def _is_part(found: re.Match[str]) -> bool:
    before = found.string[max(0, found.start() - 20) : found.start()]
    return _PART_OF_TITLE.search(before) is not None


def _found_in(texts: FileTexts) -> tuple[re.Match[str], ...]:
    found = _FOUND.get(texts)
    if found is None:
        found = _FOUND[texts] = tuple(_search(texts.joined))
    return found


def _search(text: str) -> Iterator[re.Match[str]]:
    """Yield every citation; the pattern of all kinds only looks where a number has a year."""
    last = 0
    for numbered in _NUMBERED.finditer(text):
        start = max(last, numbered.start() - _LONGEST_BEFORE)
        found = _pattern().search(text, start, numbered.end() + 1)
        if found is not None:
            last = found.end()
            yield found


def normal_number(written: str) -> str:
    """Return a number without zeros before it and in small letters, for comparison."""
    return written.strip().casefold().lstrip("0") or "0"


def kind_of(written: str) -> LawKind | None:
    """Return the kind that a spelling means, or None."""
    return _kinds_by_spelling().get(_plain(written))


def split_kind(plan: Plan, written: str) -> LawKind | None:
    """Return the kind of a law as ``jenis`` of hukum.yaml says it, with or without the region.

    None for a kind that is not known, and for a law of another region.
    """
    plain = _plain(written)
    for spelling, kind in _kinds_by_spelling().items():
        if plain == spelling:
            return kind
        if plain.startswith(f"{spelling} ") and _is_own(plan, kind, plain[len(spelling) :]):
            return kind
    return None


def _rest(text: str, start: int, end: int | None) -> str:
    about = _ABOUT.match(text, start)
    if about is None:
        return ""
    last = min(about.end() + _LONGEST_TITLE, len(text) if end is None else end)
    stop = _END_OF_TEXT.search(text, about.end(), last)
    return " ".join(text[about.end() : stop.start() if stop else last].split())


def _is_own(plan: Plan, kind: LawKind, written: str) -> bool:
    """Tell whether the words behind a kind are the nation's or the plan's region's, or none."""
    place = _plain(written)
    if not place or place in _NATION:
        return True
    if kind.level != "daerah":
        return False
    word, _, rest = place.partition(" ")
    own = plan.region.name.casefold()
    if _REGION_WORDS.get(word) == plan.region.kind:
        return rest == own
    return place == own


def _plain(written: str) -> str:
    return " ".join(written.casefold().split())


@cache
def _kinds_by_spelling() -> Mapping[str, LawKind]:
    """Every spelling of a kind → the kind, the longest first."""
    found = {
        _plain(spelling): kind
        for kind in law_kinds().values()
        for spelling in (kind.name, *kind.abbreviations, *kind.spellings)
    }
    return dict(sorted(found.items(), key=lambda item: -len(item[0])))


@cache
def _pattern() -> re.Pattern[str]:
    kinds = law_kinds().values()
    long = _either(name for kind in kinds for name in (kind.name, *kind.spellings))
    short = _either(name for kind in kinds for name in kind.abbreviations)
    return re.compile(rf"(?<![\w-])(?P<kind>(?i:{long})|{short})(?:{_PLACE})\s+{_NUMBER}{_YEAR}")


def _either(names: Iterable[str]) -> str:
    longest = sorted(set(names), key=len, reverse=True)
    return "|".join(r"\s+".join(map(re.escape, name.split())) for name in longest)
