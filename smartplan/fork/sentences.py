"""Indonesian prose cut into sentences, well enough to take one out."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

_BREAK: Final = re.compile(r"(?<=[.!?])(?:[\"”’)*_]|\[@[^\]]*\])*\s+(?=[\"“‘(*_\[{]*[A-Z0-9])")
# What ends in a full stop and ends no sentence: titles, initials, short words.
_SHORT: Final = re.compile(
    r"(?:^|[\s(\"“])(?:[A-Z]|[A-Z]{1,2}[a-z]?\.[A-Z]\w*|Pj|Plt|Plh|Tb|Hj|Ir|Dr|dr|Drs|Dra|Prof|St"
    r"|No|Kab|Kec|Kel|Jl|Jln|Gg|mis|dll|dsb|dst|tsb|hlm|vol|cf|a\.n|u\.p|s\.d)\.$"
)


def split_sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each sentence of a paragraph starts and ends, the blanks behind it left out."""
    starts = [0]
    ends: list[int] = []
    for found in _BREAK.finditer(text):
        if _SHORT.search(text[: found.start()]):
            continue
        ends.append(found.end() - len(found[0]) + len(found[0].rstrip()))
        starts.append(found.end())
    yield from zip(starts, [*ends, len(text.rstrip())], strict=True)


def split_items(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each item of a Markdown list starts and ends, without its line end."""
    starts = [found.start() for found in _ITEM.finditer(text)]
    lead = [] if starts[:1] == [0] else [0]
    for start, end in pairwise([*lead, *starts, len(text)]):
        yield start, start + len(text[start:end].rstrip("\n"))


_ITEM: Final = re.compile(r"^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+", re.MULTILINE)


def item_sign(text: str) -> str:
    """Return the sign before a list item, blanks included; nothing for what is no item."""
    found = _ITEM.match(text)
    return found[0] if found else ""
