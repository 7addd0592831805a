"""YAML events → data, with the place of every key and value; what a plan may not use is refused."""

import re
from typing import Final

import yaml

from smartplan.diagnostics import Diagnostic
from smartplan.sources.decoding import replace_forbidden
from smartplan.sources.document import IntScalar, SpanIndex, YamlPath, YamlValue
from smartplan.sources.event_parser import EventParser, offsets_of
from smartplan.sources.limits import MAX_DEPTH, MAX_NODES, MAX_NUMBER_LENGTH
from smartplan.sources.refusals import Refusals
from smartplan.sources.scalars import resolve_plain
from smartplan.sources.span_map import SpanMap

_BLOCK_STYLES: Final = ("|", ">")
_QUOTES: Final = ("'", '"')
_BLANKS: Final = (" ", "\t")
_MERGE_KEY: Final = "<<"
_DIGITS: Final = re.compile(r"[0-9]+")

_Offsets = tuple[int, int]
# A value and its place; that of a block collection ends with its first line.
_Placed = tuple[YamlValue, _Offsets]


class ReadingStoppedError(Exception):
    """The file is nested too deeply or too large; the diagnostic has been noted."""


class DocumentBuilder:
    """Builds the data of one file; afterwards holds the spans and what was found wrong.

    ``closed`` is the place of the quoted text, bracket or alias that was last completed, if
    nothing was read since: when a syntax error follows, it is often the cause.
    """

    def __init__(self, file: str, text: str, events: EventParser) -> None:
        self.closed: _Offsets | None = None
        self._brackets: list[int] = []
        self._refusals = Refusals(file, text)
        self._text = text
        self._get_event = events.get_event
        self._count = 0
        self._keys: dict[YamlPath, _Offsets] = {}
        self._values: dict[YamlPath, _Offsets] = {}
        self._raw_offsets: dict[YamlPath, _Offsets] = {}

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What was found wrong so far."""
        return tuple(self._refusals.diagnostics)

    @property
    def lossy(self) -> bool:
        """Tell whether a part of the data can't be known."""
        return self._refusals.lossy

    @property
    def bracket(self) -> int | None:
        """Where the innermost bracket was opened that is not closed yet."""
        return self._brackets[-1] if self._brackets else None

    @property
    def spans(self) -> SpanIndex:
        """Where everything stands that was built so far."""
        keys, values = SpanMap(self._text, self._keys), SpanMap(self._text, self._values)
        return SpanIndex(keys, values, self._raw_offsets)

    def build(self) -> YamlValue:
        """Return the data of the first document, or None if there is none.

        Raises ``yaml.YAMLError`` at a syntax error and ``ReadingStoppedError`` beyond a limit.
        """
        self._next()  # the start of the stream
        if not isinstance(self._next(), yaml.DocumentStartEvent):
            return None
        data, _ = self._build_node(self._next(), (), 0)
        self._next()  # the end of the document
        following = self._next()
        if isinstance(following, yaml.DocumentStartEvent):
            self._refusals.refuse_document(following)
        return data

    def _next(self) -> yaml.Event:
        event = self._get_event()
        if event is None:
            raise EOFError("read on behind the end of the stream")
        self.closed = None
        return event

    def _build_node(self, event: yaml.Event, path: YamlPath | None, depth: int) -> _Placed:
        """Return a value; without a path nothing is noted of it but its mistakes."""
        self._count += 1
        if self._count > MAX_NODES:
            self._refusals.refuse_count(event)
            raise ReadingStoppedError
        if isinstance(event, yaml.AliasEvent):
            self._refusals.refuse_alias(event)
            self.closed = offsets_of(event)
            return None, self.closed
        if isinstance(event, yaml.ScalarEvent):
            return self._build_scalar(event, path)
        if depth >= MAX_DEPTH:
            self._refusals.refuse_depth(event)
            raise ReadingStoppedError
        if isinstance(event, yaml.MappingStartEvent):
            return self._build_mapping(event, path, depth + 1)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._build_sequence(event, path, depth + 1)
        raise TypeError(f"no node begins with {type(event).__name__}")

    def _build_scalar(self, event: yaml.ScalarEvent, path: YamlPath | None) -> _Placed:
        if event.anchor is not None or event.tag is not None:
            self._refusals.refuse_properties(event)
        start, end = place = offsets_of(event)
        value: YamlValue = event.value
        plain = event.implicit[0]
        if plain:
            value = resolve_plain(event.value)
        elif event.style in _QUOTES:
            self.closed = place
            self._refusals.refuse_escapes(event.value, place)
            value = replace_forbidden(event.value)
        elif event.style in _BLOCK_STYLES:
            # The parser runs on over blank lines, up to the next key.
            place = (start, start + len(self._text[start:end].rstrip()))
        if path is not None:
            self._values[path] = place
            if isinstance(value, str):
                self._raw_offsets[path] = place
            if plain and self._text[end : end + 1] in _BLANKS:
                self._refusals.warn_of_comment(end)
        return value, place

    def _build_sequence(
        self, opening: yaml.SequenceStartEvent, path: YamlPath | None, depth: int
    ) -> _Placed:
        self._open(opening, path)
        items: list[YamlValue] = []
        first_end: int | None = None
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            item_path = None if path is None else (*path, len(items))
            item, place = self._build_node(event, item_path, depth)
            items.append(item)
            first_end = place[1] if first_end is None else first_end
        return tuple(items), self._close(opening, path, event, first_end)

    def _build_mapping(
        self, opening: yaml.MappingStartEvent, path: YamlPath | None, depth: int
    ) -> _Placed:
        self._open(opening, path)
        data: dict[str | int, YamlValue] = {}
        places: dict[str | int, _Offsets] = {}
        first_end: int | None = None
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            key, place = self._build_key(event, depth)
            first_end = place[1] if first_end is None else first_end
            entry_path = None
            if key is not None and key in places:
                self._refusals.refuse_duplicate(key, place, places[key])
            elif key is not None:
                places[key] = place
                entry_path = self._note_key(path, key, place)
            value, value_place = self._build_node(self._next(), entry_path, depth)
            if key is not None:
                data.setdefault(key, value)
            if value is None and opening.flow_style and value_place[0] == value_place[1]:
                self._refusals.refuse_glued_key(key, place)
        return data, self._close(opening, path, event, first_end)

    def _build_key(self, event: yaml.Event, depth: int) -> tuple[str | int | None, _Offsets]:
        value, place = self._build_node(event, None, depth)
        if value == _MERGE_KEY and isinstance(event, yaml.ScalarEvent) and event.implicit[0]:
            self._refusals.refuse_merge(*place)
        elif isinstance(value, str | IntScalar):
            return read_key(value), place
        elif not isinstance(event, yaml.AliasEvent):
            self._refusals.refuse_key(*place)
        return None, place

    def _note_key(self, path: YamlPath | None, key: str | int, place: _Offsets) -> YamlPath | None:
        if path is None:
            return None
        entry_path = (*path, key)
        self._keys[entry_path] = place
        return entry_path

    def _open(self, opening: yaml.CollectionStartEvent, path: YamlPath | None) -> None:
        if opening.anchor is not None or opening.tag is not None:
            self._refusals.refuse_properties(opening)
        if opening.flow_style:
            self._brackets.append(offsets_of(opening)[0])
        if path is not None:
            # Noted before its parts, so that the spans stand in file order.
            self._values[path] = offsets_of(opening)

    def _close(
        self,
        opening: yaml.CollectionStartEvent,
        path: YamlPath | None,
        closing: yaml.Event,
        first_end: int | None,
    ) -> _Offsets:
        """Note where a collection ends: a block collection, for a reader, on its first line."""
        place = start, end = offsets_of(opening)[0], offsets_of(closing)[1]
        if opening.flow_style:
            self._brackets.pop()
            self.closed = place
        else:
            end = start if first_end is None else first_end
            first_line = self._text[start:end].partition("\n")[0]
            place = (start, start + len(first_line.rstrip()))
        if path is not None:
            self._values[path] = place
        return place


def read_key(value: str | IntScalar) -> str | IntScalar:
    """Read a year in quotes as a year: to an editor, as in JSON, both are the same key."""
    if isinstance(value, str) and len(value) <= MAX_NUMBER_LENGTH and _DIGITS.fullmatch(value):
        return IntScalar(int(value), value)
    return value
