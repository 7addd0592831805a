"""What the templates get: display-ready pieces of a book, frozen. Texts are book Markdown."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from smartplan.book.charts.chart import Chart

Align: TypeAlias = Literal["left", "right", "center"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; widths count relative to each other."""

    title: str
    width: int = 10
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its caption; cells are one-line Markdown. ``total`` sets the last row apart."""

    id: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""
    total: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart: ``drawing`` names its SVG template, ``model`` is what that template draws."""

    id: str
    caption: str
    alt: str
    drawing: str
    model: Any
    note: str = ""


def chart_figure(figure_id: str, caption: str, chart: Chart, note: str = "") -> Figure:
    """Return the figure that shows a chart."""
    return Figure(figure_id, caption, chart.alt, chart.drawing, chart, note)


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter: the template ``id`` with what it shows."""

    id: str
    title: str
    kind: Literal["front", "chapter", "appendix", "back"]
    content: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Book:
    """A book before its templates speak: what all chapters may use, and the chapters.

    ``find_elsewhere`` tells what a reference to an id outside the book reads. Empty parts are
    announced only in a ``draft``.
    """

    id: str
    label: str
    title: str
    shared: Mapping[str, Any]
    chapters: tuple[Chapter, ...]
    find_elsewhere: Callable[[str], str | None] = lambda _: None
    draft: bool = False
