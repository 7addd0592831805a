"""A Markdown summary: for the comment on a pull request or the summary page of a CI run."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from smartplan.diagnostics import Diagnostic
from smartplan.language import Language, Text
from smartplan.report.counting import SEVERITY_WORDS, count_rules, describe_count, describe_scope
from smartplan.report.reporter import WHOLE_PLAN, Scope
from smartplan.report.safe_text import neutralise

# A comment on GitHub or GitLab holds some 65,000 characters.
_SHOWN: Final = 100
_MARKS: Final = re.compile(r"([\\`*_\[\]<>|~#&!])")
# A word joiner keeps @names in a plan from calling somebody.
_MENTION: Final = re.compile(r"@(?=\w)")
_TITLE: Final = Text("Pemeriksaan rencana", "Check of the plan")
_NOTHING: Final = Text("Tidak ada temuan.", "Nothing found.")
_RULES: Final = Text("| Jumlah | Kode | Pemeriksaan |", "| Count | Code | Check |")
FINDINGS_HEAD: Final = Text(
    "| Tempat | Tingkat | Kode | Temuan | Saran |", "| Place | Severity | Code | Finding | Hint |"
)


def report(
    diagnostics: Sequence[Diagnostic],
    *,
    language: Language,
    documents: Mapping[str, str],  # noqa: ARG001 - every reporter is called alike
    color: bool,  # noqa: ARG001
    width: int,  # noqa: ARG001
    scope: Scope = WHOLE_PLAN,
) -> str:
    """Return a title with the counts, a table of rules and a table of findings."""
    return "\n".join(_lines(diagnostics, language, scope)) + "\n"


def _lines(diagnostics: Sequence[Diagnostic], language: Language, scope: Scope) -> Iterator[str]:
    found = (*diagnostics, *scope.hidden)
    count = describe_count(found, language) or _NOTHING.spoken(language).rstrip(".")
    yield f"### {_TITLE.spoken(language)}: {count}"
    for note in describe_scope(scope, language):
        yield ""
        yield note
    if not diagnostics:
        return
    yield from ("", _RULES.spoken(language), "| ---: | --- | --- |")
    for (code, name), number in count_rules(found):
        yield f"| {number} | {code} | {name} |"
    yield from ("", FINDINGS_HEAD.spoken(language), "| --- | --- | --- | --- | --- |")
    for one in diagnostics[:_SHOWN]:
        yield finding_row(one, language, scope.folder)
    if len(diagnostics) > _SHOWN:
        left = len(diagnostics) - _SHOWN
        more = Text(f"{left} temuan lagi tidak ditampilkan.", f"{left} more are not shown.")
        yield from ("", more.spoken(language))


def finding_row(found: Diagnostic, language: Language, folder: str = "") -> str:
    """Return a finding as a row of the table of findings."""
    cells = (
        f"{escape_markdown(folder + found.file)}:{found.span.start.line}",
        SEVERITY_WORDS[found.severity].spoken(language),
        found.code,
        escape_markdown(found.message.spoken(language)),
        escape_markdown(found.hint.spoken(language)) if found.hint else "",
    )
    return f"| {' | '.join(cells)} |"


def escape_markdown(text: str) -> str:
    """Return a text of a plan as one line that neither marks up anything nor calls anybody."""
    return _MENTION.sub("@\u2060", _MARKS.sub(r"\\\1", neutralise(text)))
