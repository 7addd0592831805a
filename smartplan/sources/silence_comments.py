"""Comments such as ``# smartplan: abaikan RUJ001``, which silence a finding on one line."""

import bisect
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from smartplan.sources.document import ParsedDocument, ProseDocument

KEYWORD: Final = "abaikan"
_SIGN: Final = "smartplan:"
_YAML: Final = re.compile(r"(?<!\S)#[ \t]*smartplan:[ \t]*(?P<word>\w+)(?P<rest>[^\n]*)")
_PROSE: Final = re.compile(r"<!--[ \t]*smartplan:[ \t]*(?P<word>\w+)(?P<rest>(?:(?!-->)[^\n])*)-->")
# In a book nothing of the comment may stay: no blank line, no spaces that would break the line.
_PROSE_LINE: Final = re.compile(rf"^[ \t]*{_PROSE.pattern}[ \t]*\r?\n", re.MULTILINE)
_PROSE_PART: Final = re.compile(rf"[ \t]*{_PROSE.pattern}")
_NAME: Final = re.compile(r"[^\s,;]+")


@dataclass(frozen=True, slots=True)
class SilenceComment:
    """A comment that speaks to smartplan: its keyword, its names, the lines it covers.

    Offsets count characters of the file's text; ``lines`` are those of the findings meant.
    """

    file: str
    start: int
    end: int
    keyword: str
    names: tuple[tuple[str, int], ...]
    lines: range


def find_yaml_comments(document: ParsedDocument) -> Iterator[SilenceComment]:
    """Yield the comments of a YAML file; what looks like one inside a value is none."""
    text = document.text
    if _SIGN not in text:
        return
    values = sorted(document.spans.raw_offsets.values())
    starts = [start for start, _ in values]
    for match in _YAML.finditer(text):
        before = bisect.bisect_right(starts, match.start()) - 1
        if before >= 0 and match.start() < values[before][1]:
            continue
        first, own_line = _first_line(text, match.start(), match.end(), "#")
        last = _end_of_value(text, values, first)
        yield _comment(document.file, match, range(1 if own_line is None else first, last + 1))


def find_prose_comments(document: ProseDocument) -> Iterator[SilenceComment]:
    """Yield the comments of a narrative file."""
    text = document.written
    if _SIGN not in text:
        return
    for match in _PROSE.finditer(text):
        first, own_line = _first_line(text, match.start(), match.end(), "<!--")
        yield _comment(document.file, match, range(1 if own_line is None else first, first + 1))


def blank_comments(text: str) -> str:
    """Return a narrative with spaces instead of such comments, so that every offset holds."""
    return _PROSE.sub(lambda match: " " * len(match[0]), text) if _SIGN in text else text


def drop_comments(text: str) -> str:
    """Return a narrative without such comments, as the books print it."""
    return _PROSE_PART.sub("", _PROSE_LINE.sub("", text)) if _SIGN in text else text


def _comment(file: str, match: "re.Match[str]", lines: range) -> SilenceComment:
    # A reason may follow in round brackets.
    names = match["rest"].partition("(")[0]
    found = tuple((name[0], match.start("rest") + name.start()) for name in _NAME.finditer(names))
    return SilenceComment(file, match.start(), match.end(), match["word"], found, lines)


def _first_line(text: str, start: int, end: int, sign: str) -> tuple[int, bool | None]:
    """Return the line that a comment speaks of, and whether it is the comment's own.

    None instead of a truth value says that nothing stands above the comment: it speaks of the
    whole file too.
    """
    line_start = text.rfind("\n", 0, start) + 1
    number = text.count("\n", 0, line_start) + 1
    line_end = text.find("\n", end)
    behind = text[end : line_end if line_end >= 0 else len(text)]
    if text[line_start:start].strip() or (sign != "#" and behind.strip()):
        return number, True
    following = text[line_end + 1 :].split("\n") if line_end >= 0 else []
    for distance, line in enumerate(following, 1):
        if line.strip() and not line.strip().startswith(sign):
            number += distance
            break
    above = (line.strip() for line in text[:line_start].split("\n"))
    nothing_above = all(not line or line.startswith(sign) for line in above)
    return number, None if nothing_above else False


def _end_of_value(text: str, values: list[tuple[int, int]], line: int) -> int:
    """Return the last line of a text that begins on a line: no comment can stand inside it."""
    start = _offset_of_line(text, line)
    end = text.find("\n", start)
    end = len(text) if end < 0 else end
    position = bisect.bisect_left(values, (end, 0)) - 1
    if position >= 0 and values[position][0] >= start:
        return max(line, text.count("\n", 0, values[position][1]) + 1)
    return line


def _offset_of_line(text: str, line: int) -> int:
    offset = 0
    for _ in range(line - 1):
        offset = text.find("\n", offset) + 1
    return offset
