"""How wide letters are in Typst's tables, as parts of the type size."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

_CAPITAL: Final = 0.7


@dataclass(frozen=True, slots=True)
class LetterWidths:
    """The usual width of a letter, and that of each where a plan's own font tells."""

    usual: float
    own: Mapping[str, int] | None = None
    """In thousandths of the type size."""

    def width(self, text: str) -> float:
        """Return the width of a text on one line."""
        if self.own is None:
            capitals = sum(map(str.isupper, text))
            return (len(text) - capitals) * self.usual + capitals * _CAPITAL
        return sum(map(self.own.__getitem__, text)) / 1000


USUAL_LETTERS: Final = LetterWidths(0.53)
"""Those of the shipped design, somewhat wider than they are."""
