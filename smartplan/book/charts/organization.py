"""Bodies and what stands below them, as an indented tree."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from smartplan.book.charts.chart import Chart
from smartplan.book.charts.fitting import clean, fit, wrap
from smartplan.book.charts.marks import (
    NORMAL,
    PORTRAIT_WIDTH,
    SMALL,
    Box,
    Label,
    Line,
    column_of_labels,
    px,
)

_BOX_HEIGHT: Final = 40.0
_GAP: Final = 10.0
_INDENT: Final = 34.0
_PADDING: Final = 10.0
_DEEPEST: Final = 6


@dataclass(frozen=True, slots=True)
class Body:
    """A body: its name, who leads it or what it decides, and the bodies below it."""

    name: str
    detail: str = ""
    below: tuple["Body", ...] = ()


@dataclass(frozen=True, slots=True)
class OrganizationChart(Chart):
    """A box per body, joined by lines; the tone is the level."""

    drawing: ClassVar[str] = "organization"
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class _Row:
    body: Body
    level: int
    parent: int | None


def organization_chart(bodies: Sequence[Body]) -> OrganizationChart:
    """Draw one or more bodies with all that stands below them."""
    rows: list[_Row] = []
    for body in bodies:
        rows += _rows(body, 0, None, len(rows))
    boxes = tuple(_box(row, number) for number, row in enumerate(rows))
    labels: list[Label] = []
    for row, box in zip(rows, boxes, strict=True):
        labels += _labels(row.body, box)
    height = len(rows) * (_BOX_HEIGHT + _GAP) - _GAP + 2.0 if rows else _BOX_HEIGHT
    return OrganizationChart(
        PORTRAIT_WIDTH,
        px(height),
        "Bagan kelembagaan",
        f"Bagan kelembagaan: {'; '.join(_told(body) for body in bodies) or 'tanpa data'}.",
        tuple(labels),
        boxes,
        tuple(_lines(rows, boxes)),
    )


def _rows(body: Body, level: int, parent: int | None, number: int) -> Iterator[_Row]:
    yield _Row(body, level, parent)
    following = number + 1
    for child in body.below:
        below = list(_rows(child, level + 1, number, following))
        following += len(below)
        yield from below


def _box(row: _Row, number: int) -> Box:
    x = 1.0 + _INDENT * min(row.level, _DEEPEST)
    y = 1.0 + number * (_BOX_HEIGHT + _GAP)
    return Box(px(x), px(y), px(PORTRAIT_WIDTH - 1.0 - x), _BOX_HEIGHT, row.level)


def _labels(body: Body, box: Box) -> tuple[Label, ...]:
    room = box.width - 2 * _PADDING
    x, middle = box.x + _PADDING, box.y + box.height / 2
    if not body.detail:
        name = wrap(body.name, room, NORMAL, lines=2, bold=True)
        return column_of_labels(name, x, middle, bold=True)
    name = (fit(body.name, room, NORMAL, bold=True),)
    detail = (fit(body.detail, room, SMALL),)
    return (
        *column_of_labels(name, x, middle - 8.0, bold=True),
        *column_of_labels(detail, x, middle + 8.0, size=SMALL, ink="muted"),
    )


def _lines(rows: Sequence[_Row], boxes: Sequence[Box]) -> Iterator[Line]:
    for row, box in zip(rows, boxes, strict=True):
        if row.parent is None:
            continue
        above = boxes[row.parent]
        x = above.x + _INDENT / 2
        middle = box.y + box.height / 2
        yield Line(px(x), px(above.y + above.height), px(x), px(middle))
        yield Line(px(x), px(middle), px(box.x), px(middle))


def _told(body: Body) -> str:
    detail = f" ({clean(body.detail)})" if body.detail else ""
    below = ", ".join(_told(child) for child in body.below)
    return clean(body.name) + detail + (f", membawahkan {below}" if below else "")
