"""The pictures of zones, SWOT, months and ceilings: inside, legible, true to what they show."""

from itertools import pairwise

import pytest
from test_charts import LONG, assert_apart, assert_boxes_inside, assert_legible

from smartplan.book.charts.gantt import GanttGroup, GanttRow, gantt_charts
from smartplan.book.charts.months import MonthRow, months_chart
from smartplan.book.charts.paired_bars import PairedBar, paired_bar_chart
from smartplan.book.charts.swot import Quadrant, swot_chart
from smartplan.book.charts.zones import ZoneTiles, zones_chart


@pytest.mark.parametrize("count", [1, 2, 5, 8])
def test_zones(count: int) -> None:
    names = tuple(f"Kecamatan {LONG} {n}" for n in range(7))
    zones = [ZoneTiles(f"{LONG} {n}", names[: 1 + n % 7], names[0]) for n in range(count)]
    chart = zones_chart(zones)
    assert_legible(chart)
    assert_apart(chart.fields)
    assert_apart((*chart.tiles, *chart.pilots))
    assert_boxes_inside((*chart.fields, *chart.tiles, *chart.pilots), chart)
    # The legend shows one more.
    assert len(chart.pilots) == count + 1
    assert len(chart.tiles) == sum(len(zone.districts) - 1 for zone in zones)


def test_zones_tell_their_kecamatan() -> None:
    chart = zones_chart([ZoneTiles("Zona 1", ("Anyar", "Cinangka"), "Cinangka")])
    assert chart.alt == "Bagan satu zona. Zona 1: Anyar, Cinangka, percontohan Cinangka."


@pytest.mark.parametrize("count", [1, 3, 6, 12])
def test_swot(count: int) -> None:
    items = tuple(f"S{n}. {LONG}, {LONG}, {LONG}" for n in range(count))
    chart = swot_chart([Quadrant(name, items) for name in ("S", "W", "O", "T")])
    assert_legible(chart)
    assert_apart(chart.fields)
    assert_boxes_inside(chart.fields, chart)
    assert chart.height <= 700
    for field in chart.fields:
        within = [
            label
            for label in chart.labels
            if field.x <= label.x <= field.x + field.width
            and field.y <= label.y <= field.y + field.height
        ]
        assert len(within) > count
        assert all(one.y + 9 <= other.y for one, other in pairwise(within))


def test_swot_tells_its_lists() -> None:
    chart = swot_chart([Quadrant("Kekuatan", ("S1. Laut.",)), Quadrant("Kelemahan", ())])
    assert chart.alt == "Bagan SWOT. Kekuatan, satu butir: S1. Laut; Kelemahan, kosong."


@pytest.mark.parametrize(("end", "count"), [("2025-01", 1), ("2025-12", 6), ("2027-06", 9)])
def test_months(end: str, count: int) -> None:
    rows = [MonthRow(f"{LONG} {n}", "2025-01", end) for n in range(count)]
    chart = months_chart("Jadwal", rows)
    assert_legible(chart)
    assert_apart(chart.bars)
    assert_boxes_inside((*chart.bars, *chart.bands), chart)
    assert len(chart.bars) == count


def test_months_bars_stand_at_their_months() -> None:
    rows = [MonthRow("a", "2025-11", "2026-02"), MonthRow("b", "2026-01", "2026-01")]
    chart = months_chart("Jadwal", rows, [0, 4])
    whole, one = chart.bars
    month = (whole.width + 3) / 4
    assert one.width == pytest.approx(month - 3, abs=0.1)
    assert one.x == pytest.approx(whole.x + 2 * month, abs=0.1)
    assert [bar.tone for bar in chart.bars] == [0, 4]
    assert {label.text for label in chart.labels} >= {"2025", "2026", "Nov", "Des", "Jan", "Feb"}
    assert chart.alt == "Jadwal: a November 2025–Februari 2026; b Januari 2026."


def test_months_need_a_row() -> None:
    with pytest.raises(ValueError, match="needs a row"):
        months_chart("Jadwal", [])


@pytest.mark.parametrize("count", [1, 10, 25])
def test_paired_bars(count: int) -> None:
    bars = [PairedBar(str(2025 + n), n * 3.5, None if n % 4 == 3 else 20.0) for n in range(count)]
    chart = paired_bar_chart(bars, "kebutuhan", "pagu", "miliar rupiah")
    assert_legible(chart)
    assert_apart(chart.bars)
    assert_boxes_inside(chart.bars, chart)
    # The legend shows one more of each.
    assert len(chart.bars) == count + 1
    assert len(chart.marks) == sum(bar.mark is not None for bar in bars) + 1


def test_paired_bars_stand_against_their_marks() -> None:
    bars = [
        PairedBar("2025", 10.0, 10.0),
        PairedBar("2026", 5.0, 10.0),
        PairedBar("2027", 1.0, None),
    ]
    chart = paired_bar_chart(bars, "kebutuhan", "pagu", "miliar rupiah")
    full, half, *_ = chart.bars
    assert chart.marks[0].y1 == pytest.approx(full.y)
    assert half.height == pytest.approx(full.height / 2, abs=0.1)
    assert chart.alt == (
        "Diagram batang kebutuhan terhadap pagu, dalam miliar rupiah: 2025 kebutuhan 10, pagu 10; "
        "2026 kebutuhan 5, pagu 10; 2027 kebutuhan 1, tanpa pagu."
    )


def test_gantt_rows_may_be_other_than_programs() -> None:
    group = GanttGroup("Pasar", (GanttRow("Survei", 2025, 2025), GanttRow("Bangun", 2026, 2027)))
    (chart,) = gantt_charts((group,), 2025, 2034, row_name="kegiatan")
    assert chart.alt.startswith("Diagram peta jalan 2025–2034: dua kegiatan.")
    assert "masa pelaksanaan kegiatan" in [label.text for label in chart.labels]
