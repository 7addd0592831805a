"""Diagnostics for people: by file, with the line, a way out, and a count at the end."""

import itertools
import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from smartplan.diagnostics import Diagnostic, Severity, Span
from smartplan.language import Language, Text
from smartplan.report.code_frame import draw_frame
from smartplan.report.counting import (
    SEVERITY_WORDS,
    count_rules,
    counted,
    describe_count,
    describe_scope,
)
from smartplan.report.reporter import WHOLE_PLAN, Scope
from smartplan.report.safe_text import neutralise
from smartplan.report.styled import Line, Piece, write_coloured, write_plain

_INDENT: Final = "  "
_NARROWEST: Final = 40
_MANY: Final = 10
_BLANK: Final[Line] = ()
_STYLES: Final[Mapping[Severity, str]] = {
    Severity.ERROR: "bold red",
    Severity.WARNING: "bold yellow",
    Severity.INFO: "bold cyan",
}
_NOTHING: Final = Text("Tidak ada temuan.", "Nothing found.")
_HINT: Final = Text("Saran:", "Hint:")
_SEE_ALSO: Final = Text("Lihat juga:", "See also:")
_IN: Final = Text("di", "in")
_FILE: Final = Text("berkas", "file")
_EXPLAIN: Final = Text(
    "Penjelasan sebuah kode: smartplan explain KODE", "About a code: smartplan explain CODE"
)


def report(
    diagnostics: Sequence[Diagnostic],
    *,
    language: Language,
    documents: Mapping[str, str],
    color: bool,
    width: int,
    scope: Scope = WHOLE_PLAN,
) -> str:
    """Return the diagnostics as a person reads them."""
    room = max(width, _NARROWEST)
    lines = [
        *_files(diagnostics, language, documents, room),
        *_summary((*diagnostics, *scope.hidden), language, scope),
    ]
    return write_coloured(lines) if color else write_plain(lines)


def _files(
    diagnostics: Sequence[Diagnostic], language: Language, documents: Mapping[str, str], room: int
) -> Iterator[Line]:
    by_file = itertools.groupby(sorted(diagnostics, key=_order), key=lambda found: found.file)
    for file, grouped in by_file:
        found = list(grouped)
        text = documents.get(file, "").split("\n")
        name = Piece(neutralise(file), "bold")
        yield (name, Piece(f" ({describe_count(found, language)})", "dim"))
        yield _BLANK
        for one in found:
            yield from _finding(one, language, text, room)
            yield _BLANK


def _order(found: Diagnostic) -> tuple[str, Span, str, Text]:
    return found.sort_key


def _finding(
    found: Diagnostic, language: Language, text: Sequence[str], room: int
) -> Iterator[Line]:
    style = _STYLES[found.severity]
    word = SEVERITY_WORDS[found.severity].spoken(language)
    yield (
        Piece(f"{_INDENT}{_place(found.file, found.span)}: "),
        Piece(word, style),
        Piece(f" {found.code} {found.name}", "dim"),
    )
    yield from _wrapped("", found.message.spoken(language), room)
    yield from _frame(text, found.span, style, room)
    if found.hint is not None:
        yield from _wrapped(_HINT.spoken(language), found.hint.spoken(language), room)
    for near in found.related:
        where = f"{_place(near.file, near.span)} {near.message.spoken(language)}"
        yield from _wrapped(_SEE_ALSO.spoken(language), where, room)


def _place(file: str, span: Span) -> str:
    return f"{neutralise(file)}:{span.start.line}:{span.start.column}"


def _wrapped(label: str, text: str, room: int) -> Iterator[Line]:
    """Yield a labelled text over as many lines as it needs."""
    said = f"{label} {neutralise(text)}".strip()
    # Neither ids nor paths are torn apart: people copy them.
    parts = textwrap.wrap(
        said,
        room - len(_INDENT),
        subsequent_indent=_INDENT if label else "",
        break_long_words=False,
        break_on_hyphens=False,
    )
    for number, part in enumerate(parts):
        if label and number == 0:
            yield (Piece(_INDENT), Piece(label, "bold"), Piece(part.removeprefix(label)))
        else:
            yield (Piece(_INDENT + part),)


def _frame(text: Sequence[str], span: Span, style: str, room: int) -> Iterator[Line]:
    number = f"{span.start.line:>5} | "
    frame = draw_frame(text, span, room - len(number))
    if frame is not None:
        gutter = " " * (len(number) - 2) + "| "
        yield (Piece(number, "dim"), Piece(frame.line))
        yield (Piece(gutter, "dim"), Piece(frame.carets, style))


def _summary(diagnostics: Sequence[Diagnostic], language: Language, scope: Scope) -> Iterator[Line]:
    if diagnostics:
        files = counted(len({found.file for found in diagnostics}), _FILE, language)
        total = describe_count(diagnostics, language)
        yield (Piece(f"{total} {_IN.spoken(language)} {files}", "bold"),)
        if len(diagnostics) > _MANY:
            yield from _rules(diagnostics)
    else:
        yield (Piece(_NOTHING.spoken(language), "bold green"),)
    for note in describe_scope(scope, language):
        yield (Piece(note),)
    if diagnostics:
        yield (Piece(_EXPLAIN.spoken(language), "dim"),)


def _rules(diagnostics: Iterable[Diagnostic]) -> Iterator[Line]:
    """Yield how often each rule was broken, the most frequent first."""
    for (code, name), number in count_rules(diagnostics):
        yield (Piece(f"{number:>5} {code} {name}"),)
