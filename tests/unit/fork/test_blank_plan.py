"""A new plan for any region reads, and has nothing to answer for at stage 0."""

from pathlib import Path

import pytest

from smartplan.checks.catalogue import all_rules
from smartplan.checks.checking import check_plan
from smartplan.checks.staging import later_codes
from smartplan.edit.writing import write_changes
from smartplan.fork.blank_plan import plan_blank
from smartplan.fork.plan_card import (
    PlanCard,
    RegionAnswer,
    default_title,
    read_period,
    understand_region,
)
from smartplan.plan.loader import load_plan
from smartplan.regions import all_regions, districts_of

# Of both kinds; Jakarta, Papua, several words, hyphens and apostrophes, many kecamatan.
_REGIONS = (
    "33.25",
    "36.73",
    "12.04",
    "12.78",
    "31.01",
    "31.74",
    "35.29",
    "52.05",
    "72.04",
    "91.71",
    "92.03",
    "93.01",
    "95.01",
    "11.01",
    # With a province or kecamatan whose names contain that of another region.
    "12.73",
    "17.02",
    "18.12",
    "19.71",
)


def _card(code: str) -> PlanCard:
    (region,) = understand_region(code).meant
    return PlanCard(region, default_title(region), 2026, 2035, "kominfo-2021", "2026-01")


@pytest.mark.parametrize("code", _REGIONS)
def test_a_new_plan_reads_and_keeps_the_rules(code: str, tmp_path: Path) -> None:
    write_changes(tmp_path / "r", plan_blank(_card(code)))
    checked = check_plan(tmp_path / "r")
    plan = checked.loaded.plan
    assert plan is not None
    assert [one.code for one in plan.region.districts] == [one.code for one in districts_of(code)]
    assert [one.name for one in plan.region.districts] == [one.name for one in districts_of(code)]
    found = {one.code for one in checked.diagnostics}
    assert not {one for one in found if one[:3] in ("SRC", "YML", "SKM", "INT", "WIL")}
    # All that is left to say is what is missing.
    assert {one[:3] for one in found} <= {"KLB", "LKP", "NAR", "RUJ"}
    assert "NAR005" in found


def test_it_reads_with_line_ends_of_windows(tmp_path: Path) -> None:
    write_changes(tmp_path, plan_blank(_card("33.25")))
    for path in tmp_path.rglob("*.yaml"):
        text = path.read_bytes()
        assert b"\r" not in text
        path.write_bytes(text.replace(b"\n", b"\r\n"))
    assert load_plan(tmp_path).diagnostics == ()


def test_every_region_is_understood_by_code_and_full_name() -> None:
    for region in all_regions():
        assert understand_region(region.code) == RegionAnswer((region,))
        assert region in understand_region(region.full_name).meant
        assert region in understand_region(region.name.upper()).meant


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("3325", ["33.25"]),
        ("kab. batang", ["33.25"]),
        ("Kab Batang", ["33.25"]),
        (" kota   serang ", ["36.73"]),
        ("Serang", ["36.04", "36.73"]),
        ("00.00", []),
        ("Batangg", []),
    ],
)
def test_what_a_region_may_be_called(words: str, codes: list[str]) -> None:
    assert [one.code for one in understand_region(words).meant] == codes


def test_a_misspelt_name_has_the_right_one_first() -> None:
    assert understand_region("Batangg").similar[0].full_name == "Kabupaten Batang"


def test_a_period_is_read_in_the_ways_people_write_it() -> None:
    for words in ("2026-2035", "2026–2035", " 2026 - 2035 ", "2026/2035"):
        assert read_period(words) == (2026, 2035)


@pytest.mark.slow
@pytest.mark.parametrize("province", sorted({one.code[:2] for one in all_regions()}))
def test_every_region_of_indonesia_begins_without_a_finding(province: str, tmp_path: Path) -> None:
    for region in (one for one in all_regions() if one.code[:2] == province):
        root = tmp_path / region.code
        write_changes(root, plan_blank(_card(region.code)))
        checked = check_plan(root)
        plan = checked.loaded.plan
        assert plan is not None
        assert len(plan.region.districts) == len(districts_of(region.code)) > 0
        later = later_codes(plan.framework, 0, all_rules())
        found = [one for one in checked.diagnostics if one.code not in later]
        assert found == [], region.full_name
