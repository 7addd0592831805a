"""Dates of different precision are compared only as far as both are known."""

import pytest

from smartplan.checks.dates import is_after, month_number, month_text, months_after


@pytest.mark.parametrize(
    ("date", "other", "after"),
    [
        ("2026", "2025-12-31", True),
        ("2025", "2025-03", False),
        ("2025-03", "2025", False),
        ("2025-04", "2025-03-31", True),
        ("2025-03-31", "2025-03", False),
        ("2025-03-31", "2025-03-30", True),
        ("2024-12", "2025", False),
    ],
)
def test_is_after(date: str, other: str, after: bool) -> None:
    assert is_after(date, other) is after


@pytest.mark.parametrize(
    ("date", "other", "months"),
    [
        ("2025-11-03", "2025-05-31", 6),
        ("2026-01", "2025-12", 1),
        ("2026", "2025-06", 7),
        ("2026-06", "2025", 6),
        ("2025-03", "2025-06", -3),
    ],
)
def test_months_are_counted_at_the_least(date: str, other: str, months: int) -> None:
    assert months_after(date, other) == months


@pytest.mark.parametrize("month", ["2024-12", "2025-01", "2025-06"])
def test_months_are_numbers_and_back(month: str) -> None:
    assert month_text(month_number(month)) == month
    assert month_number("2025-01") - month_number("2024-12") == 1
