"""Comments that silence one finding on one line, and those that silence nothing."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from smartplan.checks.internal import UNUSED_SILENCE, WRONG_IGNORE
from smartplan.checks.selection import Choice, describe_wrong
from smartplan.diagnostics import Diagnostic, Rule, Span
from smartplan.language import Text
from smartplan.sources.loader import Documents
from smartplan.sources.position import span_of
from smartplan.sources.silence_comments import (
    KEYWORD,
    SilenceComment,
    find_prose_comments,
    find_yaml_comments,
)

_EXAMPLE: Final = f"# smartplan: {KEYWORD} RUJ001"
_NEAR_KEYWORDS: Final = frozenset(
    {"abaika", "abai", "disable", "diabaikan", "ignore", "lewati", "noqa", "skip"}
)


@dataclass(frozen=True, slots=True)
class Silence:
    """One rule that a comment silences on some lines; ``span`` is where the comment names it."""

    file: str
    lines: range
    code: str
    span: Span


def apply_silences(
    diagnostics: Iterable[Diagnostic],
    documents: Documents,
    rules: Sequence[Rule],
    choice: Choice,
    *,
    checked: bool,
) -> Iterator[Diagnostic]:
    """Yield the findings that no comment silences, then what is wrong with the comments.

    ``rules`` are those that may be passed over; ``checked`` tells whether the checks were run, so
    that a comment without a finding is known to be useless.
    """
    silences: list[Silence] = []
    for comment, text in _comments(documents):
        yield from _read(comment, text, rules, silences)
    by_file: Mapping[str, list[Silence]] = defaultdict(list)
    for silence in silences:
        by_file[silence.file].append(silence)
    used: set[Silence] = set()
    for found in diagnostics:
        matching = [one for one in by_file.get(found.file, ()) if _silences(one, found)]
        if not matching:
            yield found
        used.update(matching)
    for silence in silences:
        if checked and silence not in used and silence.code in choice.codes:
            yield from _unused(silence, choice)


def _silences(silence: Silence, found: Diagnostic) -> bool:
    return silence.code == found.code and found.span.start.line in silence.lines


def _comments(documents: Documents) -> Iterator[tuple[SilenceComment, str]]:
    for document in documents.yaml.values():
        for comment in find_yaml_comments(document):
            yield comment, document.text
    for prose in documents.prose.values():
        for comment in find_prose_comments(prose):
            yield comment, prose.written


def _read(
    comment: SilenceComment, text: str, rules: Sequence[Rule], silences: list[Silence]
) -> Iterator[Diagnostic]:
    """Note what a comment silences; yield what can't be understood or granted."""
    place = (comment.file, span_of(text, comment.start, comment.end))
    if comment.keyword.casefold() != KEYWORD:
        if comment.keyword.casefold() in _NEAR_KEYWORDS:
            said = Text(
                f"komentar smartplan: {comment.keyword} tidak dikenal",
                f"the comment smartplan: {comment.keyword} is not known",
            )
            hint = Text(f"Tulis {_EXAMPLE}.", f"Write {_EXAMPLE}.")
            yield WRONG_IGNORE.at(*place, said, hint)
        return
    if not comment.names:
        said = Text("komentar ini tidak menyebut pemeriksaan", "this comment names no check")
        yield WRONG_IGNORE.at(*place, said, Text(f"Tulis {_EXAMPLE}.", f"Write {_EXAMPLE}."))
    by_spelling = {
        spelling.casefold(): rule.code for rule in rules for spelling in (rule.code, rule.name)
    }
    for name, offset in comment.names:
        span = span_of(text, offset, offset + len(name))
        code = by_spelling.get(name.casefold())
        if code is not None:
            silences.append(Silence(comment.file, comment.lines, code, span))
            continue
        wrong = describe_wrong(name, rules)
        whole = Text(
            f"{name} adalah awalan, bukan satu pemeriksaan", f"{name} is a prefix, not one check"
        )
        mend = Text("Sebut kodenya, mis. RUJ001.", "Name the code, such as RUJ001.")
        yield WRONG_IGNORE.at(comment.file, span, *(wrong or (whole, mend)))


def _unused(silence: Silence, choice: Choice) -> Iterator[Diagnostic]:
    if UNUSED_SILENCE.code in choice.codes:
        said = Text(
            f"tidak ada temuan {silence.code} yang dibungkam komentar ini",
            f"this comment silences no finding {silence.code}",
        )
        yield UNUSED_SILENCE.at(silence.file, silence.span, said, UNUSED_SILENCE.mend)
