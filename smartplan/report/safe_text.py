"""Keeps what stands in plan files from acting on a terminal."""

import unicodedata
from typing import Final

REPLACEMENT: Final = "\ufffd"
# Marks that reorder what is shown, so that a reader sees something else than the file says.
_REORDERING: Final = frozenset("\u061c\u200e\u200f\u2028\u2029\ufeff") | {
    chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
}


def is_harmful(character: str) -> bool:
    """Tell whether a character would move the cursor, start an escape or reorder the line."""
    return character in _REORDERING or unicodedata.category(character) in ("Cc", "Cs")


def neutralise(text: str) -> str:
    """Return a text as one line without control characters and escapes."""
    line = text if text.isprintable() else " ".join(text.split())
    if line.isprintable():
        return line
    return "".join(REPLACEMENT if is_harmful(one) else one for one in line)
