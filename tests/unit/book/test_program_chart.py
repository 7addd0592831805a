"""A program's figure: bars that add up to their totals, lines that run from baseline to target."""

from dataclasses import replace
from typing import Any

import pytest
from variants import NAMES, example

from smartplan.book.charts.indicator_lines import Goal
from smartplan.book.charts.marks import SMALL
from smartplan.book.charts.program import MOST_GOALS, program_chart
from smartplan.book.charts.stacked_bars import Series
from smartplan.book.charts.widths import text_width
from smartplan.book.composer import Composer
from smartplan.book.views.program_figure import program_figure

YEARS = (2025, 2026, 2027)
SOURCES = (Series("APBD", (100.0, 50.0, 0.0)), Series("CSR/TJSL", (0.0, 50.0, 25.0)))
LONG = "Sistem Konektivitas Desa Wisata Terpadu dari Pantai Anyer sampai Kecamatan Padarincang"


def goal(name: str = "Kunjungan", values: tuple[float, ...] = (10, 20, 40)) -> Goal:
    points = tuple((2024 + n, float(value)) for n, value in enumerate(values))
    return Goal(name, "orang", points, tuple(f"{value:g}" for value in values), has_baseline=True)


def assert_legible(chart: Any) -> None:
    assert chart.labels
    for label in chart.labels:
        width = text_width(label.text, label.size, bold=label.bold)
        left = label.x - {"start": 0, "middle": width / 2, "end": width}[label.anchor]
        assert left >= -0.1, label
        assert left + width <= chart.width + 0.1, label
        assert label.size >= SMALL
        assert 0 <= label.y <= chart.height


def test_bars_stand_on_their_line_and_on_each_other() -> None:
    chart = program_chart(YEARS, SOURCES, (goal(),))
    bars = [box for box in chart.segments if box.height != box.width]
    floor = chart.grid[0].y1
    first, lower, upper, last = bars
    assert {round(box.y + box.height, 1) for box in (first, lower, last)} == {round(floor, 1)}
    assert upper.y + upper.height == pytest.approx(lower.y, abs=0.1)
    assert first.height == pytest.approx(lower.height + upper.height, abs=0.1)
    assert first.height == pytest.approx(4 * last.height, abs=0.1)
    assert {"100", "25"} <= {label.text for label in chart.labels}


def test_lines_rise_and_fall_with_their_values() -> None:
    chart = program_chart((), (), (goal(values=(10, 20, 40)), goal("Sampah", (40, 30, 5))))
    rising, falling = chart.lines[:2], chart.lines[2:]
    assert all(line.y2 < line.y1 for line in rising)
    assert all(line.y2 > line.y1 for line in falling)
    # One of each more stands in the legend.
    assert (len(chart.starts), len(chart.goals)) == (3, 5)


@pytest.mark.parametrize(
    "goals", [(), (goal(),), (goal(LONG, (5,)),), tuple(goal(LONG) for _ in range(9))]
)
@pytest.mark.parametrize(
    "years", [(2025,), YEARS, tuple(range(2025, 2035)), tuple(range(2025, 2055))]
)
def test_everything_is_legible(years: tuple[int, ...], goals: tuple[Goal, ...]) -> None:
    sources = [Series(f"{LONG} {n}", tuple(float(year) for year in years)) for n in range(7)]
    chart = program_chart(years, sources, goals)
    assert_legible(chart)
    assert all(box.height > 0 for box in chart.segments)


@pytest.mark.parametrize("count", [1, 2])
def test_a_long_name_keeps_its_unit_on_a_second_line(count: int) -> None:
    chart = program_chart(YEARS, SOURCES, tuple(goal(LONG[:60]) for _ in range(count)))
    texts = [label.text for label in chart.labels]
    assert sum("(orang)" in text for text in texts) == count
    assert not any("\u2026" in text for text in texts)


def test_the_alternative_text_tells_the_data() -> None:
    chart = program_chart(YEARS, SOURCES, (goal(),))
    assert chart.alt == (
        "Diagram batang biaya, dalam juta rupiah: 2025 100; 2026 100; 2027 25. "
        "Menurut sumber: APBD 150; CSR/TJSL 75. "
        "Diagram garis indikator: Kunjungan (orang) 2024 10, 2025 20, 2026 40."
    )


def test_nothing_to_draw_is_no_chart() -> None:
    with pytest.raises(ValueError, match="without"):
        program_chart((), (), ())
    with pytest.raises(ValueError, match="zip"):
        program_chart(YEARS, (Series("APBD", (1.0,)),), ())


@pytest.mark.parametrize("name", NAMES)
def test_the_data_of_a_programs_figure_stand_in_its_tables(name: str) -> None:
    plan = example(name)
    for program in plan.programs:
        figure = program_figure(Composer(plan), program)
        assert figure is not None
        written = {label.text for label in figure.model.labels}
        assert {str(year) for year in program.budget} <= written
        shown = program.indicators[:MOST_GOALS]
        assert all(f"{max(one.targets)}" in figure.alt for one in shown)
        marked = program.illustrative is True or (
            program.illustrative and {"anggaran", "indikator"} & set(program.illustrative)
        )
        assert figure.caption.endswith("†") == bool(
            marked or any(one.illustrative for one in shown)
        )


def test_a_program_without_cost_or_indicators_has_no_figure() -> None:
    plan = example()
    bare = plan.programs[0].model_copy(update={"budget": {}, "indicators": ()})
    assert program_figure(Composer(replace(plan, programs=(bare,))), bare) is None
