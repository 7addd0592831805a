"""Figures that prose types out, and the facts of the plan that they are or should be."""

import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from smartplan.checks.prose.numerals import DECIMAL, read_decimal, write_decimal
from smartplan.plan.evidence import Fact

# Four characters at least: fewer digits are too often the same by chance.
_FIGURE: Final = re.compile(r"[0-9][0-9.,]{2,30}(?<=[0-9])")
# No digit is tried twice, and none inside a longer figure: most figures are amounts by themselves.
_MEASURED: Final = re.compile(
    r"[0-9](?<![0-9.,][0-9])[0-9]*+(?:[.,][0-9]++)*+(?=%|\s+[^\W\d]|[;)]|[.,]\s)"
)
_SHORTEST: Final = 3
_WHOLE: Final = re.compile(DECIMAL)
# What joins a figure to a word, a code, a reference or another figure.
_INSIDE: Final = frozenset(".,:/@{-–_")
_FEWEST_DECIMAL: Final = 3
_FEWEST_WHOLE: Final = 4
_RUPIAH: Final = "rupiah"
_SCALES: Final = ("ribu", "juta", "miliar", "triliun")
_SCALE: Final = re.compile(r"\s+(?:ribu|juta|miliar|triliun)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure at ``text[start:end]``; ``in_rupiah`` tells that Rp stands before it."""

    start: int
    end: int
    value: Decimal
    in_rupiah: bool

    @property
    def digits(self) -> int:
        """How many digits it has, without zeros at either end: 1.700.000 has two."""
        return len(str(self.value).replace(".", "").strip("0"))

    @property
    def is_telling(self) -> bool:
        """Tell whether it is hardly the same by chance: 2,09 and 1.234, not 239."""
        return self.digits >= (_FEWEST_DECIMAL if self.value % 1 else _FEWEST_WHOLE)


def find_figures(text: str, *, among: Container[str]) -> Iterator[Figure]:
    """Yield the figures of a text that stand by themselves and are written as one of those named.

    Most figures of a plan are amounts and years, so they are sorted out before they are read.
    """
    for found in _FIGURE.finditer(text):
        if found[0] in among:
            yield from _read(text, *found.span())


def find_measured(text: str) -> Iterator[Figure]:
    """Yield the figures of a text behind which something stands in the same line: a unit."""
    for found in _MEASURED.finditer(text):
        if found.end() - found.start() >= _SHORTEST:
            yield from _read(text, *found.span())


def _read(text: str, start: int, end: int) -> Iterator[Figure]:
    written, before = text[start:end], text[start - 1 : start]
    in_rupiah = text[max(0, start - 3) : start].rstrip().endswith("Rp")
    if not in_rupiah and (before.isalnum() or before in _INSIDE):
        return
    if _WHOLE.fullmatch(written) and not _goes_on(text, end):
        yield Figure(start, end, read_decimal(written), in_rupiah)


def _goes_on(text: str, end: int) -> bool:
    """Tell whether a figure is part of something longer, such as 2.16.02 or 2021-2026."""
    following = text[end : end + 2]
    return following[:1].isalnum() or (following[:1] in _INSIDE and following[1:].isalnum())


def facts_by_figure(facts: Mapping[str, Fact]) -> dict[str, list[Fact]]:
    """Return the facts in figures, by the way in which prose may write them."""
    found: dict[str, list[Fact]] = {}
    for fact in facts.values():
        if not isinstance(fact.value, str):
            written = write_decimal(Decimal(str(fact.value)))
            for one in {written, written.replace(".", "")}:
                found.setdefault(one, []).append(fact)
    return found


def end_with_unit(text: str, figure: Figure, unit: str) -> int | None:
    """Return where a figure with a unit behind it ends, or None if it has another unit or none."""
    if unit == "persen" and text[figure.end : figure.end + 1] == "%":
        return figure.end + 1
    words = unit.split()
    if figure.in_rupiah:
        # Rp3,2 miliar is what a fact prints as 3,2 miliar rupiah.
        if words[-1:] != [_RUPIAH] or any(word not in _SCALES for word in words[:-1]):
            return None
        words = words[:-1]
    elif not words:
        return None
    if not words:
        return None if _SCALE.match(text, figure.end) else figure.end
    wanted = r"\s+" + r"\s+".join(map(re.escape, words))
    found = re.compile(rf"{wanted}\b", re.IGNORECASE).match(text, figure.end)
    return found.end() if found else None
