"""Dates as plans write them (a year, a month or a day), compared only as far as both are known."""

from typing import Final

_YEAR: Final = 4
_MONTH: Final = 7
_MONTHS: Final = 12


def year_of(date: str) -> int:
    """Return the year of a date."""
    return int(date[:_YEAR])


def is_after(date: str, other: str) -> bool:
    """Tell whether a date is surely later than another; 2025 and 2025-03 cannot be told apart."""
    known = min(len(date), len(other))
    return date[:known] > other[:known]


def months_after(date: str, other: str) -> int:
    """Return how many months a date is later than another at the least, negative if earlier."""
    return _months(date, 1) - _months(other, _MONTHS)


def _months(date: str, unknown: int) -> int:
    month = int(date[_YEAR + 1 : _MONTH]) if len(date) >= _MONTH else unknown
    return year_of(date) * _MONTHS + month


def month_number(month: str) -> int:
    """Return the number of a month such as 2025-03, counted through the years."""
    return _months(month, 1)


def month_text(number: int) -> str:
    """Return the month of a number."""
    year, before = divmod(number - 1, _MONTHS)
    return f"{year}-{before + 1:02}"
