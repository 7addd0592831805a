"""A syntax error → what a planner did and how to mend it.

Each explainer knows one mistake and returns None for any other; the first that knows it speaks.
The parsers' problems are recognised by words that both of them use.
"""

import re
from collections.abc import Callable
from typing import Final

from smartplan.diagnostics import Diagnostic, Related
from smartplan.language import Text
from smartplan.sources.catalogue_entry import CatalogueEntry
from smartplan.sources.position import position_of, span_of
from smartplan.sources.syntax_entries import (
    BAD_ESCAPE,
    BAD_INDENTATION,
    DASH_WITHOUT_SPACE,
    INVALID_YAML,
    LIST_ON_KEY_LINE,
    MISSING_COLON,
    MISSING_SPACE,
    TAB_INDENTATION,
    TEXT_AFTER_BLOCK_SIGN,
    TEXT_AFTER_QUOTE,
    UNCLOSED_BRACKET,
    UNCLOSED_QUOTE,
    UNQUOTED_COLON,
    UNQUOTED_START,
)
from smartplan.sources.syntax_failure import SyntaxFailure

# "kunci:nilai" at the beginning of a line, where a space should follow the colon.
_GLUED_LINE: Final = re.compile(r"\s*(?:- +)*([\w.-]+):[^\s:/]")
_KEY_WITH_VALUE: Final = re.compile(r"""\s*(?:- +)*[^\s"'#\[{][^:]*:[ \t]+[^\s#|>]""")
_KEY: Final = re.compile(r"\s*(?:- +)*[^:]+:(?:\s|$)")
_INDENTATION: Final = re.compile(r"[ \t]*")

Explainer = Callable[[SyntaxFailure], Diagnostic | None]


def explain_syntax_error(failure: SyntaxFailure) -> Diagnostic:
    """Return the diagnostic of a syntax error, in general words if no explainer knows it."""
    for explain in EXPLAINERS:
        found = explain(failure)
        if found is not None:
            return found
    message = Text(
        f"berkas ini bukan YAML yang benar mulai dari sini (kata pengurai: {failure.problem})",
        f"from here on this file is not correct YAML (the parser says: {failure.problem})",
    )
    return _diagnose(failure, INVALID_YAML, failure.offset, message)


def _explain_tab(failure: SyntaxFailure) -> Diagnostic | None:
    indentation = _INDENTATION.match(failure.line)
    tab = indentation[0].find("\t") if indentation else -1
    if tab < 0:
        return None
    message = Text("baris ini menjorok dengan tab", "this line is indented with a tab")
    return _diagnose(failure, TAB_INDENTATION, failure.line_start + tab, message)


def _explain_unclosed_quote(failure: SyntaxFailure) -> Diagnostic | None:
    start = failure.opened_at
    if "quoted scalar" in failure.context and "unexpected" in failure.problem and start is not None:
        message = Text(
            "tanda kutip yang dibuka di sini tidak pernah ditutup",
            "the quote opened here is never closed",
        )
        return _diagnose(failure, UNCLOSED_QUOTE, start, message)
    if failure.closed is None:
        return None
    # A forgotten quote runs on to the next one, lines below, where the parser gets lost.
    start, end = failure.closed
    swallowed = failure.text[start:end]
    if swallowed[:1] not in ("'", '"') or "\n" not in swallowed:
        return None
    if "\n" in failure.text[end : failure.offset].rstrip():
        return None
    line = position_of(failure.text, end).line
    message = Text(
        f"tanda kutip yang dibuka di sini baru ditutup di baris {line}",
        f"the quote opened here is closed only in line {line}",
    )
    return _diagnose(failure, UNCLOSED_QUOTE, start, message)


def _explain_escape(failure: SyntaxFailure) -> Diagnostic | None:
    if "quoted scalar" not in failure.context:
        return None
    # One parser points at the backslash, the other behind it.
    offset = failure.text.rfind("\\", 0, failure.offset + 1)
    if offset < failure.line_start:
        return None
    written = failure.text[offset : offset + 2]
    message = Text(
        f"`{written}` di dalam kutip ganda bukan kode yang dikenal",
        f"`{written}` inside double quotes is no known code",
    )
    return _diagnose(failure, BAD_ESCAPE, offset, message)


def _explain_text_after_value(failure: SyntaxFailure) -> Diagnostic | None:
    if failure.closed is None:
        return None
    start, end = failure.closed
    opening, following = failure.text[start], failure.text[end : failure.offset + 1]
    if "\n" in following or not following.strip():
        return None
    message = Text(
        f"nilai yang diawali {opening} sudah ditutup, tetapi masih ada teks sesudahnya",
        f"the value that begins with {opening} has been closed, but text follows it",
    )
    hint = None
    if opening == "'":
        hint = Text(
            "Apit nilainya dengan kutip ganda, atau tulis apostrof dua kali: 'Jum''at'.",
            "Put the value in double quotes, or write the apostrophe twice: 'Jum''at'.",
        )
    elif opening in "[{*":
        hint = Text(
            f'Beri tanda kutip pada seluruh nilainya, mis. "{failure.text[start:end]} …".',
            f'Put the whole value in quotes, e.g. "{failure.text[start:end]} …".',
        )
        return _diagnose(failure, TEXT_AFTER_QUOTE, start, message, hint=hint)
    return _diagnose(failure, TEXT_AFTER_QUOTE, failure.offset, message, hint=hint)


def _explain_bracket(failure: SyntaxFailure) -> Diagnostic | None:
    opened_at = failure.find_open_bracket()
    if "flow" not in failure.context or opened_at is None:
        return None
    bracket = failure.text[opened_at]
    message = Text(
        f"kurung {bracket} yang dibuka di sini tidak ditutup, atau isinya tidak dipisahkan koma",
        f"the bracket {bracket} opened here is not closed, or its items lack a comma",
    )
    lost = Related(
        failure.file,
        span_of(failure.text, failure.offset, failure.offset),
        Text("di sini kurungnya seharusnya sudah ditutup", "here it should have been closed"),
    )
    return _diagnose(failure, UNCLOSED_BRACKET, opened_at, message, related=(lost,))


def _explain_block_sign(failure: SyntaxFailure) -> Diagnostic | None:
    if "block scalar" not in failure.context:
        return None
    message = Text(
        "teks tidak boleh berada di baris yang sama dengan tanda | atau >",
        "text must not stand on the line of the sign | or >",
    )
    return _diagnose(failure, TEXT_AFTER_BLOCK_SIGN, failure.offset, message)


def _explain_special_start(failure: SyntaxFailure) -> Diagnostic | None:
    named = any(word in failure.context for word in ("anchor", "alias", "tag", "directive"))
    if not named and "cannot start any token" not in failure.problem:
        return None
    start = failure.opened_at if named and failure.opened_at is not None else failure.offset
    sign = failure.text[start : start + 1]
    message = Text(
        f"nilai tanpa tanda kutip tidak boleh diawali {sign}",
        f"a value without quotes must not begin with {sign}",
    )
    return _diagnose(failure, UNQUOTED_START, start, message)


def _explain_list(failure: SyntaxFailure) -> Diagnostic | None:
    if "sequence entries are not allowed" not in failure.problem or ":" not in failure.before:
        return None
    message = Text(
        "daftar tidak boleh dimulai di baris kuncinya",
        "a list must not begin on the line of its key",
    )
    return _diagnose(failure, LIST_ON_KEY_LINE, failure.offset, message)


def _explain_colon(failure: SyntaxFailure) -> Diagnostic | None:
    if "mapping values are not allowed" not in failure.problem:
        return None
    if _KEY_WITH_VALUE.match(failure.before):
        message = Text(
            "titik dua diikuti spasi di dalam nilai tanpa tanda kutip; beri tanda kutip",
            "a colon followed by a space inside an unquoted value; put the value in quotes",
        )
        return _diagnose(failure, UNQUOTED_COLON, failure.offset, message)
    above_start, above = failure.find_line_above()
    glued = _GLUED_LINE.match(above)
    if glued:
        return diagnose_missing_space(failure.file, failure.text, above_start + glued.end(1))
    if above and not _KEY.match(above):
        return _missing_colon(failure, above_start + len(above) - len(above.lstrip()))
    return _indentation(failure)


def _explain_missing_colon(failure: SyntaxFailure) -> Diagnostic | None:
    if "could not find expected ':'" not in failure.problem or failure.opened_at is None:
        return None
    return _missing_colon(failure, failure.opened_at)


def _explain_indentation(failure: SyntaxFailure) -> Diagnostic | None:
    phrases = ("expected key", "expected '-'", "<block end>", "<document start>", "entries are not")
    if not any(phrase in failure.problem for phrase in phrases):
        return None
    return _indentation(failure)


def _missing_colon(failure: SyntaxFailure, start: int) -> Diagnostic:
    if failure.text[start : start + 1] == "-" and failure.text[start + 1 : start + 2] not in "- ":
        message = Text(
            "sesudah tanda hubung daftar harus ada spasi",
            "a space has to follow the dash of a list",
        )
        return _diagnose(failure, DASH_WITHOUT_SPACE, start, message)
    message = Text(
        "baris ini tidak memuat titik dua sesudah kuncinya",
        "this line has no colon after its key",
    )
    return _diagnose(failure, MISSING_COLON, start, message)


def _indentation(failure: SyntaxFailure) -> Diagnostic:
    message = Text(
        "jorokan baris ini tidak cocok dengan baris di atasnya",
        "the indentation of this line does not fit the lines above",
    )
    return _diagnose(failure, BAD_INDENTATION, failure.content_start, message)


def find_glued_key(text: str, start: int) -> int | None:
    """Return the offset of the colon if the line at ``start`` reads ``key:value``."""
    glued = _GLUED_LINE.match(text, start)
    return None if glued is None else glued.end(1)


def diagnose_missing_space(file: str, text: str, colon: int) -> Diagnostic:
    """Return the diagnostic of a colon that no space follows."""
    message = Text("sesudah titik dua harus ada spasi", "a space has to follow the colon")
    return MISSING_SPACE.diagnose(file, span_of(text, colon, colon + 1), message)


def _diagnose(
    failure: SyntaxFailure,
    entry: CatalogueEntry,
    start: int,
    message: Text,
    *,
    hint: Text | None = None,
    related: tuple[Related, ...] = (),
) -> Diagnostic:
    end = start + 1 if failure.text[start : start + 1].strip("\r\n") else start
    span = span_of(failure.text, start, end)
    return entry.diagnose(failure.file, span, message, hint, related)


EXPLAINERS: Final[tuple[Explainer, ...]] = (
    _explain_tab,
    _explain_unclosed_quote,
    _explain_escape,
    _explain_text_after_value,
    _explain_bracket,
    _explain_block_sign,
    _explain_special_start,
    _explain_list,
    _explain_colon,
    _explain_missing_colon,
    _explain_indentation,
)
