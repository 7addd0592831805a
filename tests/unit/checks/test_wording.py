"""Suggestions, lists and amounts in messages."""

import pytest

from smartplan.checks.wording import did_you_mean, find_close, joined, listed, rupiah
from smartplan.language import Text, same


def test_amounts_are_written_as_in_the_books() -> None:
    assert rupiah(1_234_567_890) == "Rp1.234.567.890"
    assert rupiah(0) == "Rp0"


def test_long_lists_say_how_much_they_leave_out() -> None:
    assert listed("abc") == same("a, b, c")
    assert listed("abcdefghij") == Text(
        "a, b, c, d, e, f, g, h, dan 2 lagi", "a, b, c, d, e, f, g, h, and 2 more"
    )


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("brandng", ("branding",)),
        ("Smart People", ("society",)),
        ("apdb", ("apbn", "apbd")),
        ("zzz", ()),
    ],
)
def test_close_spellings(word: str, expected: tuple[str, ...]) -> None:
    spellings = {"branding": "branding", "smart people": "society", "apbd": "apbd", "apbn": "apbn"}
    assert set(find_close(word, spellings)) == set(expected)


def test_questions_list_their_choices() -> None:
    assert did_you_mean(("a",)).indonesian == "Maksudnya a?"
    assert did_you_mean(("a", "b")).english == "Did you mean a or b?"
    assert did_you_mean(("a", "b", "c")).indonesian == "Maksudnya a, b, atau c?"


def test_sentences_are_joined_and_nothing_is_left_out() -> None:
    assert joined(Text("Satu.", "One."), None, Text("Dua.", "Two.")) == Text(
        "Satu. Dua.", "One. Two."
    )
