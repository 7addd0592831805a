"""Whole numbers as Indonesian words."""

from typing import Final

_UNITS: Final = (
    "",
    "satu",
    "dua",
    "tiga",
    "empat",
    "lima",
    "enam",
    "tujuh",
    "delapan",
    "sembilan",
    "sepuluh",
    "sebelas",
)
_SCALES: Final = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"), (10**3, "ribu"))


def spell(number: int) -> str:
    """Return a whole number in words: 2025 is "dua ribu dua puluh lima".

    Raises ``ValueError`` from a thousand trillion on, for which Indonesian has no settled word.
    """
    if abs(number) >= 10**15:
        raise ValueError(f"too large to spell: {number}")
    if number < 0:
        return f"minus {spell(-number)}"
    return " ".join(_words(number)) or "nol"


def _words(number: int) -> list[str]:
    for scale, name in _SCALES:
        if number >= scale:
            many, rest = divmod(number, scale)
            # One thousand is "seribu", but one million "satu juta".
            head = ["seribu"] if number < 2000 else [*_words(many), name]
            return [*head, *_words(rest)]
    return _below_thousand(number)


def _below_thousand(number: int) -> list[str]:
    if number >= 100:
        many, rest = divmod(number, 100)
        head = ["seratus"] if many == 1 else [_UNITS[many], "ratus"]
        return [*head, *_below_thousand(rest)]
    if number >= 20:
        many, rest = divmod(number, 10)
        return [_UNITS[many], "puluh", *_below_thousand(rest)]
    if number >= 12:
        return [_UNITS[number - 10], "belas"]
    return [_UNITS[number]] if number else []
