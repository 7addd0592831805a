"""What is printed can be read: no text below 7 pt, and every figure says in words what it shows."""

import io
import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest
import typst
from pypdf import PdfReader

from smartplan.book.builder import build_book
from smartplan.book.charts.marks import UNITS_PER_MM
from smartplan.book.provenance import Provenance
from smartplan.book.view_model import Figure, Table
from smartplan.convert.converter import BookJob
from smartplan.plan.loader import load_plan
from smartplan.workflow import render_plan_book

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted(path.parent for path in (ROOT / "examples").glob("*/smartplan.yaml"))
SMALLEST = 7.0
PORTRAIT, LANDSCAPE = (155.0, 225.0), (253.0, 148.0)
"""What a page of A4 holds of a figure with its caption, in millimetres."""
_NUMBER = re.compile(r"\d[\d.]*(?:,\d+)?")


def text_sizes(pdf: bytes) -> set[tuple[float, str]]:
    """Return the size in points of every piece of text, as it is printed."""
    found: set[tuple[float, str]] = set()

    def note(text: str, place: list[float], matrix: list[float], _: Any, size: float) -> None:
        if text.strip():
            scales = (math.hypot(one[2], one[3]) for one in (place, matrix))
            found.add((round(size * math.prod(scales), 2), text.strip()[:20]))

    for page in PdfReader(io.BytesIO(pdf)).pages:
        page.extract_text(visitor_text=note)
    return found


def parts(value: Any, kind: type) -> Iterator[Any]:
    """Find the view-models of a kind, wherever they stand."""
    if isinstance(value, kind):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from parts(one, kind)
    elif isinstance(value, (tuple, list)):
        for one in value:
            yield from parts(one, kind)
    elif is_dataclass(value):
        for field in fields(value):
            yield from parts(getattr(value, field.name), kind)


def numbers(text: str) -> set[float]:
    found = _NUMBER.findall(text.replace("†", ""))
    return {float(one.rstrip(".").replace(".", "").replace(",", ".")) for one in found}


def test_small_text_is_found_out(tmp_path: Path) -> None:
    source = tmp_path / "kecil.typ"
    source.write_text("#text(9pt)[biasa] #scale(50%)[#text(12pt)[halus]]", encoding="utf-8")
    sizes = {text: size for size, text in text_sizes(typst.compile(str(source)))}
    assert sizes == {"biasa": 9.0, "halus": 6.0}


@pytest.mark.slow
@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda folder: folder.name)
def test_no_text_is_too_small_to_read(folder: Path) -> None:
    plan = load_plan(folder).plan
    assert plan is not None
    for outline in plan.books:
        job = BookJob(render_plan_book(plan, folder, outline), pictures=False)
        small = [one for one in text_sizes(job.layout.pdf) if one[0] < SMALLEST - 0.01]
        assert small == [], outline.id


@pytest.mark.slow
@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda folder: folder.name)
def test_no_label_of_a_figure_is_too_small_to_read(folder: Path) -> None:
    plan = load_plan(folder).plan
    assert plan is not None
    for outline in plan.books:
        book = build_book(plan, outline, Provenance("0" * 64))
        for figure in parts(book.chapters, Figure):
            model = figure.model
            width, height = (side / UNITS_PER_MM for side in (model.width, model.height))
            room = PORTRAIT if width <= PORTRAIT[0] else LANDSCAPE
            # A picture larger than its place is shrunk to it, with all that it says.
            share = min(1.0, room[0] / width, room[1] / height)
            smallest = min(label.size for label in model.labels)
            assert smallest * share * 72 / 25.4 / UNITS_PER_MM >= SMALLEST, figure.id


@pytest.mark.slow
@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda folder: folder.name)
def test_every_figure_tells_its_data_and_a_table_has_them(folder: Path) -> None:
    plan = load_plan(folder).plan
    assert plan is not None
    tables: set[float] = set()
    figures: dict[str, Figure] = {}
    for outline in plan.books:
        book = build_book(plan, outline, Provenance("0" * 64))
        for table in parts(book.chapters, Table):
            tables |= numbers(" ".join(cell for row in table.rows for cell in row))
            tables |= numbers(" ".join(column.title for column in table.columns))
        figures |= {one.id: one for one in parts(book.chapters, Figure)}
    assert len(figures) > 20
    # Charts in billions stand beside tables in millions.
    known = tables | {round(one / 1000, 1) for one in tables}
    for figure in figures.values():
        assert figure.alt.endswith("."), figure.id
        assert len(figure.alt) > 40, figure.id
        told = re.sub(r"Skala[^.]*\.", "", figure.alt)
        unknown = {one for one in numbers(told) if one not in known and one > 31}
        assert not unknown, (figure.id, unknown)
