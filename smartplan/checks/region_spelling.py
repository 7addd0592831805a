"""Tells whether two spellings of a place's name mean the same place."""

import re
from typing import Final

_NOT_LETTERS: Final = re.compile(r"[^a-z0-9]+")
_LONG_FORMS: Final = {"kep": "kepulauan"}
# Words of a province's title, which official papers write in several ways.
_TITLE_WORDS: Final = frozenset(
    {
        "provinsi",
        "daerah",
        "khusus",
        "istimewa",
        "ibukota",
        "ibu",
        "kota",
        "dki",
        "dkj",
        "di",
        "d",
        "i",
    }
)


def is_same_name(one: str, other: str) -> bool:
    """Tell whether two names differ at most in spaces, hyphens and capital letters."""
    return "".join(_words(one)) == "".join(_words(other))


def is_same_province(one: str, other: str) -> bool:
    """Tell whether two provinces are the same, whatever their title: DKI, Daerah Khusus."""
    kept = ([word for word in _words(name) if word not in _TITLE_WORDS] for name in (one, other))
    return "".join(next(kept)) == "".join(next(kept))


def _words(name: str) -> list[str]:
    words = _NOT_LETTERS.split(name.casefold())
    return [_LONG_FORMS.get(word, word) for word in words if word]
