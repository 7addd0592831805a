"""Workflow commands that GitHub shows as annotations on the changed lines of a pull request."""

from collections.abc import Mapping, Sequence
from typing import Final

from smartplan.diagnostics import Diagnostic, Severity
from smartplan.language import Language
from smartplan.report.reporter import WHOLE_PLAN, Scope
from smartplan.report.safe_text import neutralise

_COMMANDS: Final[Mapping[Severity, str]] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "notice",
}
_IN_TEXT: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def report(
    diagnostics: Sequence[Diagnostic],
    *,
    language: Language,
    documents: Mapping[str, str],  # noqa: ARG001 - every reporter is called alike
    color: bool,  # noqa: ARG001
    width: int,  # noqa: ARG001
    scope: Scope = WHOLE_PLAN,
) -> str:
    """Return one workflow command per diagnostic; nothing for a clean plan."""
    return "".join(_command(found, language, scope.folder) for found in diagnostics)


def _command(found: Diagnostic, language: Language, folder: str) -> str:
    span = found.span
    properties = {
        "file": folder + found.file,
        "line": str(span.start.line),
        "endLine": str(span.end.line),
        "col": str(span.start.column),
    }
    # GitHub refuses an end column on any line but the first.
    if span.end.line == span.start.line:
        properties["endColumn"] = str(max(span.end.column, span.start.column))
    properties["title"] = f"{found.code} {found.name}"
    listed = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    said = [found.message.spoken(language)]
    if found.hint is not None:
        said.append(found.hint.spoken(language))
    text = "\n".join(neutralise(part) for part in said).translate(_IN_TEXT)
    return f"::{_COMMANDS[found.severity]} {listed}::{text}\n"


def _property(value: str) -> str:
    return neutralise(value).translate(_IN_PROPERTY)
