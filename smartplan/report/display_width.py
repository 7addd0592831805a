"""How many columns of a terminal characters fill."""

import unicodedata
from typing import Final

_INVISIBLE: Final = ("Mn", "Me", "Cf")


def width_of(character: str) -> int:
    """Return the columns that one character fills: none, one or two."""
    if character.isascii():
        return 1
    if unicodedata.category(character) in _INVISIBLE:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
