"""The data of a YAML file without anything unusual, read without noting where things stand.

Most files of a plan have no mistake, and nobody asks for places in them: this reader takes half
the time of ``document_builder``, which reads whatever is unusual.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any, Final

import yaml
from yaml.events import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from smartplan.sources.document import IntScalar, YamlScalar, YamlValue
from smartplan.sources.document_builder import read_key
from smartplan.sources.event_parser import open_events
from smartplan.sources.limits import MAX_DEPTH, MAX_NODES
from smartplan.sources.scalars import resolve_plain

# A warning about comments needs the place of the value before. The sign comes first: it is rare.
_GLUED_COMMENT: Final = re.compile(r"#(?<=[ \t]#)(?=[^\s#!])")
_QUOTES: Final = ("'", '"')
_SIGNS: Final = "\n,:-?[{"
_MERGE_KEY: Final = "<<"

_resolve = lru_cache(maxsize=16_384)(resolve_plain)
_LONGEST_COMMON: Final = 24
_Next = Callable[[], "yaml.Event | None"]


class UnusualError(Exception):
    """The file holds something that must be read with care."""


def read_quickly(text: str) -> dict[str | int, YamlValue] | None:
    """Return the data of a file, None if it is unusual in any way."""
    if _may_hold_too_many(text) or _GLUED_COMMENT.search(text):
        return None
    next_event = open_events(text).get_event
    try:
        next_event()  # the start of the stream
        next_event()  # the start of the document, or the end of the stream
        first = next_event()
        if type(first) is not MappingStartEvent or first.flow_style:
            return None
        data = _mapping(first, next_event, 1)
        next_event()  # the end of the document
        return data if isinstance(next_event(), yaml.StreamEndEvent) else None
    except (yaml.YAMLError, UnusualError):
        return None


def _may_hold_too_many(text: str) -> bool:
    # No value is shorter than a character, and none but the first stands without a sign before it;
    # a key without a value makes two of one.
    return len(text) > MAX_NODES and 2 * sum(map(text.count, _SIGNS)) >= MAX_NODES


def _mapping(
    opening: MappingStartEvent, next_event: _Next, depth: int
) -> dict[str | int, YamlValue]:
    if opening.anchor is not None or opening.tag is not None or depth > MAX_DEPTH:
        raise UnusualError
    data: dict[str | int, YamlValue] = {}
    while type(event := next_event()) is ScalarEvent:
        plain = event.implicit[0] and event.anchor is None and event.tag is None
        key = _plain_key(event.value) if plain else _quoted_key(event)
        if key in data:
            raise UnusualError
        data[key] = _value(next_event(), next_event, depth)
    if type(event) is not MappingEndEvent or (opening.flow_style and None in data.values()):
        raise UnusualError
    return data


def _sequence(opening: SequenceStartEvent, next_event: _Next, depth: int) -> tuple[YamlValue, ...]:
    if opening.anchor is not None or opening.tag is not None or depth > MAX_DEPTH:
        raise UnusualError
    items: list[YamlValue] = []
    while type(event := next_event()) is not SequenceEndEvent:
        items.append(_value(event, next_event, depth))
    return tuple(items)


def _value(event: Any, next_event: _Next, depth: int) -> YamlValue:
    kind = type(event)
    if kind is ScalarEvent:
        return _scalar(event)
    if kind is MappingStartEvent:
        return _mapping(event, next_event, depth + 1)
    if kind is SequenceStartEvent:
        return _sequence(event, next_event, depth + 1)
    raise UnusualError


def _scalar(event: ScalarEvent) -> YamlScalar:
    if event.anchor is not None or event.tag is not None:
        raise UnusualError
    written: str = event.value
    if event.implicit[0]:
        return resolve_plain(written) if len(written) > _LONGEST_COMMON else _resolve(written)
    # What is not printable in quotes may be an escape that hides something.
    if event.style in _QUOTES and not written.isprintable():
        raise UnusualError
    return written


def _quoted_key(event: ScalarEvent) -> str | int:
    key = _scalar(event)
    if not isinstance(key, str):
        raise UnusualError
    return read_key(key)


@lru_cache(maxsize=4096)
def _plain_key(written: str) -> str | int:
    """Return an unquoted key; a plan uses the same few hundred again and again."""
    key = resolve_plain(written)
    if not isinstance(key, str | IntScalar) or key == _MERGE_KEY:
        raise UnusualError
    return read_key(key)
