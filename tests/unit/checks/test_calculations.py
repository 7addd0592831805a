"""Calculations are done with numbers as they were printed, and never break on odd ones."""

import shutil
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartplan.checks.calculations import Outcome, Reach, calculate, sum_of_parts
from smartplan.checks.printed_numbers import read_number, say_number, scale_of
from smartplan.plan.loader import load_plan
from smartplan.sources.document import FloatScalar

BASE = Path(__file__).parents[2] / "checks" / "base"


def outcome_of(tmp_path: Path, value: str, unit: str, how: str) -> Outcome | None:
    plan = tmp_path / "plan"
    shutil.copytree(BASE, plan)
    (plan / "fakta.yaml").write_text(
        f"fakta:\n  - id: hasil\n    nama: Hasil\n    nilai: {value}\n    satuan: {unit}\n"
        f"    {how}\n  - {{id: lain, nama: Lain, nilai: 2.50, satuan: juta rupiah}}\n",
        encoding="utf-8",
    )
    loaded = load_plan(plan)
    assert loaded.plan is not None
    fact = loaded.plan.fact_by_id["hasil"]
    find = sum_of_parts if how.startswith("rincian") else calculate
    return find(loaded.plan, loaded.index, fact)


@pytest.mark.parametrize(
    ("value", "unit", "how", "agrees"),
    [
        # 2,50 juta is anything from 2.495.000 to 2.505.000.
        ("2505", "ribu rupiah", "rincian: [lain]", True),
        ("2506", "ribu rupiah", "rincian: [lain]", False),
        ("2504999", "rupiah", "rincian: [lain]", True),
        ("2.5", "juta rupiah", "rincian: [{nama: A, nilai: 2500000, satuan: rupiah}]", True),
        # Exact numbers are taken by their word.
        ("3", "orang", "rincian: [{nama: A, nilai: 1}, {nama: B, nilai: 1}]", False),
        ("-3", "persen", "hitungan: {cara: kenaikan, dari: [100, 97]}", True),
        ("3", "persen", "hitungan: {cara: kenaikan, dari: [100, 97]}", True),
        ("4", "persen", "hitungan: {cara: kenaikan, dari: [100, 97]}", False),
        ("7500000", "rupiah", "hitungan: {cara: kali, dari: [lain, 3]}", True),
    ],
)
def test_a_number_stands_for_all_that_rounds_to_it(
    value: str, unit: str, how: str, agrees: bool, tmp_path: Path
) -> None:
    outcome = outcome_of(tmp_path, value, unit, how)
    assert outcome is not None
    assert outcome.agrees is agrees


@pytest.mark.parametrize(
    "how",
    [
        "hitungan: {cara: bagi, dari: [1.0e+300, 1.0e-300]}",
        "hitungan: {cara: persen, dari: [10000000000000000000000000000, 3]}",
        "hitungan: {cara: kali, dari: [1.0e+300, 1.0e+300, 1.0e+300]}",
        "rincian: [{nama: A, nilai: 1.0e+300}, {nama: B, nilai: 0.001}]",
    ],
)
def test_numbers_of_any_size_are_compared(how: str, tmp_path: Path) -> None:
    outcome = outcome_of(tmp_path, "1", "orang", how)
    assert outcome is not None
    assert not outcome.agrees
    assert say_number(outcome.difference)


def test_a_number_knows_how_it_was_written() -> None:
    number = read_number(1.35, FloatScalar(1.35, "1.350"), "triliun rupiah")
    assert number is not None
    assert (number.decimals, number.value) == (3, Decimal("1.35E12"))
    assert number.margin == Decimal("5E8")
    assert read_number(float("inf"), ".inf", None) is None
    assert scale_of("Rp miliar") == scale_of("miliar rupiah per tahun") == 10**9
    assert scale_of("jiwa") == scale_of(None) == 1


@pytest.mark.parametrize(
    ("number", "said"),
    [("1234567.50", "1.234.567,5"), ("100", "100"), ("-0.02", "-0,02"), ("1E+3", "1.000")],
)
def test_a_number_is_written_as_in_the_books(number: str, said: str) -> None:
    assert say_number(Decimal(number)) == said


numbers = st.decimals(-1000, 1000, places=2)


@given(numbers, numbers, numbers, numbers)
def test_reckoning_with_stretches_holds_whatever_is_inside(
    a: Decimal, b: Decimal, one: Decimal, other: Decimal
) -> None:
    first, second = Reach(min(a, b), max(a, b)), Reach(min(one, other), max(one, other))
    for x in (a, b):
        for y in (one, other):
            assert first.plus(second).low <= x + y <= first.plus(second).high
            assert first.minus(second).low <= x - y <= first.minus(second).high
            assert first.times(second).low <= x * y <= first.times(second).high
