"""Which texts are prose, and where a sentence of them begins and ends.

All offsets are those of ``FileTexts.joined``: between two texts stands an empty line, so that no
sentence or paragraph crosses it.
"""

import re
from collections.abc import Iterator
from typing import Final

from smartplan.plan.index import PlanIndex
from smartplan.plan.texts import FileTexts

# Registers: what they say belongs to a publication, a law or a setting, not to the plan's story.
_REGISTERS: Final = frozenset({"fakta.yaml", "hukum.yaml", "smartplan.yaml", "sumber.yaml"})
# Records of what others said, and of the words of the RPJMD.
_RECORDS: Final = frozenset(
    {("kelembagaan.yaml", "partisipasi"), ("kelembagaan.yaml", "bimtek"), ("daerah.yaml", "rpjmd")}
)
_FILES_WITH_RECORDS: Final = frozenset(file for file, _ in _RECORDS)
# Whoever writes longer paragraphs is not judged by what stands farther away.
_LONGEST: Final = 800
_EMPTY_LINE: Final = "\n\n"
# A full stop before a capital, the beginning of a list's item, or a semicolon.
_BREAK: Final = re.compile(
    r"[.!?][*_)\"”’]*\s+(?=[\"“(*_]*[A-Z0-9{])|\n(?=[ ]*(?:[-*+]|\d+[.)])\s)|;\s+"
)


def prose_files(index: PlanIndex) -> Iterator[FileTexts]:
    """Yield the texts of the files that tell something in the plan's own words: no registers."""
    return (texts for texts in index.texts_by_file if texts.file not in _REGISTERS)


def is_record(texts: FileTexts, offset: int) -> bool:
    """Tell whether the text at an offset says what others said or did."""
    if texts.file not in _FILES_WITH_RECORDS:
        return False
    placed, _ = texts.at(offset)
    return (placed.file, *(placed.path or ())[:1]) in _RECORDS


def find_paragraph(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the paragraph that holds ``text[start:end]`` begins and ends.

    Of a very long one only what stands near.
    """
    earliest, latest = max(0, start - _LONGEST), min(len(text), end + _LONGEST)
    before = text.rfind(_EMPTY_LINE, earliest, start)
    after = text.find(_EMPTY_LINE, end, latest)
    return (
        earliest if before < 0 else before + len(_EMPTY_LINE),
        latest if after < 0 else after,
    )


def find_sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the sentence that holds ``text[start:end]`` begins and ends."""
    first, last = find_paragraph(text, start, end)
    for found in _BREAK.finditer(text, first, last):
        if found.end() <= start:
            first = found.end()
        elif found.start() >= end:
            return first, found.start()
    return first, last


def on_one_line(text: str) -> str:
    """Return a text with blanks for line ends, so equally long.

    A search that begins with a blank runs through it ten times faster than one for any space.
    """
    return text.replace("\n", " ")


def plain_words(written: str) -> str:
    """Return words without marks of emphasis, on one line, as a message quotes them."""
    return " ".join(written.replace("*", " ").replace("_", " ").split())
