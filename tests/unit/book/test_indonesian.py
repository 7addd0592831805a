import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartplan.book import indonesian as words
from smartplan.book.spelling import spell

NBSP = "\u00a0"


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0, "0"),
        (7, "7"),
        (1234567, "1.234.567"),
        (1234.56, "1.234,56"),
        (0.1, "0,1"),
        (-1234.5, "−1.234,5"),
        (2.0, "2"),
        (1e15, "1.000.000.000.000.000"),
        (1e-7, "0,0000001"),
    ],
)
def test_numbers(value: float, written: str) -> None:
    assert words.number(value) == written


def test_numbers_round_half_up_and_drop_zeros() -> None:
    assert words.number(2.25, 1) == "2,3"
    assert words.number(0.125, 2) == "0,13"
    assert words.number(1.96, 1) == "2"
    assert words.number(-0.04, 1) == "0"


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_what_is_no_number_is_refused(value: float) -> None:
    with pytest.raises(ValueError, match="not a number"):
        words.number(value)


@given(st.integers(min_value=-(10**17), max_value=10**17))
def test_money_can_be_read_back(amount: int) -> None:
    written = words.rupiah(amount)
    assert int(written.replace("Rp", "").replace(".", "").replace("\u2212", "-")) == amount


@pytest.mark.parametrize(
    ("amount", "written"),
    [
        (0, "Rp0"),
        (450_000, "Rp450.000"),
        (949_999, "Rp949.999"),
        (950_000, "Rp950.000"),
        (1_500_000, f"Rp1,5{NBSP}juta"),
        (450_000_000, f"Rp450{NBSP}juta"),
        (500_000_000, f"Rp500{NBSP}juta"),
        (999_949_999, f"Rp999,9{NBSP}juta"),
        (999_950_000, f"Rp1{NBSP}miliar"),
        (1_150_000_000, f"Rp1,2{NBSP}miliar"),
        (1_250_000_000, f"Rp1,3{NBSP}miliar"),
        (18_400_000_000, f"Rp18,4{NBSP}miliar"),
        (999_950_000_000, f"Rp1{NBSP}triliun"),
        (3_405_000_000_000, f"Rp3,41{NBSP}triliun"),
        (1_234_000_000_000_000, f"Rp1.234{NBSP}triliun"),
        (-1_200_000_000, f"−Rp1,2{NBSP}miliar"),
    ],
)
def test_short_money(amount: int, written: str) -> None:
    assert words.rupiah_short(amount) == written


@given(st.integers(min_value=10**6, max_value=10**15))
def test_short_money_is_close_and_never_below_one(amount: int) -> None:
    digits, unit = words.rupiah_short(amount).removeprefix("Rp").split(NBSP)
    value = float(digits.replace(".", "").replace(",", "."))
    size = {"juta": 10**6, "miliar": 10**9, "triliun": 10**12}[unit]
    assert value >= 1
    assert abs(value * size - amount) <= size * 0.0501


@pytest.mark.parametrize(
    ("amount", "written"),
    [
        (450_000_000, "450"),
        (1_234_500_000, "1.234,5"),
        (1_234_550_000, "1.234,6"),
        (0, "0"),
    ],
)
def test_millions(amount: int, written: str) -> None:
    assert words.in_millions(amount) == written


def test_percent() -> None:
    assert words.percent(12.5) == "12,5%"
    assert words.percent(1, 8) == "12,5%"
    assert words.percent(1, 3) == "33,3%"
    assert words.percent(1, 3, decimals=0) == "33%"
    assert words.percent(5, 5) == "100%"
    assert words.percent(0, 0) == "0%"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("2025", "2025"),
        ("2025-11", "November 2025"),
        ("2025-11-03", "3 November 2025"),
        ("2026-08-17", "17 Agustus 2026"),
    ],
)
def test_dates(text: str, written: str) -> None:
    assert words.date(text) == written


def test_ranges() -> None:
    assert words.month_range("2025-01", "2025-06") == "Januari–Juni 2025"
    assert words.month_range("2025-11", "2026-02") == "November 2025–Februari 2026"
    assert words.month_range("2025-11", "2025-11") == "November 2025"
    assert words.year_range(2025, 2034) == "2025–2034"
    assert words.year_range(2025, 2025) == "2025"


@pytest.mark.parametrize(
    ("value", "spelled"),
    [
        (0, "nol"),
        (1, "satu"),
        (10, "sepuluh"),
        (11, "sebelas"),
        (12, "dua belas"),
        (19, "sembilan belas"),
        (20, "dua puluh"),
        (21, "dua puluh satu"),
        (100, "seratus"),
        (111, "seratus sebelas"),
        (200, "dua ratus"),
        (1000, "seribu"),
        (1001, "seribu satu"),
        (1999, "seribu sembilan ratus sembilan puluh sembilan"),
        (2025, "dua ribu dua puluh lima"),
        (11_000, "sebelas ribu"),
        (100_000, "seratus ribu"),
        (101_000, "seratus satu ribu"),
        (1_000_000, "satu juta"),
        (1_001_000, "satu juta seribu"),
        (59_600_000_000, "lima puluh sembilan miliar enam ratus juta"),
        (10**12, "satu triliun"),
        (-3, "minus tiga"),
    ],
)
def test_numbers_in_words(value: int, spelled: str) -> None:
    assert spell(value) == spelled


def test_numbers_end_where_words_end() -> None:
    with pytest.raises(ValueError, match="too large"):
        spell(10**15)


def test_counts() -> None:
    assert [words.count(value) for value in (1, 7, 10, 11, 12, 24, 100, 1200)] == [
        "satu",
        "tujuh",
        "sepuluh",
        "sebelas",
        "12",
        "24",
        "seratus",
        "1.200",
    ]
    assert [words.count_words(value) for value in (12, 20, 24, 200, 326, 2000, 10**16)] == [
        "dua belas",
        "dua puluh",
        "24",
        "dua ratus",
        "326",
        "dua ribu",
        "10.000.000.000.000.000",
    ]


def test_lists() -> None:
    assert words.join_words([]) == ""
    assert words.join_words(["a"]) == "a"
    assert words.join_words(["a", "b"]) == "a dan b"
    assert words.join_words(["a", "b", "c"]) == "a, b, dan c"
    assert words.join_words(["a", "b", "c"], "atau") == "a, b, atau c"


def test_capitals() -> None:
    assert words.capitalize_first("dua belas OPD") == "Dua belas OPD"
    assert words.capitalize_first("*quick win* itu") == "*Quick win* itu"
    assert words.capitalize_first("2025 kali") == "2025 kali"
    assert words.capitalize_first("") == ""


@pytest.mark.parametrize(
    ("value", "opening", "inside"),
    [(7, "Tujuh", "tujuh"), (24, "Sebanyak 24", "24"), (0, "Nol", "belum ada")],
)
def test_counts_open_a_sentence_and_stand_inside(value: int, opening: str, inside: str) -> None:
    assert words.count_first(value) == opening
    assert words.count_any(value) == inside


@pytest.mark.parametrize(
    ("text", "inside"),
    [("Rapat bulanan", "rapat bulanan"), ("SPBE dan OPD", "SPBE dan OPD"), ("", ""), ("A", "A")],
)
def test_a_text_inside_a_sentence_keeps_its_acronyms(text: str, inside: str) -> None:
    assert words.lower_first(text) == inside
