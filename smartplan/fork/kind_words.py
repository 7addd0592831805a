"""What a kabupaten calls its government, and a kota its own, where no name stands beside it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final

from smartplan.edit.values import Stretch
from smartplan.regions import Kind
from smartplan.resources import find_templates_dir

_FILE: Final = "wilayah/sebutan.txt"
_ONLY_TO: Final[Mapping[str, Kind]] = {">": "kota", "<": "kabupaten"}
_KINDS: Final = ("kabupaten", "kota")
# Behind or before these, the word speaks of both kinds, or of others of its kind.
_BOTH_BEFORE: Final = re.compile(
    r"\b(?:ibu ?kota|kota|kabupaten)(?:\s+(?:dan|atau|maupun))?\s+$", re.IGNORECASE
)
_OTHERS_BEHIND: Final = re.compile(
    r"/|\s+(?:lain|tetangga|sekitar|(?:dan|atau|maupun)\s+(?:kota|kabupaten))\b", re.IGNORECASE
)
# The name of a person, or of another region.
_NAME_BEHIND: Final = re.compile(
    r"\s+(?!(?:Nomor|No|Tahun|Tentang|Kepala|Sekretaris|Daerah)\b)[A-Z][a-z]"
)


def swap_kind_words(text: str, new_kind: Kind, taken: Sequence[range]) -> Iterator[Stretch]:
    """Yield the words of the other kind in a text, and what a region of ``new_kind`` says.

    ``taken`` are stretches that something else changes or that stay. A word before a name, or
    one that speaks of both kinds as in Kabupaten/Kota, stays.
    """
    words = _table(new_kind)
    for found in _pattern(new_kind).finditer(text):
        inside = any(found.start() < one.stop and one.start < found.end() for one in taken)
        before, behind = text[: found.start()], text[found.end() :]
        is_kind = found[0].casefold().startswith(_KINDS)
        both = before.endswith("/") or (is_kind and _BOTH_BEFORE.search(before[-40:]))
        if inside or both or _speaks_of_others(behind):
            continue
        other = words[" ".join(found[0].casefold().split())]
        yield Stretch(found.start(), found.end(), written_like(other, found[0]))


def written_like(words: str, model: str) -> str:
    """Return words with capital letters where the words that they replace have them."""
    said, written = words.split(), model.split()
    if len(said) == len(written) > 1:
        return " ".join(map(_word_like, said, written))
    if model.isupper():
        return words.upper()
    return words.title() if model[:1].isupper() else words


def _word_like(word: str, model: str) -> str:
    if word.casefold() == model.casefold():
        return model
    if model.isupper() and len(model) > 1:
        return word.upper()
    return word.title() if model[:1].isupper() else word


def _speaks_of_others(behind: str) -> bool:
    return bool(_OTHERS_BEHIND.match(behind) or _NAME_BEHIND.match(behind))


@cache
def _table(new_kind: Kind) -> Mapping[str, str]:
    """Return what a region of a kind says instead of the other kind's words, in small letters."""
    table: dict[str, str] = {}
    for line in (find_templates_dir() / _FILE).read_text(encoding="utf-8").splitlines():
        only = _ONLY_TO.get(line[:1])
        if not line or line.startswith("#") or only not in (None, new_kind):
            continue
        regency, _, city = line.lstrip("<> ").partition(" = ")
        old, new = (regency, city) if new_kind == "kota" else (city, regency)
        table.setdefault(old, new)
    return table


@cache
def _pattern(new_kind: Kind) -> re.Pattern[str]:
    # The longest first, so that a phrase is not taken word by word.
    phrases = sorted(_table(new_kind), key=len, reverse=True)
    listed = "|".join(r"\s+".join(map(re.escape, one.split())) for one in phrases)
    return re.compile(rf"(?<![\w-])(?:{listed})(?![\w-])", re.IGNORECASE)
