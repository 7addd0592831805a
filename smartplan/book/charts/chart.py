"""What all charts have in common."""

from dataclasses import dataclass
from typing import ClassVar

from smartplan.book.charts.marks import Label


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture of a width and height; ``drawing`` names the template that draws it.

    ``title`` and ``alt`` say in words what it shows.
    """

    drawing: ClassVar[str]
    width: float
    height: float
    title: str
    alt: str
    labels: tuple[Label, ...]
