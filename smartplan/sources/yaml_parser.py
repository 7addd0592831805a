"""One YAML file → its data with positions, or everything that can be said against it."""

from typing import Any

import yaml

from smartplan.diagnostics import START_OF_FILE, Diagnostic, sorted_diagnostics
from smartplan.language import Text
from smartplan.sources.content_entries import EMPTY_FILE, NOT_A_MAPPING
from smartplan.sources.decoding import decode_source, replace_forbidden
from smartplan.sources.document import ParsedDocument, SpanIndex, YamlValue
from smartplan.sources.document_builder import DocumentBuilder, ReadingStoppedError
from smartplan.sources.event_parser import open_events
from smartplan.sources.position import offset_of
from smartplan.sources.quick_reader import read_quickly
from smartplan.sources.syntax_error import (
    diagnose_missing_space,
    explain_syntax_error,
    find_glued_key,
)
from smartplan.sources.syntax_failure import read_failure


def parse_yaml(file: str, data: bytes) -> tuple[ParsedDocument | None, tuple[Diagnostic, ...]]:
    """Return the document and what is wrong with it, sorted by place.

    There is no document where its data would mislead: after a syntax error, beyond a limit, or
    when a part of the data can't be known (aliases, odd keys). A document with, say, a duplicate
    key is returned, so that its other mistakes can be found in the same run. Never raises.
    """
    text, found = decode_source(file, data)
    if text is None:
        return None, found
    if not found and (data_as_read := read_quickly(text)) is not None:
        return ParsedDocument(file, text, data_as_read, _DeferredSpans(file, text)), ()
    readable = replace_forbidden(text) if found else text
    builder = DocumentBuilder(file, readable, open_events(readable))
    document: ParsedDocument | None = None
    wrong: tuple[Diagnostic, ...] = ()
    try:
        content = builder.build()
    except ReadingStoppedError:
        pass
    except yaml.YAMLError as error:
        failure = read_failure(file, readable, error, builder.closed, builder.bracket)
        wrong = (explain_syntax_error(failure),)
    else:
        wrong = _diagnose_root(file, readable, content, builder)
        if not wrong and not builder.lossy:
            document = ParsedDocument(file, text, content, builder.spans)
    # What was found behind the beginning of a broken piece is only its echo.
    earlier = [
        known
        for known in builder.diagnostics
        if not wrong or known.span.start < wrong[0].span.start
    ]
    return document, sorted_diagnostics((*found, *earlier, *wrong))


class _DeferredSpans(SpanIndex):
    """Where everything stands in a file, to be read with care when somebody asks.

    Holds next to nothing until then, so that it is quickly sent to another process.
    """

    __slots__ = ("_file", "_text")

    def __init__(self, file: str, text: str) -> None:
        object.__setattr__(self, "_file", file)
        object.__setattr__(self, "_text", text)

    def __reduce__(self) -> tuple[type["_DeferredSpans"], tuple[str, str]]:
        return _DeferredSpans, (self._file, self._text)

    def __getattr__(self, name: str) -> Any:
        # Python asks here only for what is not set yet.
        if name not in SpanIndex.__slots__:
            raise AttributeError(name)
        builder = DocumentBuilder(self._file, self._text, open_events(self._text))
        builder.build()
        for one in SpanIndex.__slots__:
            object.__setattr__(self, one, getattr(builder.spans, one))
        return getattr(builder.spans, name)


def _diagnose_root(
    file: str, text: str, content: YamlValue, builder: DocumentBuilder
) -> tuple[Diagnostic, ...]:
    if isinstance(content, dict):
        return ()
    if content is None:
        message = Text("berkas ini kosong", "this file is empty")
        return (EMPTY_FILE.diagnose(file, START_OF_FILE, message),)
    span = builder.spans.find_value(())
    colon = find_glued_key(text, offset_of(text, span.start))
    if isinstance(content, str) and colon is not None:
        return (diagnose_missing_space(file, text, colon),)
    if isinstance(content, tuple):
        message = Text(
            "berkas ini dimulai dengan daftar, padahal setiap berkas dimulai dengan kunci",
            "this file begins with a list, but every file begins with a key",
        )
    else:
        message = Text(
            "berkas ini tidak memuat satu pun `kunci: nilai`",
            "this file holds not a single `key: value`",
        )
    return (NOT_A_MAPPING.diagnose(file, span, message),)
