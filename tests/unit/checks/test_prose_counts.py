"""Numbers in prose are read as they are spelt; lists are counted; sentences are told apart."""

import re
from decimal import Decimal

import pytest

from smartplan.book.spelling import spell
from smartplan.checks.prose.enumerations import ListLength, count_items, measure_list
from smartplan.checks.prose.numerals import DECIMAL, DIGITS, WORDS, read_count, read_decimal
from smartplan.checks.prose.sentences import find_paragraph, find_sentence


def test_every_number_below_a_thousand_is_read_as_it_is_spelt() -> None:
    for number in range(1, 1000):
        words = spell(number)
        assert re.fullmatch(WORDS, words), words
        assert read_count(words) == number
        assert read_count(words.replace(" ", "\n").title()) == number


@pytest.mark.parametrize(("written", "number"), [("12", 12), ("1.234", 1234), ("1234", 1234)])
def test_digits(written: str, number: int) -> None:
    assert re.fullmatch(DIGITS, written)
    assert read_count(written) == number


def test_decimals_keep_their_places() -> None:
    assert re.fullmatch(DECIMAL, "1.369,910")
    assert str(read_decimal("1.369,910")) == "1369.910"
    assert read_decimal("1.744.600") == Decimal(1_744_600)


@pytest.mark.parametrize(
    ("listed", "length"),
    [
        ("a, b, dan c", (3, 3)),
        ("a, b dan c.", (2, 3)),
        ("a dan b", (1, 2)),
        ("tanah dan air, udara, serta laut", (3, 4)),
        ("a, b, dan c, lalu yang lain", (3, 3)),
        ("a [@x], b, dan c [@y]. Lalu d, e.", (3, 3)),
    ],
)
def test_a_list_in_a_sentence(listed: str, length: tuple[int, int]) -> None:
    found = measure_list(f"Tiga: {listed}", 6, bracket=False)
    assert found is not None
    assert (found.least, found.most) == length


@pytest.mark.parametrize(
    "listed",
    [
        "a, b",
        "a, b, antara lain c dan d",
        "a, b, dan c, d, dan e",
        "a; b; dan c",
        "{fakta:x} dan b",
    ],
)
def test_what_is_no_closed_list(listed: str) -> None:
    assert measure_list(f"Tiga: {listed}", 6, bracket=False) is None


def test_a_list_in_brackets_ends_with_them() -> None:
    assert measure_list("dua (a, b, dan c) d", 5, bracket=True) == ListLength(3, 3, 2)
    assert measure_list("dua (a, b, dan c", 5, bracket=True) is None


def test_items_of_a_markdown_list() -> None:
    assert count_items("- a\n- b\n  - c\n\n  lanjutan\n- d\n\nAlinea.\n\n- e\n", 0) == 3
    assert count_items("1. a\n2. b\n   lanjutan\n", 0) == 2


def test_sentences_and_paragraphs() -> None:
    text = "Satu. Nomor 1.234 di sini; dua.\nTiga\n\nEmpat. Lima"
    start, end = find_sentence(text, text.index("1.234"), text.index("1.234") + 5)
    assert text[start:end] == "Nomor 1.234 di sini"
    start, end = find_paragraph(text, text.index("Lima"), len(text))
    assert text[start:end] == "Empat. Lima"
