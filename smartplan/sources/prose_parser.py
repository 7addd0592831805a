"""One Markdown file of ``narasi/`` → its text, under the same rules of encoding as YAML."""

from smartplan.diagnostics import Diagnostic, sorted_diagnostics
from smartplan.sources.decoding import decode_source, replace_forbidden
from smartplan.sources.document import ProseDocument
from smartplan.sources.silence_comments import blank_comments


def parse_prose(file: str, data: bytes) -> tuple[ProseDocument | None, tuple[Diagnostic, ...]]:
    """Return the text and what is wrong with it; no text if its encoding is wrong. Never raises.

    Forbidden characters are reported and stand as U+FFFD in the text, so that every offset holds.
    """
    text, found = decode_source(file, data)
    if text is None:
        return None, found
    readable = replace_forbidden(text) if found else text
    return ProseDocument(file, blank_comments(readable), readable), sorted_diagnostics(found)
