"""References and citations in prose: `{fakta:penduduk}`, `[@bps-2024]`; and malformed ones."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

KINDS: Final = ("fakta", "total", "program", "opd", "hukum", "quick-win", "indikator")
CITATION: Final = "sumber"
MALFORMED: Final = "rusak"

_ID: Final = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_KIND: Final = "|".join(KINDS)
_WELL_FORMED: Final = re.compile(rf"\{{({_KIND}):({_ID}(?::{_ID})*)\}}")
_CITATION_ITEM: Final = re.compile(rf"@({_ID})")
_CITATION_GROUP: Final = re.compile(rf"\[@{_ID}(?:\s*;\s*@{_ID})*\]")
# Braces and `[@` have no other meaning in our Markdown, so whatever wears them meant a reference.
# `[@name](url)` is a link. A backslash takes the meaning away, as everywhere in Markdown.
#
# The first character stands in front so that the search leaps from one to the next.
_CANDIDATE: Final = re.compile(
    r"[\\{\[](?:(?<=\\)."
    r"|(?<=\{)(?P<braces>[^{}\n]*\})"
    rf"|(?<=\{{)(?P<open>[ \t]*(?i:{_KIND})\b[^{{}}\s]*)"
    r"|(?<=\[)(?P<brackets>[ \t]*@(?:[^\[\]\n]|\n(?![ \t]*\n))*\](?!\()))",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Reference:
    """One reference: ``text[start:end]`` is what the planner wrote, offsets in characters.

    ``kind`` is one of ``KINDS``, ``CITATION`` or ``MALFORMED``; the target of a malformed
    reference is the text as it was written.
    """

    kind: str
    target: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ReferenceGroup:
    """References that stand in one pair of braces or brackets: several only for citations."""

    references: tuple[Reference, ...]
    start: int
    end: int


def find_references(text: str) -> tuple[Reference, ...]:
    """Return all references in the order of the text, malformed ones included."""
    return tuple(found for group in find_groups(text) for found in group.references)


def find_groups(text: str) -> Iterator[ReferenceGroup]:
    """Yield the stretches of text that references replace."""
    if "{" not in text and "@" not in text:
        return
    for match in _CANDIDATE.finditer(text):
        if match.lastgroup is not None:
            yield ReferenceGroup(_read(match), match.start(), match.end())


def _read(match: re.Match[str]) -> tuple[Reference, ...]:
    written, start, end = match[0], match.start(), match.end()
    named = _WELL_FORMED.fullmatch(written)
    if named is not None:
        return (Reference(named[1], named[2], start, end),)
    if _CITATION_GROUP.fullmatch(written):
        return tuple(
            Reference(CITATION, item[1], start + item.start(), start + item.end())
            for item in _CITATION_ITEM.finditer(written)
        )
    return (Reference(MALFORMED, written, start, end),)
