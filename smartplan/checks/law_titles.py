"""Tells whether two titles of laws mean the same law: spelling, years and short titles aside."""

import difflib
import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from smartplan.plan.law_registry import KnownLaw

_LIKE: Final = 0.85
_STEM: Final = 5
# A word so short says too little about a title; shorter ones are often abbreviations.
_ABBREVIATION: Final = 7
_NOT_LETTERS: Final = re.compile(r"[^a-z0-9]+")
_YEARS: Final = re.compile(r"\b(?:tahun )?(?:19|20)\d\d(?: (?:19|20)\d\d)?\b")
# Spellings that official papers mix.
_SAME: Final = {"perlindungan": "pelindungan", "walikota": "wali kota", "dlm": "dalam"}
# Words in the titles of so many laws that sharing them says nothing.
_COMMON: Final = re.compile(
    "antara|atas|bagi|bupati|cara|dalam|dan|daerah|dengan|di|evaluasi|hasil|indonesia|jangka"
    "|kabupaten|ke|kebijakan|kedua|keempat|ketiga|kota|menengah|menjadi|menteri|nasional|negara"
    "|nomor|oleh|pada|panjang|pedoman|pelaksanaan|pembangunan|pembentukan|pemerintah|penetapan"
    "|pengelolaan|penyelenggaraan|penyusunan|peraturan|perubahan|pusat|rancangan|rencana|republik"
    "|serta|sistem|tahun|tata|tentang|undang|untuk|wali|yang"
)
_TITLE_WORD: Final = re.compile(
    r"[A-Z0-9][\w’'/–-]*|(?:dan|atas|yang|di|dalam|serta|untuk|bagi|dengan|pada|dari|oleh|ke|antara"
    r"|menjadi|tentang|melalui|dan/atau)\b"
)


def normalized(title: str) -> str:
    """Return a title in small letters, without signs and years, in one spelling."""
    return " ".join(_YEARS.sub(" ", _plain(title)).split())


def is_exact_title(law: KnownLaw, title: str) -> bool:
    """Tell whether a title is a law's official one to the letter, the years in it included."""
    return _plain(title) == _plain(law.about)


def titles_of(law: KnownLaw) -> Iterator[str]:
    """Yield every title under which a law is known, normalized."""
    yield _normalized(law.about)
    for short in law.short_titles:
        yield _normalized(short)


def is_title_of(law: KnownLaw, title: str, meant: KnownLaw | None) -> bool:
    """Tell whether a title is that of a law, or may be: only what is clearly another is not.

    ``meant`` is the other law whose title it is, where there is one.
    """
    if names_law(law, title):
        return True
    words = normalized(title).split()
    telling = _stems(words)
    shared = any(telling & _stems(known.split()) for known in titles_of(law))
    if shared or (meant is not None and meant is not law):
        return shared
    says_little = len(words) == 1 and len(words[0]) <= _ABBREVIATION
    return says_little or not telling or not _stems(_normalized(law.about).split())


def names_law(law: KnownLaw, title: str) -> bool:
    """Tell whether a title is that of a law, in whatever spelling."""
    written = normalized(title)
    return any(_is_like(written, known) for known in titles_of(law))


def begins_with_title(law: KnownLaw, text: str) -> bool:
    """Tell whether a text, such as the rest of a sentence, begins with a law's title."""
    written = normalized(text)
    return any(f"{written} ".startswith(f"{known} ") for known in titles_of(law))


def cut_title(text: str) -> str:
    """Return the title at the beginning of a text: its words in capitals and those between.

    Empty where the text goes on in small letters: then it describes a law and names no title.
    """
    end = last_capital = 0
    for word in re.finditer(r"\S+", text):
        bare = word[0].rstrip(",;:)")
        if not _TITLE_WORD.fullmatch(bare.rstrip(".")) or (end and word.start() - end > 2):
            break
        end = word.end()
        if bare[:1].isupper() or bare[:1].isdigit():
            last_capital = word.start() + len(bare.rstrip("."))
        if bare.endswith(".") or word[0][-1] in ";:)":
            break
    return text[:last_capital] if text[:1].isupper() else ""


def find_by_title(laws: Iterable[KnownLaw], title: str) -> KnownLaw | None:
    """Return the law whose official title a text begins with or nearly is.

    Of several that whose title is the longest, then the newest in force.
    """
    written = normalized(title)
    found = [
        law
        for law in laws
        if f"{written} ".startswith(f"{_normalized(law.about)} ")
        or _is_like(written, _normalized(law.about))
    ]
    # Of several the longest title says most; then what is in force, then the newest.
    return max(
        found, key=lambda one: (len(one.about), one.status != "dicabut", one.year), default=None
    )


def _plain(title: str) -> str:
    words = _NOT_LETTERS.split(title.casefold())
    plain = " ".join(_SAME.get(word, word) for word in words if word)
    return plain.removeprefix("tentang ")


@cache
def _normalized(title: str) -> str:
    return normalized(title)


def _is_like(written: str, known: str) -> bool:
    if written == known:
        return True
    likeness = difflib.SequenceMatcher(None, written, known)
    # Each of these is an upper bound of the next, and much cheaper.
    bounds = (likeness.real_quick_ratio, likeness.quick_ratio, likeness.ratio)
    return all(bound() > _LIKE for bound in bounds)


def _stems(words: Iterable[str]) -> set[str]:
    return {word[:_STEM] for word in words if len(word) > 2 and not _COMMON.fullmatch(word)}
