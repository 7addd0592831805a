"""What stays of a finding when lines move: the mark by which another run knows it again."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from smartplan.diagnostics import Diagnostic, Span

_LENGTH: Final = 16
_DIGITS: Final = re.compile(r"\d+")


@dataclass(frozen=True, slots=True, order=True)
class Fingerprint:
    """Where a finding stands and what it says, without line numbers and amounts.

    ``place`` is made of code, file and the words on the line; ``words`` of the message, which
    tells findings at one place apart but may be put differently by a later version.
    """

    place: str
    words: str

    def __str__(self) -> str:
        """Return both as one word."""
        return f"{self.place}{self.words}"


def fingerprints_of(
    diagnostics: Iterable[Diagnostic], documents: Mapping[str, str]
) -> tuple[Fingerprint, ...]:
    """Return the fingerprint of each diagnostic; equal findings have equal ones.

    ``documents`` maps files to their text.
    """
    lines = {file: text.split("\n") for file, text in documents.items()}
    return tuple(_fingerprint(found, lines.get(found.file, ())) for found in diagnostics)


def unique_names(fingerprints: Iterable[Fingerprint]) -> Iterator[str]:
    """Yield each fingerprint as one word; the second of two equal ones gets a number."""
    seen: Counter[str] = Counter()
    for fingerprint in fingerprints:
        name = str(fingerprint)
        seen[name] += 1
        yield name if seen[name] == 1 else f"{name}-{seen[name]}"


def _fingerprint(found: Diagnostic, lines: Sequence[str]) -> Fingerprint:
    words = _DIGITS.sub("", found.message.english)
    place = _place(found.span, lines)
    return Fingerprint(_digest(found.code, found.file, *place), _digest(words)[: _LENGTH // 2])


def _place(span: Span, lines: Sequence[str]) -> tuple[str, ...]:
    """Return the line and what is marked on it; nothing for a finding about the whole file."""
    if span.start == span.end or span.start.line > len(lines):
        return ()
    line = lines[span.start.line - 1].rstrip("\r")
    end = span.end.column - 1 if span.end.line == span.start.line else len(line)
    return (line.strip(), line[span.start.column - 1 : end])


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]
