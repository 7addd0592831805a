"""Cuts and wraps text by its measured width, so that no label overruns its place."""

import re
from functools import lru_cache
from typing import Final

from smartplan.book.charts.widths import text_width

ELLIPSIS: Final = "\u2026"
# XML has no way to write these, and readers of SVG stop at them.
_NOT_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    """Put a text on one line, without characters that XML can't hold."""
    return " ".join(_NOT_XML.sub("", text).split())


def fit(text: str, width: float, size: float, *, bold: bool = False) -> str:
    """Return the text, or as much of it as fits, with an ellipsis."""
    text = clean(text)
    if text_width(text, size, bold=bold) <= width:
        return text
    end = len(text)
    while end and text_width(text[:end].rstrip() + ELLIPSIS, size, bold=bold) > width:
        end -= 1
    return text[:end].rstrip(" ,;:-") + ELLIPSIS


# The same names stand in chart after chart, which is tried out at several sizes.
@lru_cache(maxsize=4096)
def wrap(
    text: str, width: float, size: float, *, lines: int = 2, bold: bool = False
) -> tuple[str, ...]:
    """Break a text at its spaces into at most so many lines; the last one is cut if need be."""
    wrapped: list[str] = []
    words = clean(text).split(" ")
    while words and len(wrapped) < lines - 1:
        taken = 1
        while taken < len(words) and _fits(words[: taken + 1], width, size, bold):
            taken += 1
        wrapped.append(fit(" ".join(words[:taken]), width, size, bold=bold))
        words = words[taken:]
    if words:
        wrapped.append(fit(" ".join(words), width, size, bold=bold))
    return tuple(wrapped)


def widest(texts: tuple[str, ...], size: float, *, bold: bool = False) -> float:
    """Return the width of the widest of some lines."""
    return max((text_width(text, size, bold=bold) for text in texts), default=0.0)


def _fits(words: list[str], width: float, size: float, bold: bool) -> bool:
    return text_width(" ".join(words), size, bold=bold) <= width
