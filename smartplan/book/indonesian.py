"""Numbers, money, dates and lists as Indonesians write them (EYD V)."""

import re
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Final

from smartplan.book.spelling import spell

MONTHS: Final = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
EN_DASH: Final = "\u2013"
MINUS: Final = "\u2212"
NO_BREAK_SPACE: Final = "\u00a0"
_MONEY_UNITS: Final = ((10**6, "juta", 1), (10**9, "miliar", 1), (10**12, "triliun", 2))
_FIRST_LETTER: Final = re.compile(r"^\W*\w")


def number(value: float, decimals: int | None = None) -> str:
    """Return a number with dots and a decimal comma: 1.234,56.

    All decimals of the value, or at most ``decimals`` of them, rounded half up; never trailing
    zeros. Raises ``ValueError`` for infinity and not-a-number.
    """
    exact = Decimal(repr(value))
    if not exact.is_finite():
        raise ValueError(f"not a number to print: {value}")
    return _decimal(exact, decimals)


def rupiah(amount: int) -> str:
    """Return an amount in full: Rp1.234.567.890."""
    return _signed(amount < 0, f"Rp{number(abs(amount))}")


def rupiah_short(amount: int) -> str:
    """Return an amount for running text: Rp450 juta, Rp1,2 miliar, Rp3,41 triliun.

    The number before the unit is never below 1, nor 1,000 or more except for trillions.
    """
    written = rupiah(abs(amount))
    for size, name, decimals in _MONEY_UNITS:
        rounded = _rounded(Fraction(abs(amount), size), decimals)
        if abs(amount) < 10**6:
            break
        if rounded < 1000 or name == "triliun":
            written = f"Rp{_decimal(rounded, decimals)}{NO_BREAK_SPACE}{name}"
            break
    return _signed(amount < 0, written)


def in_millions(amount: int) -> str:
    """Return an amount for a table "dalam juta rupiah": 450, 1.234,5."""
    return _decimal(_rounded(Fraction(amount, 10**6), 1), 1)


def percent(part: float, whole: float | None = None, decimals: int = 1) -> str:
    """Return a percentage: ``percent(12.5)`` and ``percent(1, 8)`` are both "12,5%".

    A part of nothing is 0%.
    """
    if whole is None:
        return f"{number(part, decimals)}%"
    share = Fraction(0) if whole == 0 else Fraction(part) / Fraction(whole) * 100
    return f"{_decimal(_rounded(share, decimals), decimals)}%"


def date(text: str) -> str:
    """Return a year, a year and month, or a day as readers see it: 3 November 2025."""
    parts = text.split("-")
    if len(parts) == 1:
        return text
    month = f"{MONTHS[int(parts[1]) - 1]} {parts[0]}"
    return month if len(parts) == 2 else f"{int(parts[2])} {month}"


def month_range(start: str, end: str) -> str:
    """Return two months given as YYYY-MM: Januari–Juni 2025, November 2025–Februari 2026."""
    if start == end:
        return date(start)
    if start[:4] == end[:4]:
        return f"{MONTHS[int(start[5:7]) - 1]}{EN_DASH}{date(end)}"
    return f"{date(start)}{EN_DASH}{date(end)}"


def year_range(start: int, end: int) -> str:
    """Return two years with an en dash, or one year if they are the same: 2025–2034."""
    return str(start) if start == end else f"{start}{EN_DASH}{end}"


def count(value: int) -> str:
    """Return how many, in running text: a word if one word says it (tujuh), else 24, 1.200."""
    return _count(value, words=1)


def count_any(value: int) -> str:
    """Return how many, in running text, where there may be none: belum ada, tujuh, 24."""
    return count(value) if value else "belum ada"


def count_first(value: int) -> str:
    """Return how many, at the start of a sentence, which no figure may open: Tujuh, Sebanyak 24."""
    written = count(value)
    return capitalize_first(written) if written[:1].isalpha() else f"Sebanyak {written}"


def count_words(value: int) -> str:
    """Return how many, strictly as EYD has it: words if one or two say it (dua belas), else 24."""
    return _count(value, words=2)


def join_words(words: Sequence[str], conjunction: str = "dan") -> str:
    """Return a list in a sentence: "a", "a dan b", "a, b, dan c"; "a dan b serta c"."""
    if conjunction == "dan" and any(" dan " in word for word in words):
        conjunction = "serta"
    if len(words) < 3:
        return f" {conjunction} ".join(words)
    return f"{', '.join(words[:-1])}, {conjunction} {words[-1]}"


def capitalize_first(text: str) -> str:
    """Make the first letter a capital, past quotes and marks, and leave the rest as it is."""
    return _FIRST_LETTER.sub(lambda found: found[0].upper(), text, count=1)


def lower_first(text: str) -> str:
    """Make the first letter small, as inside a sentence; an acronym (OPD, SPBE) stays."""
    return text if text[:2].isupper() else text[:1].lower() + text[1:]


def _count(value: int, *, words: int) -> str:
    if not 0 <= value < 10**15:
        return number(value)
    spelled = spell(value)
    return spelled if len(spelled.split()) <= words else number(value)


def _rounded(value: Fraction, decimals: int) -> Decimal:
    # Fractions keep exact halves, which floats would round either way.
    scaled = Fraction(abs(value)) * 10**decimals
    whole = (scaled.numerator * 2 + scaled.denominator) // (scaled.denominator * 2)
    return Decimal(whole if value >= 0 else -whole).scaleb(-decimals)


def _decimal(value: Decimal, decimals: int | None) -> str:
    if decimals is not None:
        value = value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    whole, _, fraction = f"{abs(value):,f}".partition(".")
    fraction = fraction.rstrip("0")
    written = whole.replace(",", ".") + (f",{fraction}" if fraction else "")
    return _signed(value < 0 and written != "0", written)


def _signed(negative: bool, written: str) -> str:
    return f"{MINUS}{written}" if negative else written
