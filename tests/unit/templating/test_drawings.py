"""The SVG templates: well-formed whatever the labels say, and drawn by Typst without complaint."""

import xml.etree.ElementTree as ET
from typing import Any

import pytest
import typst

from smartplan.book.charts.bars import bar_chart
from smartplan.book.charts.framework import framework_chart
from smartplan.book.charts.gantt import GanttGroup, GanttRow, gantt_charts
from smartplan.book.charts.indicator_lines import Goal
from smartplan.book.charts.months import MonthRow, months_chart
from smartplan.book.charts.organization import Body, organization_chart
from smartplan.book.charts.paired_bars import PairedBar, paired_bar_chart
from smartplan.book.charts.pentahelix import pentahelix_chart
from smartplan.book.charts.program import program_chart
from smartplan.book.charts.radar import radar_chart
from smartplan.book.charts.stacked_bars import Series, stacked_bar_chart
from smartplan.book.charts.swot import Quadrant, swot_chart
from smartplan.book.charts.zones import ZoneTiles, zones_chart
from smartplan.templating.environment import make_environment, plain_data

SVG = "{http://www.w3.org/2000/svg}"
META = {"primary_color": "#12355b", "accent_color": "#c9822b"}
HOSTILE = "<script>]]>&\"'{{7*7}}\x00\ud800"
SHOWN = "<script>]]>&\"'{{7*7}}"


def charts(name: str) -> list[Any]:
    rows = (GanttRow(name, 2025, 2026, True), GanttRow(name, 2026, 2030))
    goal = Goal(name, "orang", ((2024, 1.0), (2026, 3.0)), ("1", "3"), has_baseline=True)
    return [
        *gantt_charts((GanttGroup(name, rows),), 2025, 2030, ((name, 2025, 2030),)),
        bar_chart([(name, 1.5), (name, 0.0)], "miliar rupiah"),
        stacked_bar_chart(["2025"], tuple(Series(name, (1.0,)) for _ in range(8)), "rupiah"),
        radar_chart([(name, 10.0)] * 3),
        program_chart((2025,), (Series(name, (1.0,)),), (goal,)),
        pentahelix_chart(name, [(name, name)] * 5),
        framework_chart([(name, [name, name]), (name, [])]),
        organization_chart([Body(name, name, (Body(name),))]),
        months_chart(name, [MonthRow(name, "2025-01", "2025-12")]),
        paired_bar_chart([PairedBar("2025", 1.0, 2.0)], name, "pagu", "rupiah"),
        swot_chart([Quadrant("Kekuatan", (name,)), Quadrant("Kelemahan", (name,))]),
        zones_chart([ZoneTiles(name, ("Anyar", "Cinangka"), "Anyar")]),
    ]


def draw(chart: Any) -> str:
    template = make_environment(None).get_template(f"gambar/{chart.drawing}.svg.j2")
    return template.render({"chart": plain_data(chart), "meta": META})


@pytest.mark.parametrize("chart", charts(HOSTILE), ids=lambda chart: chart.drawing)
def test_hostile_labels_stay_labels(chart: Any) -> None:
    root = ET.fromstring(draw(chart))
    kinds = {element.tag.removeprefix(SVG) for element in root.iter()}
    allowed = [
        "svg",
        "title",
        "desc",
        "defs",
        "pattern",
        "path",
        "circle",
        "rect",
        "line",
        "polygon",
        "text",
    ]
    assert kinds <= set(allowed)
    texts = [element.text for element in root.iter(f"{SVG}text")]
    assert SHOWN in texts
    assert len(texts) == len(chart.labels)


@pytest.mark.parametrize("chart", charts("Pasar & Koperasi"), ids=lambda chart: chart.drawing)
def test_drawings_are_accessible_and_of_their_size(chart: Any) -> None:
    root = ET.fromstring(draw(chart))
    assert root.findtext(f"{SVG}title") == chart.title
    assert root.findtext(f"{SVG}desc") == chart.alt
    assert root.get("viewBox") == f"0 0 {chart.width} {chart.height}"
    assert root.get("width") in ("155.0mm", "250.0mm")


@pytest.mark.parametrize("chart", charts("Pasar & Koperasi"), ids=lambda chart: chart.drawing)
def test_typst_draws_them(chart: Any, tmp_path: Any) -> None:
    (tmp_path / "chart.svg").write_text(draw(chart), encoding="utf-8", newline="\n")
    source = tmp_path / "page.typ"
    source.write_text('#image("chart.svg", alt: "x")', encoding="utf-8")
    image, warnings = typst.compile_with_warnings(
        str(source), format="png", ppi=40, ignore_system_fonts=True
    )
    assert image.startswith(b"\x89PNG")
    assert warnings == []
