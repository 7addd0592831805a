"""One YAML file → its data with positions, or everything that can be said against it."""

from functools import cache

import yaml

from smartplan.diagnostics import START_OF_FILE, Diagnostic, sorted_diagnostics
from smartplan.language import Text
from smartplan.sources.content_entries import EMPTY_FILE, NOT_A_MAPPING
from smartplan.sources.decoding import decode_source, replace_forbidden
from smartplan.sources.deferred import Deferred
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
        return ParsedDocument(file, text, data_as_read, _deferred_spans(file, text)), ()
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


def _deferred_spans(file: str, text: str) -> SpanIndex:
    """Return where everything stands, to be read with care when somebody asks."""

    @cache
    def spans() -> SpanIndex:
        builder = DocumentBuilder(file, text, open_events(text))
        builder.build()
        return builder.spans

    return SpanIndex(
        Deferred(lambda: spans().keys),
        Deferred(lambda: spans().values),
        Deferred(lambda: spans().raw_offsets),
    )


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
