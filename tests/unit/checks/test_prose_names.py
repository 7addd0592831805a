"""Names are found in every spelling, and however many there are the search stays quick."""

import pytest

from smartplan.checks.prose import name_search
from smartplan.checks.prose.letters import distance, is_other_form, squeeze
from smartplan.checks.prose.name_search import KnownName, NameSearch

NAMES = (
    KnownName("Dinas Pemuda, Olahraga, dan Pariwisata", "Dinas Pemuda, Olahraga, dan Pariwisata"),
    KnownName("Disporapar", "Disporapar"),
    KnownName("Smart Society", "Smart Society"),
    KnownName("smart people", "Smart Society", is_alias=True, alike=False),
    KnownName("One Village One Product", "One Village One Product"),
    KnownName("Satu Data", "Satu Data"),
    KnownName("Satu Data Desa", "Satu Data Desa"),
    KnownName("Pulo Ampel", "Pulo Ampel"),
)


@pytest.mark.parametrize(
    ("text", "written", "right", "wrong"),
    [
        ("oleh Disparpora.", "Disparpora", "Disporapar", "disparpora"),
        ("Smart People", "Smart People", "Smart Society", ""),
        ("One Village on Product", "One Village on Product", "One Village One Product", "on"),
        ("Program Satu Data-Desa ini", "Satu Data-Desa", "Satu Data Desa", ""),
        ("di Puloampel", "Puloampel", "Pulo Ampel", ""),
        ("SMART SOCIETY", "SMART SOCIETY", "Smart Society", ""),
        (
            "Dinas Pemuda,\nOlah Raga dan Pariwisata",
            "Dinas Pemuda,\nOlah Raga dan Pariwisata",
            "Dinas Pemuda, Olahraga, dan Pariwisata",
            "",
        ),
    ],
)
def test_a_name_is_found(text: str, written: str, right: str, wrong: str) -> None:
    (found,) = NameSearch(NAMES).find_odd(text)
    assert text[found.start : found.end] == written
    assert (found.name.right, found.wrong) == (right, wrong)


@pytest.mark.parametrize(
    "text",
    ["disporapar", "xDisporapar", "Disporaparnya", "Smart, Society", "Smarter", "Satu. Data", ""],
)
def test_what_is_no_name(text: str) -> None:
    assert list(NameSearch(NAMES).find_odd(text)) == []


def test_right_names_are_passed_over_but_not_what_follows() -> None:
    text = "Disporapar dan Satu Data Desa, lalu Satu Data di Pulo Ampel dan Disparpora"
    found = [text[one.start : one.end] for one in NameSearch(NAMES).find_odd(text)]
    # Another name begins with Satu Data, so it is looked at closely.
    assert found == ["Satu Data", "Disparpora"]


def test_no_names_find_nothing() -> None:
    assert list(NameSearch(()).find_odd("Disporapar")) == []


@pytest.mark.parametrize(
    ("one", "other", "most", "expected"),
    [
        ("desa", "desa", 1, 0),
        ("desa", "dsea", 1, 1),
        ("desa", "desas", 1, 1),
        ("desa", "kota", 1, 2),
        ("desa", "desawisata", 2, 3),
        ("enviroment", "environment", 2, 1),
    ],
)
def test_distance(one: str, other: str, most: int, expected: int) -> None:
    assert distance(one, other, most) == expected
    assert distance(other, one, most) == expected


def test_other_forms_of_a_word_are_no_mistakes() -> None:
    assert is_other_form("sekretaris", "sekretariat")
    assert not is_other_form("enviroment", "environment")
    assert not is_other_form("desa", "desas")


def test_squeezed_names_know_no_blanks() -> None:
    assert squeeze("Olah-Raga & Pariwisata 2") == "olahragapariwisata2"


def test_a_misspelt_name_is_compared_with_few_of_thousands(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compared: list[str] = []

    def counted(one: str, other: str, most: int) -> int:
        compared.append(other)
        return distance(one, other, most)

    monkeypatch.setattr(name_search, "distance", counted)
    words = [f"{a}{b}{c}ano" for a in "bcdfgh" for b in "aeiou" for c in "klmnprst"]
    names = [f"Program {one} {two}" for one in words[:40] for two in words[:30]]
    search = NameSearch(KnownName(one, one) for one in names)
    assert [one.wrong for one in search.find_odd("Program bakano bxkano, lalu Zebra")] == ["bxkano"]
    assert 0 < len(compared) <= 30
