"""The face of a book: that of the plan's own font where it brings one, else of the design."""

from collections.abc import Iterable, Mapping
from typing import Final

from smartplan.convert.font_widths import read_widths
from smartplan.convert.typst_letters import USUAL_LETTERS, LetterWidths
from smartplan.convert.word.letters import SHIPPED_FACE, Face
from smartplan.sources.fonts import read_face
from smartplan.templating.rendered_book import BookMeta

_TEXT: Final = "dan pelayanan kelembagaan mempertanggungjawabkan pembangunan berkelanjutan 2025"
"""Words as they stand in tables."""
_MARGIN: Final = 1.12
"""What a line may be wider than it would be on average."""


class _Widths(dict[str, int]):
    """Widths of letters; one that the font lacks is set in another, as wide as that of ours."""

    def __init__(self, own: Mapping[str, int], others: Mapping[str, int]) -> None:
        super().__init__(own)
        self._others = others

    def __missing__(self, letter: str) -> int:
        width = self[letter] = self._others[letter]
        return width


def find_own_face(meta: BookMeta) -> Face | None:
    """Return the face of the family that the plan brings and asks for; None if it brings none.

    A letter counts as wide as the wider of upright and slanted, as in the shipped face.
    """
    cuts = [(read_face(font), font) for font in meta.fonts]
    family = meta.font.casefold()
    named = [(face.bold, font) for face, font in cuts if family in map(str.casefold, face.families)]
    plain = _widest(font for bold, font in named if not bold)
    bold = _widest(font for bold, font in named if bold)
    if not plain and not bold:
        return None
    return Face(
        _Widths(plain or bold, SHIPPED_FACE.plain), _Widths(bold or plain, SHIPPED_FACE.bold)
    )


def letters_of(face: Face | None) -> LetterWidths:
    """Return how wide a face's letters are for Typst's tables; None stands for the design's."""
    if face is None:
        return USUAL_LETTERS
    usual = sum(face.plain[letter] for letter in _TEXT) / len(_TEXT) / 1000
    return LetterWidths(usual * _MARGIN, face.bold)


def _widest(fonts: Iterable[bytes]) -> dict[str, int]:
    widest: dict[str, int] = {}
    for widths in map(read_widths, fonts):
        widest |= {letter: max(width, widest.get(letter, 0)) for letter, width in widths.items()}
    return widest
