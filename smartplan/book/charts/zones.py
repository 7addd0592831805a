"""Zones as a map-like table: a field per zone, a tile per kecamatan, the pilot filled."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from smartplan.book import indonesian
from smartplan.book.charts.chart import Chart
from smartplan.book.charts.fitting import clean, wrap
from smartplan.book.charts.marks import (
    NORMAL,
    PORTRAIT_WIDTH,
    SMALL,
    Box,
    Label,
    column_of_labels,
    line_step,
    px,
)

_PADDING: Final = 9.0
_GAP: Final = 10.0
_TILE_GAP: Final = 6.0
_TILES_IN_ROW: Final = 3
_TILE_HEIGHT: Final = 2 * line_step(SMALL) + 8.0
_COLUMNS: Final = 2
_LEGEND: Final = 26.0


@dataclass(frozen=True, slots=True)
class ZoneTiles:
    """A zone: its name, its kecamatan, and which of them is the pilot."""

    name: str
    districts: tuple[str, ...]
    pilot: str


@dataclass(frozen=True, slots=True)
class ZonesChart(Chart):
    """Fields with tiles; ``pilots`` are the tiles of the pilots, ``legend`` explains them."""

    drawing: ClassVar[str] = "zones"
    fields: tuple[Box, ...]
    tiles: tuple[Box, ...]
    pilots: tuple[Box, ...]


def zones_chart(zones: Sequence[ZoneTiles]) -> ZonesChart:
    """Draw zones in two columns, in their order, each as high as its row needs."""
    labels: list[Label] = []
    fields: list[Box] = []
    tiles: list[Box] = []
    pilots: list[Box] = []
    y = 1.0
    for start in range(0, len(zones), _COLUMNS):
        row = zones[start : start + _COLUMNS]
        width = (PORTRAIT_WIDTH - 2.0 - _GAP * (_COLUMNS - 1)) / _COLUMNS
        if len(row) < _COLUMNS:
            width = PORTRAIT_WIDTH - 2.0
        across = _TILES_IN_ROW if len(row) == _COLUMNS else 2 * _TILES_IN_ROW
        headings = [wrap(z.name, width - 2 * _PADDING, NORMAL, lines=2, bold=True) for z in row]
        head = max(len(lines) for lines in headings) * line_step(NORMAL) + 4.0
        rows = max(-(-len(zone.districts) // across) for zone in row)
        height = 2 * _PADDING + head + rows * (_TILE_HEIGHT + _TILE_GAP) - _TILE_GAP
        for column, zone in enumerate(row):
            x = 1.0 + column * (width + _GAP)
            fields.append(Box(px(x), px(y), px(width), px(height), start + column))
            middle = y + _PADDING + head / 2 - 2.0
            labels += column_of_labels(
                headings[column], x + _PADDING, middle, bold=True, ink="primary"
            )
            inner = Box(x + _PADDING, y + _PADDING + head, width - 2 * _PADDING, 0.0)
            _set_tiles(zone, inner, across, (tiles, pilots, labels))
        y += height + _GAP
    legend, legend_label = _legend(y)
    return ZonesChart(
        PORTRAIT_WIDTH,
        px(y + _LEGEND),
        "Zona dan kecamatan percontohan",
        _alt(zones),
        (*labels, legend_label),
        tuple(fields),
        tuple(tiles),
        (*pilots, legend),
    )


def _set_tiles(
    zone: ZoneTiles, inner: Box, across: int, into: tuple[list[Box], list[Box], list[Label]]
) -> None:
    tiles, pilots, labels = into
    width = (inner.width - _TILE_GAP * (across - 1)) / across
    for number, name in enumerate(zone.districts):
        row, column = divmod(number, across)
        x = inner.x + column * (width + _TILE_GAP)
        y = inner.y + row * (_TILE_HEIGHT + _TILE_GAP)
        pilot = name == zone.pilot
        (pilots if pilot else tiles).append(Box(px(x), px(y), px(width), px(_TILE_HEIGHT)))
        lines = wrap(name, width - 8.0, SMALL, lines=2, bold=pilot)
        labels += column_of_labels(
            lines,
            x + width / 2,
            y + _TILE_HEIGHT / 2,
            size=SMALL,
            anchor="middle",
            bold=pilot,
            ink="white" if pilot else "ink",
        )


def _legend(y: float) -> tuple[Box, Label]:
    box = Box(1.0, px(y + 4.0), 22.0, 12.0)
    label = column_of_labels(("kecamatan percontohan",), 30.0, y + 10.0, size=SMALL)[0]
    return box, label


def _alt(zones: Sequence[ZoneTiles]) -> str:
    told = "; ".join(
        f"{clean(zone.name)}: {', '.join(map(clean, zone.districts))}, "
        f"percontohan {clean(zone.pilot)}"
        for zone in zones
    )
    return f"Bagan {indonesian.count(len(zones))} zona. {told}."
