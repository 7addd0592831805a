"""Words that no column is wide enough for: where a line may end within them, as in the PDF.

Word tears such a word behind whatever letter comes last, LibreOffice too; with a soft hyphen after
a syllable, or a break behind a slash, it reads as it should.
"""

import re
from typing import Final

from smartplan.convert.word.letters import Face, words_of
from smartplan.convert.word.ooxml import Element, element, name

_BREAK: Final = "\u200b"
_SIGN: Final = re.compile(r"(?<=[-/._:@,;=&?])(?=[^-/._:@,;=&?\s])")
_SYLLABLE: Final = re.compile(
    r"(?i)(?<=[a-z]{3})(?=(?:ng|ny|sy|kh|(?<!n)g|(?<![ns])y|(?<!k)h|[bcdfjklmnpqrstvwxz])[aiueo][a-z])"
)
_TEXT: Final = name("w:t")
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"


def part_long_words(cell: Element, room: float, size: float, face: Face, *, bold: bool) -> None:
    """Let the lines of a cell end within words that are wider than its ``room``, in twips."""
    for node in list(cell.iter(_TEXT)):
        text = node.text or ""
        parted = text
        for word in set(words_of(text)):
            if face.width(word, size, bold=bold) > room:
                parted = parted.replace(word, _part(word, room, size, face, bold=bold))
        if parted != text:
            _write(node, parted)


def _part(word: str, room: float, size: float, face: Face, *, bold: bool) -> str:
    """Return a word with breaks behind its signs, and soft hyphens in what is still too wide."""
    pieces = _SIGN.split(word)
    return _BREAK.join(
        _SYLLABLE.sub("\u00ad", piece) if face.width(piece, size, bold=bold) > room else piece
        for piece in pieces
    )


def _write(node: Element, text: str) -> None:
    """Put a text into a run; Word knows a soft hyphen as an element of its own."""
    first, *rest = text.split("\u00ad")
    node.text = first
    node.set(_SPACE, "preserve")
    last = node
    for piece in rest:
        following = element("w:t")
        following.text = piece
        following.set(_SPACE, "preserve")
        hyphen = element("w:softHyphen")
        last.addnext(hyphen)
        hyphen.addnext(following)
        last = following
