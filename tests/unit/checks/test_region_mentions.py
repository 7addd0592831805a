"""Names of regions in texts: what counts as one, and what it costs to look."""

import pytest

from smartplan.checks.region_mentions import find_mentions
from smartplan.checks.region_spelling import is_same_name, is_same_province
from smartplan.regions import all_regions, place_words, plain_words, shared_names


def mentioned(text: str) -> list[tuple[str, str]]:
    found = list(find_mentions(text))
    for one in found:
        assert " ".join(text[one.start : one.end].split()) == one.written
    return [(one.written, " ".join(region.code for region in one.regions)) for one in found]


@pytest.mark.parametrize("region", all_regions(), ids=lambda region: region.code)
def test_every_region_is_found_with_its_kind_in_every_case(region: object) -> None:
    name, code = region.full_name, region.code  # type: ignore[attr-defined]
    assert mentioned(f"Warga {name}, lalu pulang.") == [(name, code)]
    assert mentioned(f"WARGA {name.upper()}.") == [(name.upper(), code)]


def test_a_bare_name_means_all_that_bear_it_and_the_longest_name_wins() -> None:
    assert mentioned("Di Semarang dan Lampung Tengah.") == [
        ("Semarang", "33.22 33.74"),
        ("Lampung Tengah", "18.02"),
    ]
    assert mentioned("Tangerang Selatan") == [("Tangerang Selatan", "36.74")]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Pemkab Batang", "Pemkab Batang"),
        ("bupati Batang", "bupati Batang"),
        ("Wali Kota Metro", "Wali Kota Metro"),
        ("Pemerintah Kab. Batu Bara", "Kab. Batu Bara"),
        ("di Kota\nCilegon", "Kota Cilegon"),
        ("warga Batang", "Batang"),
        ("Dari sini ke Serang.", "Serang"),
        ("(Cilegon)", "Cilegon"),
        ("Cilegon.", "Cilegon"),
        ("**Cilegon**", "Cilegon"),
    ],
)
def test_the_word_before_a_name_belongs_to_it(text: str, written: str) -> None:
    assert [name for name, _ in mentioned(text)] == [written]


@pytest.mark.parametrize(
    "text",
    [
        "Batang pohon, Medan terjal, Pati jagung. Puncak acara",
        "Di danau Toba, dari Sabang, dan dengan Metro Ethernet",
        "Jalan Surakarta",
        "Jl. Surakarta",
        "Universitas Jember",
        "Institut Teknologi Bandung",
        "Kecamatan Bandung",
        "Gunung Merapi dan Danau Toba",
        "surabaya",
        "Surabayan",
        "Bandung-an",
        "",
    ],
)
def test_words_and_other_places_are_no_regions(text: str) -> None:
    assert mentioned(text) == []


def test_the_capital_is_not_taken_for_a_city_of_that_name() -> None:
    assert mentioned("ibu kota Cirebon") == [("Cirebon", "32.09 32.74")]


def test_the_lists_of_words_hold_what_they_should() -> None:
    names = {region.name for region in all_regions()}
    assert plain_words() | shared_names() <= names
    assert not plain_words() & shared_names()
    assert len(plain_words() | shared_names()) > 50
    assert all(word == word.casefold() for word in place_words())
    assert not place_words() & {"kota", "kabupaten", "pemkab", "pemkot", "bupati"}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Palangka Raya", "Palangkaraya", True),
        ("Kepulauan Siau Tagulandang Biaro", "Kep. Siau Tagulandang Biaro", True),
        ("TOLITOLI", "Toli-Toli", True),
        ("Serang", "Semarang", False),
    ],
)
def test_spellings_of_one_name(one: str, other: str, same: bool) -> None:
    assert is_same_name(one, other) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("DKI Jakarta", "Daerah Khusus Ibukota Jakarta", True),
        ("D.I. Yogyakarta", "Daerah Istimewa Yogyakarta", True),
        ("Provinsi Banten", "Banten", True),
        ("Jawa Barat", "Jawa Tengah", False),
        ("Papua", "Papua Barat", False),
    ],
)
def test_spellings_of_one_province(one: str, other: str, same: bool) -> None:
    assert is_same_province(one, other) is same
