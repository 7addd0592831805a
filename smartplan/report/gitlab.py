"""GitLab's code quality report: shown in the widget and the diff of a merge request."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

from smartplan.checks.fingerprints import fingerprints_of, unique_names
from smartplan.diagnostics import Diagnostic, Severity
from smartplan.language import Language
from smartplan.report.reporter import WHOLE_PLAN, Scope

_SEVERITIES: Final[Mapping[Severity, str]] = {
    Severity.ERROR: "major",
    Severity.WARNING: "minor",
    Severity.INFO: "info",
}


def report(
    diagnostics: Sequence[Diagnostic],
    *,
    language: Language,
    documents: Mapping[str, str],
    color: bool,  # noqa: ARG001 - every reporter is called alike
    width: int,  # noqa: ARG001
    scope: Scope = WHOLE_PLAN,
) -> str:
    """Return the diagnostics as a JSON list, each with a fingerprint of its own."""
    marks = unique_names(fingerprints_of(diagnostics, documents))
    entries = [
        _entry(found, mark, language, scope.folder)
        for found, mark in zip(diagnostics, marks, strict=True)
    ]
    return json.dumps(entries, indent=2) + "\n"


def _entry(found: Diagnostic, mark: str, language: Language, folder: str) -> dict[str, Any]:
    said = f"{found.code}: {found.message.spoken(language)}"
    if found.hint is not None:
        said = f"{said} ({found.hint.spoken(language)})"
    return {
        "description": said,
        "check_name": found.name,
        "fingerprint": mark,
        "severity": _SEVERITIES[found.severity],
        "location": {
            "path": folder + found.file,
            "lines": {"begin": found.span.start.line, "end": found.span.end.line},
        },
    }
