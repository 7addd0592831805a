"""Quantities and figures are read as they are printed, with what may differ by rounding."""

import re
from decimal import Decimal

import pytest

from smartplan.checks.prose.quantities import named, quantity_of, read_quantity
from smartplan.checks.prose.typed_figures import end_with_unit, find_figures, find_measured
from smartplan.plan.evidence import Fact


def fact(value: float, unit: str) -> Fact:
    return Fact.model_validate({"id": "x", "nama": "X", "nilai": value, "satuan": unit})


@pytest.mark.parametrize(
    ("written", "value", "step", "kind", "unit"),
    [
        ("1.791.793 jiwa", "1791793", "1", "", "jiwa"),
        ("2,09%", "2.09", "0.01", "percent", "%"),
        ("3 persen", "3", "1", "percent", "persen"),
        ("Rp3,29 triliun", "3290000000000", "10000000000", "", ""),
        ("1,2 poin", "1.2", "0.1", "points", "poin"),
        ("64.263 dari", "64263", "1", "", ""),
    ],
)
def test_a_quantity_as_written(written: str, value: str, step: str, kind: str, unit: str) -> None:
    found = re.match(named("a"), written)
    assert found is not None
    quantity = read_quantity(found, "a", {})
    assert quantity is not None
    assert (quantity.value, quantity.step) == (Decimal(value), Decimal(step))
    assert (quantity.kind, quantity.unit) == (kind, unit)


def test_a_fact_is_a_quantity_with_its_scale() -> None:
    quantity = quantity_of(fact(3.29, "triliun rupiah"))
    assert quantity is not None
    assert quantity.value == Decimal("3290000000000")
    assert quantity.unit == "rupiah"
    assert quantity_of(Fact.model_validate({"id": "x", "nama": "X", "nilai": "baik"})) is None


def test_only_an_exact_number_has_no_slack() -> None:
    assert quantity_of(fact(1744600, "jiwa")).slack == 0  # type: ignore[union-attr]
    assert quantity_of(fact(2.5, "persen")).slack == Decimal("0.05")  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ada 1.234 jiwa", ["1.234"]),
        ("Rp1.234.567, lalu 2,09%", ["1.234.567", "2,09"]),
        ("kode 2.16.02 dan 2021-2026", []),
        ("x1234 [@a-2024] {fakta:a-2024}", []),
        ("1.234.", ["1.234"]),
        ("12,34,56", []),
    ],
)
def test_figures_that_stand_by_themselves(text: str, found: list[str]) -> None:
    everything = {"1.234", "1.234.567", "2,09", "2.16.02", "2021", "2026", "2024", "1234"}
    figures = list(find_figures(text, among=everything))
    assert [text[one.start : one.end] for one in figures] == found


def test_a_measured_figure_has_something_behind_it() -> None:
    text = "1.234\n\n2.345 jiwa\n\n5,67% 4.567, lalu"
    found = [text[one.start : one.end] for one in find_measured(text)]
    assert found == ["2.345", "5,67", "4.567"]


@pytest.mark.parametrize(
    ("text", "unit", "written"),
    [
        ("1.234 ton per hari", "ton per hari", "1.234 ton per hari"),
        ("1.234 ton", "ton per hari", None),
        ("2,09%", "persen", "2,09%"),
        ("2,09 persen", "persen", "2,09 persen"),
        ("Rp3,29 triliun", "triliun rupiah", "3,29 triliun"),
        ("Rp3,29 triliun", "miliar rupiah", None),
        ("Rp1.234.567", "rupiah", "1.234.567"),
        ("Rp1.234 juta", "rupiah", None),
        ("1.234 jiwa", "rupiah", None),
    ],
)
def test_a_figure_ends_with_its_unit(text: str, unit: str, written: str | None) -> None:
    figure = next(find_measured(f"{text} ."), None) or next(find_figures(text, among={"1.234.567"}))
    end = end_with_unit(text, figure, unit)
    assert (None if end is None else text[figure.start : end]) == written
