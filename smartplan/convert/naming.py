"""Headings made fit for a book: no level skipped, and none nameless that is to be listed."""

import re
from collections.abc import Iterator
from typing import Final

_HEADING: Final = re.compile(r"(#{1,3} +.*?)(?: +\{([^{}]*)\})? *")
_MARKS: Final = re.compile(r"#{1,6} ")
_CODE: Final = re.compile(r"`{3,}|~{3,}")


def name_headings(markdown: str) -> str:
    """Give each heading of the three upper levels an id, by its order, if it has none."""
    lines = markdown.split("\n")
    order = 0
    for number in _heading_lines(lines):
        if heading := _HEADING.fullmatch(lines[number]):
            order += 1
            attributes = heading[2] or ""
            if "#" not in attributes:
                named = f"#bagian-{order} {attributes}".rstrip()
                lines[number] = f"{heading[1]} {{{named}}}"
    return "\n".join(lines)


def even_headings(markdown: str) -> str:
    """Move each heading up that skips a level, and those of its level with it.

    PDF/UA-1 (7.4.2) wants levels in order, while a planner may begin a narrative with ``##``.
    """
    lines = markdown.split("\n")
    above: list[tuple[int, int]] = []
    for number in _heading_lines(lines):
        marks, _, rest = lines[number].partition(" ")
        written = len(marks)
        while above and above[-1][0] >= written:
            above.pop()
        level = min(written, above[-1][1] + 1 if above else 1)
        above.append((written, level))
        lines[number] = f"{'#' * level} {rest}"
    return "\n".join(lines)


def _heading_lines(lines: list[str]) -> Iterator[int]:
    fence = ""
    for number, line in enumerate(lines):
        if code := _CODE.match(line):
            fence = "" if fence and line.startswith(fence) else fence or code[0]
        elif not fence and _MARKS.match(line):
            yield number
