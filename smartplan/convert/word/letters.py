"""How wide words are in Word: the letters of the face that a book is set in.

The shipped design asks for Cambria, and LibreOffice sets Caladea where that is missing. The two are
not as alike as is said of them, so a letter counts here as wide as the wider of the two, upright or
italic. Where only the upright Cambria is known (it was read from the widths in a PDF of Word), its
bold is taken as 7 % wider, as that of Caladea is.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

_TWIPS: Final = 50
"""A letter of so many thousandths of its size is a twip wide, for each point of that size."""
_UNKNOWN: Final = 700
_GROUPED: Final = {
    110: "·",
    190: "`",
    210: ",.",
    220: " ",
    230: "‘’",
    240: "'",
    270: ":;j",
    280: "il",
    290: "!",
    310: "J",
    320: "f|",
    330: "-",
    340: "t",
    350: "I[]",
    380: "“”°",
    390: "(){}",
    400: '"',
    420: "r",
    430: "*?s",
    450: "c•",
    460: "z",
    470: "_",
    490: "/\\ex",
    500: "Sg",
    510: "$vy–",
    520: "a†",
    530: "k",
    540: "FLZo",
    550: "bq",
    560: "+0123456789<=>^dhnpu×",
    570: "CPY",
    580: "EX",
    600: "T",
    610: "V",
    620: "#BG",
    630: "AKR",
    660: "OQ",
    670: "D",
    690: "&U",
    700: "HN",
    720: "~",
    760: "…",
    780: "w",
    840: "m",
    890: "%@M",
    930: "W",
    1010: "—",
}
"""Letters by their width in thousandths of the type size, rounded up."""
_GROUPED_BOLD: Final = {
    150: "·",
    220: " `",
    230: ".",
    240: ",‘’",
    260: "'",
    280: ":;",
    300: "j",
    310: "i",
    320: "-l|",
    340: "!Jf",
    360: "I",
    370: "[]t",
    380: "°",
    400: "{}",
    410: "()“”",
    430: '"',
    440: "_",
    450: "•",
    460: "*?r",
    470: "s",
    480: "c",
    490: "z",
    510: "/\\–",
    520: "†",
    530: "ex",
    540: "Svy",
    550: "$g",
    570: "ao",
    580: "FLZ",
    590: "bkq",
    600: "+0123456789<=>^dhp~×",
    610: "CPYnu",
    620: "#EX",
    640: "T",
    650: "V",
    660: "BG",
    670: "AR",
    680: "K",
    700: "OQU",
    710: "D",
    730: "N",
    740: "&H",
    780: "…",
    830: "w",
    880: "M",
    900: "m",
    930: "@",
    980: "%",
    990: "W",
    1000: "—",
}
_BREAKS: Final = re.compile(r"[ \t\n\u200b]+|(?<=–)|(?<=-)(?!\d)")
"""Where Word and LibreOffice both end a line; not behind a slash, nor before a number."""


class _Widths(dict[str, int]):
    """Widths of letters; one that is not listed is as wide as the letter below its accent."""

    def __missing__(self, letter: str) -> int:
        plain = unicodedata.normalize("NFD", letter)[0]
        # A soft hyphen and what joins to a letter take no room of their own.
        hidden = unicodedata.category(letter) in ("Mn", "Cf")
        width = 0 if hidden else self.get(" " if letter.isspace() else plain, _UNKNOWN)
        self[letter] = width
        return width


@dataclass(frozen=True, slots=True)
class Face:
    """The widths of a face's letters in thousandths of the type size, upright and bold."""

    plain: Mapping[str, int]
    bold: Mapping[str, int]

    def width(self, text: str, size: float, *, bold: bool = False) -> float:
        """Return the width of a text on one line, in twips, at a size in points."""
        widths = self.bold if bold else self.plain
        return sum(map(widths.__getitem__, text)) * size / _TWIPS

    def lines(self, text: str, room: float, size: float, *, bold: bool = False) -> int:
        """Return how many lines a text takes in a width of ``room`` twips, at least one."""
        if self.width(text, size, bold=bold) <= room:
            return 1
        space = self.width(" ", size, bold=bold)
        count, filled = 1, 0.0
        for word in text.split(" "):
            wide = self.width(word, size, bold=bold)
            if filled and filled + space + wide > room:
                count, filled = count + 1, wide
            else:
                filled += wide + (space if filled else 0.0)
            if filled > room:
                # Parted behind a hyphen, or torn; the rest goes on where it ends.
                more = int(filled // room)
                count, filled = count + more, filled - more * room
        return count


def words_of(text: str) -> list[str]:
    """Return the pieces of a text that stay on one line."""
    return [word for word in _BREAKS.split(text) if word]


def _spread(grouped: Mapping[int, str]) -> _Widths:
    return _Widths({letter: width for width, letters in grouped.items() for letter in letters})


SHIPPED_FACE: Final = Face(_spread(_GROUPED), _spread(_GROUPED_BOLD))
"""The face of the shipped design."""
