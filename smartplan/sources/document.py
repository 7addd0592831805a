"""Files of a plan as read: data with the place of every key and value."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from smartplan.diagnostics import START_OF_FILE, Span
from smartplan.sources.position import position_of, span_of
from smartplan.sources.prose_position import locate

__all__ = [
    "FloatScalar",
    "IntScalar",
    "ParsedDocument",
    "ProseDocument",
    "SourceFile",
    "SpanIndex",
    "YamlPath",
    "YamlScalar",
    "YamlValue",
    "position_of",
    "walk_texts",
]

# A path from the root of a document: keys (text or year) and list indexes.
YamlPath: TypeAlias = tuple[str | int, ...]


class IntScalar(int):
    """A whole number that remembers how it was written, so that ``0511`` can stay a code."""

    raw: str

    def __new__(cls, value: int, raw: str) -> "IntScalar":
        """Make the number ``value`` that the file writes as ``raw``."""
        number = super().__new__(cls, value)
        number.raw = raw
        return number

    def __getnewargs__(self) -> tuple[int, str]:  # type: ignore[override]
        """Let copies, also those sent to another process, keep ``raw``."""
        return int(self), self.raw


class FloatScalar(float):
    """A fraction that remembers how it was written, so that ``36.10`` can stay a code."""

    raw: str

    def __new__(cls, value: float, raw: str) -> "FloatScalar":
        """Make the number ``value`` that the file writes as ``raw``."""
        number = super().__new__(cls, value)
        number.raw = raw
        return number

    def __getnewargs__(self) -> tuple[float, str]:  # type: ignore[override]
        """Let copies, also those sent to another process, keep ``raw``."""
        return float(self), self.raw


# Lists are tuples: nothing writes on what was read, and the models are strict about it.
YamlScalar: TypeAlias = bool | IntScalar | FloatScalar | str | None
YamlValue: TypeAlias = "YamlScalar | tuple[YamlValue, ...] | dict[str | int, YamlValue]"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file of the plan folder: its path relative to the plan, with slashes, and on disk."""

    file: str
    path: Path


@dataclass(frozen=True, slots=True)
class SpanIndex:
    """Where things stand in one document.

    ``keys`` and ``values`` map a YAML path to its span; ``raw_offsets`` maps the path of a text
    value to the character offsets (start, end) of its source, from which a place inside the
    value is found.
    """

    keys: Mapping[YamlPath, Span]
    values: Mapping[YamlPath, Span]
    raw_offsets: Mapping[YamlPath, tuple[int, int]]

    def find_key(self, path: YamlPath) -> Span:
        """Return the span of a key, else of its value, else of the nearest parent's."""
        return self.keys.get(path) or self.find_value(path)

    def find_value(self, path: YamlPath) -> Span:
        """Return the span of a value, else of the nearest parent that exists in the file."""
        for length in range(len(path), -1, -1):
            span = self.values.get(path[:length]) or self.keys.get(path[:length])
            if span is not None:
                return span
        return START_OF_FILE


@dataclass(frozen=True, slots=True)
class ParsedDocument:
    """One YAML file: its text, its data, and the place of everything in it."""

    file: str
    text: str
    data: YamlValue
    spans: SpanIndex

    def find_in_text(self, path: YamlPath, value: str, start: int, end: int) -> Span:
        """Return the span of ``value[start:end]``, where ``value`` stands at ``path``.

        Works for plain, quoted, literal and folded scalars alike.
        """
        offsets = self.spans.raw_offsets.get(path)
        if offsets is None:
            return self.spans.find_value(path)
        return locate(self.text, offsets, value, start, end)


@dataclass(frozen=True, slots=True)
class ProseDocument:
    """One Markdown file of ``narasi/``.

    ``text`` is what readers see; ``written`` is the file itself, with the comments that speak to
    smartplan. Both are equally long.
    """

    file: str
    text: str
    written: str = ""

    def find_in_text(self, start: int, end: int) -> Span:
        """Return the span of ``text[start:end]``."""
        return span_of(self.text, start, end)


def walk_texts(data: YamlValue) -> Iterator[tuple[YamlPath, str]]:
    """Yield every text value with its path, depth first in file order."""
    found: list[tuple[YamlPath, str]] = []
    _collect_texts(data, (), found)
    return iter(found)


def _collect_texts(data: YamlValue, path: YamlPath, found: list[tuple[YamlPath, str]]) -> None:
    if isinstance(data, str):
        found.append((path, data))
    elif isinstance(data, dict):
        for key, value in data.items():
            if isinstance(value, str):
                found.append(((*path, key), value))
            elif isinstance(value, dict | tuple):
                _collect_texts(value, (*path, key), found)
    elif isinstance(data, tuple):
        for position, value in enumerate(data):
            _collect_texts(value, (*path, position), found)
