"""The styles of the contents and of the lists of tables and figures, a line each."""

from dataclasses import dataclass
from typing import Final

from smartplan.convert.word.palette import GREY, PRIMARY, TEXT_WIDTH
from smartplan.convert.word.paper import twips
from smartplan.convert.word.style_markup import Char, Para, paragraph_style

NUMBER_TAB: Final = twips(23)
"""Where titles start in the contents, right of "BAB III" or "Lampiran A"."""
_USUAL_SIZE: Final = 11.0


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """The lines of one level: what Word calls them, where they stand; lengths in twips."""

    name: str
    number: int
    start: int
    """Where their numbers start, and their titles."""
    before: int
    height: int
    letters: Char | None = None

    @property
    def size(self) -> float:
        """The size of their letters in points."""
        return self.letters.size if self.letters else _USUAL_SIZE

    @property
    def bold(self) -> bool:
        """Whether they are bold."""
        return bool(self.letters and self.letters.bold)


CONTENTS_LINES: Final = {
    "TOC1": ContentsLine("toc 1", 0, NUMBER_TAB, 112, 270, Char(11, PRIMARY, bold=True)),
    "TOC2": ContentsLine("toc 2", twips(10), NUMBER_TAB, 0, 270),
    "TOC3": ContentsLine("toc 3", NUMBER_TAB, twips(37), 0, 238, Char(10, GREY)),
    "TableofFigures": ContentsLine("table of figures", 0, twips(24), 0, 281),
}


def contents_styles() -> list[str]:
    """Return the styles of these lines."""
    return [
        paragraph_style(identifier, line.name, _shape(line), line.letters)
        for identifier, line in CONTENTS_LINES.items()
    ]


def _shape(line: ContentsLine) -> Para:
    return Para(
        tabs=[("left", line.start), ("right", TEXT_WIDTH)],
        dots=True,
        before=line.before,
        line=line.height,
        left=line.start,
        hanging=line.start - line.number,
    )
