"""The charts' geometry: everything inside the picture, nothing on top of another, alt text true."""

import itertools
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest

from smartplan.book.charts.bars import bar_chart
from smartplan.book.charts.framework import framework_chart
from smartplan.book.charts.gantt import GanttGroup, GanttRow, gantt_charts
from smartplan.book.charts.marks import SMALL, Box, Label
from smartplan.book.charts.organization import Body, organization_chart
from smartplan.book.charts.pentahelix import pentahelix_chart
from smartplan.book.charts.radar import RadarChart, radar_chart
from smartplan.book.charts.ratings import rating_chart
from smartplan.book.charts.stacked_bars import Series, stacked_bar_chart
from smartplan.book.charts.widths import text_width

LONG = "Sistem Konektivitas Desa Wisata Terpadu dari Pantai Anyer sampai Kecamatan Padarincang"
TERMS = (("Jangka pendek", 2025, 2025), ("Jangka menengah", 2026, 2029), ("Panjang", 2030, 2034))
COUNTS = [1, 3, 24, 60]


def groups(count: int, name: str = "Program") -> tuple[GanttGroup, ...]:
    rows = [
        GanttRow(f"{name} {n}", 2025 + n % 8, 2025 + n % 8 + n % 3, n % 3 == 0)
        for n in range(count)
    ]
    return tuple(GanttGroup(f"Dimensi {d}", tuple(rows[d::6])) for d in range(6))


def assert_legible(chart: Any) -> None:
    assert chart.labels
    for label in chart.labels:
        assert_inside(label, chart)
        assert label.size >= SMALL
    assert chart.alt.endswith(".")
    assert chart.title


def assert_inside(label: Label, chart: Any) -> None:
    width = text_width(label.text, label.size, bold=label.bold)
    left = label.x - {"start": 0, "middle": width / 2, "end": width}[label.anchor]
    assert left >= -0.1, label
    assert left + width <= chart.width + 0.1, label
    assert label.y - 0.72 * label.size >= -0.1, label
    assert label.y + 0.25 * label.size <= chart.height + 0.1, label


def assert_apart(boxes: Iterable[Box]) -> None:
    for one, other in itertools.combinations(boxes, 2):
        beside = one.x + one.width <= other.x + 0.05 or other.x + other.width <= one.x + 0.05
        above = one.y + one.height <= other.y + 0.05 or other.y + other.height <= one.y + 0.05
        assert beside or above, (one, other)


def assert_boxes_inside(boxes: Iterable[Box], chart: Any) -> None:
    for box in boxes:
        assert box.x >= 0 and box.y >= 0
        assert box.x + box.width <= chart.width + 0.05
        assert box.y + box.height <= chart.height + 0.05


def test_the_guards_see_faults() -> None:
    chart = bar_chart([("a", 1.0)], "orang")
    with pytest.raises(AssertionError):
        assert_inside(Label(chart.width, 10, "di luar"), chart)
    with pytest.raises(AssertionError):
        assert_apart([Box(0, 0, 10, 10), Box(5, 5, 10, 10)])


@pytest.mark.parametrize("count", COUNTS)
def test_gantt(count: int) -> None:
    for chart in gantt_charts(groups(count, LONG), 2025, 2034, TERMS):
        assert_legible(chart)
        assert_apart(chart.bars)
        assert_apart(chart.bands)
        assert_boxes_inside((*chart.bars, *chart.bands, chart.legend_bar), chart)
        assert chart.height <= 600


def test_gantt_is_split_by_dimension() -> None:
    charts = gantt_charts(groups(60), 2025, 2034, TERMS)
    assert [len(chart.bars) for chart in charts] == [20, 20, 20]
    assert [chart.bands[0].tone for chart in charts] == [0, 2, 4]
    assert len(gantt_charts(groups(26), 2025, 2034)) == 1
    # 5 + 5 + 5 and 4 + 4 + 4, not 23 and 4
    assert [len(chart.bars) for chart in gantt_charts(groups(27), 2025, 2034)] == [15, 12]


@pytest.mark.parametrize("count", [1, 6, 12, 26, 40])
def test_gantt_never_cuts_a_name(count: int) -> None:
    charts = gantt_charts(groups(count, LONG), 2025, 2034, TERMS)
    written = " ".join(label.text for chart in charts for label in chart.labels)
    assert "\u2026" not in written
    for n in range(count):
        assert f"{LONG} {n}" in written
    for chart in charts:
        assert chart.height <= 600
        names = sorted(label.y for label in chart.labels if label.x < 20)
        assert all(lower - upper >= 12 for upper, lower in itertools.pairwise(names))


def test_gantt_cuts_a_large_dimension_evenly() -> None:
    rows = tuple(GanttRow(f"Program {n}", 2025, 2026) for n in range(60))
    charts = gantt_charts((GanttGroup("Ekonomi", rows),), 2025, 2034)
    assert [len(chart.bars) for chart in charts] == [20, 20, 20]
    assert "Ekonomi (lanjutan)" in [label.text for label in charts[1].labels]


def test_gantt_tells_every_program_of_a_small_chart() -> None:
    group = GanttGroup(
        "Ekonomi", (GanttRow("Pasar", 2025, 2027, True), GanttRow("Koperasi", 2026, 2026))
    )
    (chart,) = gantt_charts((group,), 2025, 2034)
    assert chart.alt == (
        "Diagram peta jalan 2025–2034: dua program, satu di antaranya dengan quick win. "
        "Ekonomi: Pasar 2025–2027, Koperasi 2026."
    )
    assert len(chart.diamonds) == 1


def test_gantt_bars_stand_at_their_years() -> None:
    rows = (GanttRow("A", 2025, 2025), GanttRow("B", 2020, 2040), GanttRow("C", 2036, 2037))
    (chart,) = gantt_charts((GanttGroup("x", rows),), 2025, 2034)
    first, whole = chart.bars
    assert whole.x == first.x
    assert whole.width == pytest.approx((first.width + 4) * 10 - 4)


def test_gantt_without_programs() -> None:
    assert gantt_charts((), 2025, 2034, TERMS) == ()
    assert gantt_charts((GanttGroup("x", ()),), 2025, 2034) == ()


@pytest.mark.parametrize("years", [1, 10, 25, 60])
def test_gantt_over_many_years(years: int) -> None:
    terms = (("Jangka yang sangat pendek", 2025, 2025), ("Sisanya", 2026, 2024 + years))
    row = GanttRow("A", 2025, 2025, True)
    (chart,) = gantt_charts((GanttGroup("x", (row,)),), 2025, 2024 + years, terms)
    assert_legible(chart)
    assert chart.bars[0].width > 0


@pytest.mark.parametrize("count", COUNTS)
def test_bars(count: int) -> None:
    chart = bar_chart([(f"{LONG} {n}", n * 1.5) for n in range(count)], "miliar rupiah")
    assert_legible(chart)
    assert_apart(chart.bars)
    assert_boxes_inside(chart.bars, chart)
    assert chart.height <= 900


@pytest.mark.parametrize("count", range(25, 60))
def test_many_bars_fit_on_a_page(count: int) -> None:
    chart = bar_chart([(f"{LONG} {n}", n * 1.5) for n in range(count)], "miliar rupiah")
    assert_legible(chart)
    assert_apart(chart.bars)
    assert chart.height <= 900


def test_bars_move_together_before_they_fill_a_page() -> None:
    def height_of(count: int) -> float:
        return bar_chart([("a", 1.0)] * count, "orang").height

    heights = [height_of(count) for count in (2, 7, 12, 18)]
    assert heights == sorted(heights)
    # Seven to twelve bars take about as much as a table of as many rows does.
    assert heights[1:3] == [pytest.approx(216, abs=1)] * 2
    # Names are set as large as those of a few bars.
    sizes = {bar_chart([("a", 1.0)] * count, "orang").labels[0].size for count in (2, 18)}
    assert len(sizes) == 1


def test_bars_are_as_long_as_their_values() -> None:
    chart = bar_chart([("a", 10), ("b", 5), ("c", 0)], "orang")
    long, half, none = (bar.width for bar in chart.bars)
    assert (half, none) == (pytest.approx(long / 2, abs=0.1), 0)
    assert [bar.tone for bar in chart.bars] == [0, 1, 2]
    assert {bar.tone for bar in bar_chart([("a", 1), ("b", 2)], "orang", colored=False).bars} == {0}


def test_bars_tell_their_values() -> None:
    values = [("Kehidupan", 18.4), ("Branding", 6.1), ("Ekonomi", 11.0)]
    assert bar_chart(values, "miliar rupiah").alt == (
        "Diagram batang, dalam miliar rupiah: Kehidupan 18,4; Branding 6,1; Ekonomi 11,0. "
        "Terbesar Kehidupan 18,4, terkecil Branding 6,1."
    )


def test_bars_of_nothing() -> None:
    chart = bar_chart([("a", 0), ("b", 0)], "orang")
    assert [bar.width for bar in chart.bars] == [0, 0]
    assert chart.alt == "Diagram batang, dalam orang: a 0; b 0."
    assert bar_chart([], "orang").alt == "Diagram batang tanpa data."


@pytest.mark.parametrize("count", COUNTS)
def test_stacked_bars(count: int) -> None:
    series = tuple(
        Series(f"{LONG} {s}", tuple(float(n * s % 7) for n in range(count))) for s in range(6)
    )
    chart = stacked_bar_chart([str(2025 + n) for n in range(count)], series, "miliar rupiah")
    assert_legible(chart)
    assert_apart((*chart.segments, *chart.legend))
    assert_boxes_inside((*chart.segments, *chart.legend), chart)


def test_stacked_bars_reach_their_total() -> None:
    series = (Series("a", (1.0, 2.0)), Series("b", (3.0, 0.0)))
    chart = stacked_bar_chart(["2025", "2026"], series, "miliar rupiah")
    a, b, c = chart.segments
    assert b.height == pytest.approx(3 * a.height, abs=0.1)
    assert b.y + b.height == pytest.approx(a.y)
    assert c.height == pytest.approx(2 * a.height, abs=0.1)
    assert chart.alt == (
        "Diagram batang bertumpuk, dalam miliar rupiah. Jumlah: 2025 4; 2026 2. "
        "Menurut bagian: a 3; b 3."
    )


def test_stacked_bars_of_nothing() -> None:
    chart = stacked_bar_chart(["2025"], (Series("a", (0.0,)),), "miliar rupiah")
    assert chart.segments == ()
    assert_legible(chart)
    assert "tanpa data" in stacked_bar_chart([], (), "miliar rupiah").alt


def test_stacked_bars_refuse_uneven_series() -> None:
    with pytest.raises(ValueError, match="2 values for 1 bars"):
        stacked_bar_chart(["2025"], (Series("a", (1.0, 2.0)),), "miliar rupiah")


@pytest.mark.parametrize("count", range(3, 13))
def test_radar(count: int) -> None:
    chart = radar_chart([(f"{LONG} {n}", n * 8.0) for n in range(count)])
    assert_legible(chart)
    assert len(chart.shape) == count
    assert all(0 <= y <= chart.height for ring in chart.rings for _, y in ring)


def test_radar_points_lie_on_their_axes() -> None:
    chart = radar_chart([("a", 100), ("b", 0), ("c", 50)])
    rim = chart.rings[-1]
    middle = (chart.axes[0].x1, chart.axes[0].y1)
    assert chart.shape[0] == rim[0]
    assert chart.shape[1] == middle
    assert chart.shape[2] == chart.rings[1][2]
    assert chart.alt == "Diagram radar, nilai tertinggi 100: a 100; b 0; c 50."


def test_ratings_choose_their_chart() -> None:
    assert isinstance(rating_chart([("a", 1), ("b", 2), ("c", 3)]), RadarChart)
    assert rating_chart([("a", 50), ("b", 25)]).drawing == "bars"
    assert rating_chart([("a", 50)] * 13).drawing == "bars"
    with pytest.raises(ValueError, match="3 to 12"):
        radar_chart([("a", 1), ("b", 2)])


@pytest.mark.parametrize("count", range(1, 12))
def test_pentahelix(count: int) -> None:
    chart = pentahelix_chart(LONG, [(f"{LONG} {n}", f"{LONG}, {LONG}") for n in range(count)])
    assert_legible(chart)
    assert_apart(chart.boxes)
    assert_boxes_inside(chart.boxes, chart)
    core = chart.radius * 2**0.5
    x, y = chart.center
    assert_apart([*chart.boxes, Box(x - core / 2, y - core / 2, core, core)])


def test_pentahelix_tells_its_partners() -> None:
    chart = pentahelix_chart("Kota Serang", [("Akademisi", "Untirta"), ("Media", "Kabar")])
    assert chart.alt == (
        "Diagram dua unsur mitra mengelilingi Kota Serang. Akademisi: Untirta; Media: Kabar."
    )


@pytest.mark.parametrize("count", [0, 1, 5, 9])
def test_framework(count: int) -> None:
    stages = [(f"{LONG} {n}", [f"{LONG} {m}" for m in range(count)]) for n in range(5)]
    chart = framework_chart(stages)
    assert_legible(chart)
    assert_apart(chart.stages)
    assert_apart(chart.parts)
    assert_boxes_inside(chart.stages, chart)
    assert len(chart.arrows) == 4


def test_framework_tells_its_stages() -> None:
    assert framework_chart([("Masukan", ["RPJMD", "Survei"]), ("Hasil", [])]).alt == (
        "Bagan alur kerangka pikir: Masukan (RPJMD, Survei) → Hasil."
    )


def test_organization() -> None:
    leaf = Body(LONG, LONG)
    deep = leaf
    for _ in range(9):
        deep = replace(leaf, below=(deep, leaf))
    chart = organization_chart([deep, Body("Forum")])
    assert_legible(chart)
    assert_apart(chart.boxes)
    assert_boxes_inside(chart.boxes, chart)
    assert len(chart.boxes) == 20
    assert len(chart.lines) == 2 * 18


def test_organization_tells_who_stands_below_whom() -> None:
    tree = Body("Dewan", "Bupati", (Body("Tim Pelaksana"), Body("Forum")))
    assert organization_chart([tree]).alt == (
        "Bagan kelembagaan: Dewan (Bupati), membawahkan Tim Pelaksana, Forum."
    )
