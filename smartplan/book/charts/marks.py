"""What charts are made of: labels, boxes and lines, with sizes that stay legible in print."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from smartplan.book import indonesian

UNITS_PER_MM: Final = 4
PORTRAIT_WIDTH: Final = 155.0 * UNITS_PER_MM
LANDSCAPE_WIDTH: Final = 250.0 * UNITS_PER_MM
# A unit is 0.709 pt: the smallest text is 7.4 pt on paper.
SMALL: Final = 10.5
NORMAL: Final = 12.0
LARGE: Final = 14.0
_BASELINE: Final = 0.33

Anchor = Literal["start", "middle", "end"]
Ink = Literal["ink", "muted", "primary", "white"]


@dataclass(frozen=True, slots=True)
class Label:
    """One line of text; ``y`` is its baseline."""

    x: float
    y: float
    text: str
    size: float = NORMAL
    anchor: Anchor = "start"
    bold: bool = False
    ink: Ink = "ink"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; ``tone`` chooses colour and pattern."""

    x: float
    y: float
    width: float
    height: float
    tone: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line; ``strong`` lines part what belongs apart."""

    x1: float
    y1: float
    x2: float
    y2: float
    strong: bool = False


def px(value: float) -> float:
    """Round a length to what can be seen."""
    return round(value, 2)


def baseline(middle: float, size: float) -> float:
    """Return the baseline of a line of text whose middle is given."""
    return px(middle + _BASELINE * size)


def column_of_labels(
    lines: tuple[str, ...],
    x: float,
    middle: float,
    *,
    size: float = NORMAL,
    anchor: Anchor = "start",
    bold: bool = False,
    ink: Ink = "ink",
) -> tuple[Label, ...]:
    """Set lines of text below each other, centred on a height."""
    step = line_step(size)
    first = middle - step * (len(lines) - 1) / 2
    return tuple(
        Label(px(x), baseline(first + step * number, size), text, size, anchor, bold, ink)
        for number, text in enumerate(lines)
    )


def line_step(size: float) -> float:
    """Return the distance of two baselines."""
    return size * 1.2


def value_texts(values: Sequence[float]) -> tuple[str, ...]:
    """Write values of one chart alike: 14,0 beside 9,8; two decimals only where one says nothing.

    Whole numbers stay whole if all are.
    """
    whole = all(value == int(value) for value in values)
    return tuple(_value_text(value, whole) for value in values)


def _value_text(value: float, whole: bool) -> str:
    written = indonesian.number(value, 1)
    if value and written == "0":
        return indonesian.number(value, 2)
    return written if whole or "," in written or not value else f"{written},0"
