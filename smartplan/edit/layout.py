"""Where the parts of one document stand: whole entries with everything below them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from smartplan.sources.document import ParsedDocument, YamlPath
from smartplan.sources.position import offset_of

_COLON: Final = re.compile(r"[ \t]*:")
_DASH: Final = re.compile(r"-[ \t]*(?:\r?\n[ \t]*)?\Z")


class UneditableError(Exception):
    """A place is written in a way that this room does not change, such as ``? key``."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Offsets into the text of a document, by YAML path."""

    document: ParsedDocument

    @property
    def text(self) -> str:
        """The text of the document."""
        return self.document.text

    @property
    def newline(self) -> str:
        """How the document ends its lines."""
        return "\r\n" if "\r\n" in self.text else "\n"

    def data_at(self, path: YamlPath) -> Any:
        """Return the value at a path. Raises KeyError if the document has none."""
        value: Any = self.document.data
        for key in path:
            try:
                value = value[key]
            except (IndexError, TypeError) as error:
                raise KeyError(path) from error
        return value

    def is_flow(self, path: YamlPath) -> bool:
        """Tell whether a list or group of keys is written in brackets."""
        return self.text[self.value_start(path)] in "[{"

    def inside_flow(self, path: YamlPath) -> bool:
        """Tell whether a path lies inside brackets."""
        return any(self.is_flow(path[:length]) for length in range(len(path)))

    def key(self, path: YamlPath) -> tuple[int, int]:
        """Return where a key stands. Raises KeyError if there is none."""
        span = self.document.spans.keys[path]
        return offset_of(self.text, span.start), offset_of(self.text, span.end)

    def colon_end(self, path: YamlPath) -> int:
        """Return the offset behind the colon of a key."""
        found = _COLON.match(self.text, self.key(path)[1])
        if found is None:
            raise UneditableError(f"{self.document.file}: no colon after {path[-1]}")
        return found.end()

    def value_start(self, path: YamlPath) -> int:
        """Return where a value starts. Raises KeyError if there is none."""
        return offset_of(self.text, self.document.spans.values[path].start)

    def value(self, path: YamlPath) -> tuple[int, int]:
        """Return where a whole value stands, with all that belongs to it."""
        start = self.value_start(path)
        inner = path
        while True:
            data = self.data_at(inner)
            if not isinstance(data, (dict, tuple)) or not data or self.is_flow(inner):
                break
            inner = (*inner, next(reversed(data)) if isinstance(data, dict) else len(data) - 1)
        return start, offset_of(self.text, self.document.spans.values[inner].end)

    def dash(self, path: YamlPath) -> int:
        """Return the offset of the dash of a list item."""
        start = self.value_start(path)
        line = self.line_start(start)
        found = _DASH.search(self.text[line:start])
        if found is None:
            # The dash may stand alone on the line before.
            found = _DASH.search(self.text[self.line_start(max(line - 1, 0)) : start])
        if found is None:
            raise UneditableError(f"{self.document.file}: no dash before {path}")
        return start - len(found[0])

    def entry_start(self, path: YamlPath) -> int:
        """Return where an entry of a list or group of keys starts: its key or its dash."""
        return self.dash(path) if isinstance(self._container(path), tuple) else self.key(path)[0]

    def entry_end(self, path: YamlPath) -> int:
        """Return where the lines of an entry of a block end, line end included.

        Blank lines that a ``|+`` text keeps are part of it.
        """
        _, end = self.value(path)
        end = self.line_end(end)
        if self._keeps_blank_lines(path):
            while end < len(self.text) and not self.text[end : self.line_end(end)].strip():
                end = self.line_end(end)
        return end

    def column(self, offset: int) -> int:
        """Return the number of characters before an offset on its line."""
        return offset - (self.text.rfind("\n", 0, offset) + 1)

    def line_start(self, offset: int) -> int:
        """Return where the line of an offset starts."""
        return self.text.rfind("\n", 0, offset) + 1

    def _container(self, path: YamlPath) -> Mapping[str | int, Any] | tuple[Any, ...]:
        found: Mapping[str | int, Any] | tuple[Any, ...] = self.data_at(path[:-1])
        return found

    def line_end(self, offset: int) -> int:
        """Return where the line of an offset ends, line end included."""
        found = self.text.find("\n", offset)
        return len(self.text) if found < 0 else found + 1

    def _keeps_blank_lines(self, path: YamlPath) -> bool:
        data = self.data_at(path)
        while isinstance(data, (dict, tuple)) and data and not self.is_flow(path):
            path = (*path, next(reversed(data)) if isinstance(data, dict) else len(data) - 1)
            data = self.data_at(path)
        start = self.value_start(path)
        return self.text[start : start + 1] in ("|", ">") and "+" in self.text[start : start + 3]
