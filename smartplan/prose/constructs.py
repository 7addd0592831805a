"""Finds what looks like Markdown or HTML but is shown as plain text, so that a check can warn."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class ConstructKind(StrEnum):
    """What a planner meant by characters that will be printed as they stand."""

    HTML = "html"
    CODE = "code"
    RULE = "rule"
    UNDERLINED_HEADING = "underlined-heading"
    DIV = "div"
    MATH = "math"
    FOOTNOTE = "footnote"
    LINK_DEFINITION = "link-definition"


@dataclass(frozen=True, slots=True)
class PlainConstruct:
    """Something that will be shown as plain text, and where it begins."""

    kind: ConstructKind
    text: str
    offset: int


_AT_LINE_START: Final = (
    r"^[ ]{0,3}(?:"
    r"(?P<code>```+|~~~+)"
    r"|(?P<rule>(?:\*[ ]*){3,}|(?:_[ ]*){3,}|(?:-[ ]*){3,})$"
    r"|(?P<underlined_heading>=+[ ]*|--[ ]*)$"
    r"|(?P<div>:::+)"
    r"|(?P<link_definition>\[[^\]\n@^]+\]:))"
)
# One pass; a backslash takes the meaning of the next character away.
_ANYWHERE: Final = re.compile(
    r"\\."
    r"|(?P<html><!--|(?<!\()</?[a-zA-Z][^<>\n]*>|<\?)"
    rf"|{_AT_LINE_START}"
    r"|(?P<code_span>`[^`\n]+`)"
    r"|(?P<math>\$\$|(?<!\w)\$[^\s$](?:[^$\n]*[^\s$])?\$(?!\w))"
    r"|(?P<footnote>\^\[)",
    re.MULTILINE | re.DOTALL,
)
# Most texts have none of these: then it is enough, and ten times faster, to look at line starts.
_INLINE_MARKS: Final = ("<", "`", "$", "^[")
_LINE_STARTS: Final = re.compile(_AT_LINE_START, re.MULTILINE)
_KINDS: Final = {
    "html": ConstructKind.HTML,
    "code": ConstructKind.CODE,
    "code_span": ConstructKind.CODE,
    "rule": ConstructKind.RULE,
    "underlined_heading": ConstructKind.UNDERLINED_HEADING,
    "div": ConstructKind.DIV,
    "math": ConstructKind.MATH,
    "footnote": ConstructKind.FOOTNOTE,
    "link_definition": ConstructKind.LINK_DEFINITION,
}
_AUTOLINK: Final = re.compile(r"<[a-zA-Z][a-zA-Z0-9+.-]*:[^\s<>]*>")


def find_constructs(text: str) -> tuple[PlainConstruct, ...]:
    """Return everything that the books will show as it was typed, in the order of the text."""
    found = []
    pattern = _ANYWHERE if any(mark in text for mark in _INLINE_MARKS) else _LINE_STARTS
    for match in pattern.finditer(text):
        group = match.lastgroup
        if group is None or (group == "html" and _AUTOLINK.fullmatch(match[0])):
            continue
        found.append(PlainConstruct(_KINDS[group], match[group].rstrip(), match.start(group)))
    return tuple(found)
