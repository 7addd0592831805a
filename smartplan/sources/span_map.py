"""Spans by YAML path, worked out only when somebody asks: most plans have few mistakes."""

from collections.abc import Iterator, Mapping

from smartplan.diagnostics import Span
from smartplan.sources.document import YamlPath
from smartplan.sources.position import span_of


class SpanMap(Mapping[YamlPath, Span]):
    """Character offsets of one text, read as spans."""

    __slots__ = ("_offsets", "_text")

    def __init__(self, text: str, offsets: Mapping[YamlPath, tuple[int, int]]) -> None:
        self._text = text
        self._offsets = offsets

    def __getitem__(self, path: YamlPath) -> Span:
        """Return the span of a path; raise ``KeyError`` if the file doesn't hold it."""
        return span_of(self._text, *self._offsets[path])

    def __iter__(self) -> Iterator[YamlPath]:
        """Walk the paths in file order."""
        return iter(self._offsets)

    def __len__(self) -> int:
        """Count the paths."""
        return len(self._offsets)
