"""Numbers as people write them in Indonesian prose, in letters and in digits."""

from decimal import Decimal
from typing import Final

_UNITS: Final = {
    "satu": 1,
    "dua": 2,
    "tiga": 3,
    "empat": 4,
    "lima": 5,
    "enam": 6,
    "tujuh": 7,
    "delapan": 8,
    "sembilan": 9,
}
_WHOLE: Final = {"sepuluh": 10, "sebelas": 11, "seratus": 100}
_SCALES: Final = {"belas": (1, 10), "puluh": (10, 0), "ratus": (100, 0)}
_LAST_WORDS: Final = frozenset({*_UNITS, *_WHOLE, *_SCALES})
_UNIT: Final = "|".join(_UNITS)
_BELOW_HUNDRED: Final = (
    rf"(?:(?:{_UNIT})\s+belas|(?:{_UNIT})\s+puluh(?:\s+(?:{_UNIT}))?|sepuluh|sebelas|(?:{_UNIT}))"
)
_HUNDREDS: Final = rf"(?:seratus|(?:{_UNIT})\s+ratus)(?:\s+{_BELOW_HUNDRED})?"

WORDS: Final = rf"(?:{_HUNDREDS}|{_BELOW_HUNDRED})"
"""The pattern of a number in letters, up to sembilan ratus sembilan puluh sembilan."""
DIGITS: Final = r"(?:\d{1,3}(?:\.\d{3}){1,6}|\d{1,20})"
"""The pattern of a whole number in digits: 12, 1.234, 1234."""
DECIMAL: Final = r"(?:\d{1,3}(?:\.\d{3}){1,6}|\d{1,20})(?:,\d{1,20})?"
"""The pattern of a number that may have a decimal comma: 2,09 or 1.369,91."""


def may_end_number(words: str) -> bool:
    """Tell, quickly, whether words may end with a number, as "dengan keenam" does."""
    *_, last = words.rsplit(None, 1) or [""]
    word = last.strip("*_()").casefold().removeprefix("ke")
    return word in _LAST_WORDS or word[-1:].isdigit()


def read_count(written: str) -> int:
    """Return the whole number that WORDS or DIGITS matched, in capital letters or small ones."""
    if written[:1].isdigit():
        return int(written.replace(".", ""))
    total = last = 0
    for word in written.casefold().split():
        if word in _SCALES:
            times, plus = _SCALES[word]
            total += last * times + plus
            last = 0
        else:
            total += last
            last = _UNITS.get(word) or _WHOLE[word]
    return total + last


def read_decimal(written: str) -> Decimal:
    """Return the number that DECIMAL matched, with as many decimals as were written."""
    return Decimal(written.replace(".", "").replace(",", "."))


def write_decimal(value: Decimal) -> str:
    """Return a number as the books print it: 1.234,5, without zeros at the end."""
    whole, _, decimals = f"{value:,f}".partition(".")
    kept = decimals.rstrip("0")
    return whole.replace(",", ".") + (f",{kept}" if kept else "")
