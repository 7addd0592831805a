"""The headings of a text, and what stands below each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_HEADING: Final = re.compile(r"^ {0,3}(?P<marks>#{1,6})(?:[ \t]+(?P<title>[^\n]*))?$", re.M)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading at ``text[start:end]``.

    ``below`` is what stands between it and the next heading, ``deeper`` tells whether that one is
    a part of it.
    """

    level: int
    title: str
    start: int
    end: int
    below: str
    deeper: bool


def find_headings(text: str) -> Iterator[Heading]:
    """Yield the headings of a text, in order."""
    if "#" not in text:
        return
    found = list(_HEADING.finditer(text))
    for number, one in enumerate(found):
        following = found[number + 1] if number + 1 < len(found) else None
        level = len(one["marks"])
        yield Heading(
            level,
            (one["title"] or "").strip(" \t\r#"),
            one.start("marks"),
            one.end(),
            text[one.end() : following.start() if following else len(text)],
            following is not None and len(following["marks"]) > level,
        )
