"""A kabupaten's words become a kota's and back, case kept, other regions' names left alone."""

import pytest

from smartplan.fork.region_names import rename_region
from smartplan.regions import find_region


def _renamed(text: str, old: str, new: str) -> str:
    before, after = find_region(old), find_region(new)
    assert before is not None and after is not None
    for stretch in sorted(rename_region(text, before, after), reverse=True):
        text = text[: stretch.start] + stretch.words + text[stretch.end :]
    return text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peraturan Bupati menetapkan", "Peraturan Wali Kota menetapkan"),
        ("peraturan bupati, PERATURAN BUPATI", "peraturan wali kota, PERATURAN WALI KOTA"),
        ("Pemkab dan Puspemkab", "Pemkot dan Puspemkot"),
        ("APBD kabupaten; seluruh kabupaten ini.", "APBD kota; seluruh kota ini."),
        ("Perbup Nomor 5", "Perwal Nomor 5"),
        ("Wakil Bupati Serang", "Wakil Wali Kota Jayapura"),
        ("kepala desa dan Pemerintah Desa", "lurah dan Kelurahan"),
        # Of both kinds, of others, of a person, of another region.
        ("pemerintah kabupaten/kota", None),
        ("kabupaten dan kota lain", None),
        ("kabupaten tetangga", None),
        ("Bupati Ratu Tatu", None),
        ("Bupati Tangerang", None),
        ("ibu kota kabupaten", None),
        # What is cited holds of the old region only.
        ("Bupati meresmikannya [@a].", None),
    ],
)
def test_to_a_city(text: str, expected: str | None) -> None:
    assert _renamed(text, "36.04", "91.71") == (text if expected is None else expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wali Kota dan wali kota", "Bupati dan bupati"),
        ("Walikota menetapkan Perwal", "Bupati menetapkan Perbup"),
        ("Warga kota ini dan pemerintah kota", "Warga kabupaten ini dan pemerintah kabupaten"),
        # A place that is lively, and the term.
        ("Kota cerdas di pusat kota", None),
        ("ibu kota provinsi", None),
        ("lurah di kelurahan", None),
    ],
)
def test_to_a_regency(text: str, expected: str | None) -> None:
    assert _renamed(text, "36.73", "33.25") == (text if expected is None else expected)


def test_a_region_of_the_same_kind_keeps_its_words() -> None:
    assert _renamed("Bupati dan kabupaten ini", "36.04", "33.25") == "Bupati dan kabupaten ini"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Perguruan tinggi di Banten", "Perguruan tinggi di Jawa Tengah"),
        ("Pemprov Banten, Provinsi Banten", "Pemprov Jawa Tengah, Provinsi Jawa Tengah"),
        ("SE-BANTEN dan se-Banten", "SE-JAWA TENGAH dan se-Jawa Tengah"),
        ("di Banten Lama, Bank Banten, Bantenan", None),
    ],
)
def test_the_province_follows_where_it_is_meant(text: str, expected: str | None) -> None:
    assert _renamed(text, "36.04", "33.25") == (text if expected is None else expected)
    assert _renamed(text, "36.04", "36.01") == text
