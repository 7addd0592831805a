"""A book's whole text, mended: references that lead out of the book, sections without content."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

_REFERENCE: Final = re.compile(r"\[\]\(#([^()\s]+)\)\{\.ref\}")
_DEFINITION: Final = re.compile(r"^(?:#{1,6} |:::).*?\{[^}\n]*?#([^\s}]+)", re.MULTILINE)
_HEADING: Final = re.compile(r"(#{1,6}) ")
_FENCE: Final = re.compile(r":{3,}(?: .*)?$|:{3,}$")
_CODE: Final = re.compile(r"(`{3,}|~{3,})")
_EMPTY_LANDSCAPE: Final = re.compile(r"^(:{3,}) landscape\n\s*^\1\n?", re.MULTILINE)


@dataclass(slots=True)
class _Section:
    """A heading with the lines up to the next heading of its level or above."""

    line: int
    level: int
    empty: bool = True
    has_parts: bool = False


def mend_references(markdown: str, find_elsewhere: Callable[[str], str | None]) -> str:
    """Replace references to what the book lacks by what ``find_elsewhere`` calls it.

    A reference to something that nothing knows is left, for the converter to refuse.
    """
    defined = set(_DEFINITION.findall(markdown))

    def mend(match: re.Match[str]) -> str:
        if match[1] in defined:
            return match[0]
        return find_elsewhere(match[1]) or match[0]

    return _REFERENCE.sub(mend, markdown)


def drop_empty_sections(markdown: str) -> str:
    """Take away headings under which nothing stands, and landscape pages that hold nothing."""
    lines = markdown.split("\n")
    gone = {section.line for section in find_sections(lines) if section.empty}
    kept = "\n".join(line for number, line in enumerate(lines) if number not in gone)
    return _EMPTY_LANDSCAPE.sub("", kept)


def announce_empty_sections(markdown: str, notice: str) -> str:
    """Write a notice under every heading under which nothing stands."""
    lines = markdown.split("\n")
    empty = {
        section.line for section in find_sections(lines) if section.empty and not section.has_parts
    }
    made: list[str] = []
    for number, line in enumerate(lines):
        made.append(line)
        if number in empty:
            made += ["", notice]
    return _EMPTY_LANDSCAPE.sub("", "\n".join(made))


def find_sections(lines: list[str]) -> list[_Section]:
    """Return the sections of a text in order, knowing which are empty."""
    sections: list[_Section] = []
    for number, line, is_text in _read(lines):
        heading = _HEADING.match(line) if not is_text else None
        if heading:
            for above in _open(sections, len(heading[1])):
                above.has_parts = True
            sections.append(_Section(number, len(heading[1])))
        elif is_text:
            for section in _open(sections, 7):
                section.empty = False
    return sections


def _open(sections: list[_Section], level: int) -> Iterator[_Section]:
    """Yield the sections that are still open for a line of a level, the innermost first."""
    for section in reversed(sections):
        if section.level < level:
            yield section
            level = section.level


def _read(lines: list[str]) -> Iterator[tuple[int, str, bool]]:
    """Yield headings, and (with True) the lines that readers see; fences and blanks are neither."""
    code = ""
    for number, line in enumerate(lines):
        fence = _CODE.match(line)
        if code:
            code = "" if fence and line.strip() == fence[1] and fence[1][:3] == code[:3] else code
            yield number, line, True
        elif fence:
            code = fence[1]
            yield number, line, True
        elif _HEADING.match(line):
            yield number, line, False
        elif line.strip() and not _FENCE.match(line):
            yield number, line, True
