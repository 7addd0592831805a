"""Diagnostics for other programs: one JSON object whose form never changes within a version."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

from smartplan.diagnostics import Diagnostic, Fix, Severity, Span
from smartplan.language import Language
from smartplan.report.counting import count_severities
from smartplan.report.reporter import WHOLE_PLAN, Scope

VERSION: Final = 1


def report(
    diagnostics: Sequence[Diagnostic],
    *,
    language: Language,
    documents: Mapping[str, str],  # noqa: ARG001 - every reporter is called alike
    color: bool,  # noqa: ARG001
    width: int,  # noqa: ARG001
    scope: Scope = WHOLE_PLAN,
) -> str:
    """Return the diagnostics as JSON; only messages and hints depend on the language."""
    counts = count_severities((*diagnostics, *scope.hidden))
    document = {
        "version": VERSION,
        "diagnostics": [_entry(found, language) for found in diagnostics],
        "summary": {
            "errors": counts[Severity.ERROR],
            "warnings": counts[Severity.WARNING],
            "infos": counts[Severity.INFO],
            **_left_out(scope),
        },
    }
    # ASCII only: it passes every pipe and terminal unharmed, whatever their encoding.
    return json.dumps(document, indent=2) + "\n"


def _left_out(scope: Scope) -> dict[str, int]:
    """Return what the summary says of findings that are not listed, where there can be any."""
    left_out = {"hidden": len(scope.hidden), "elsewhere": scope.elsewhere}
    if scope.known is not None:
        left_out |= {"known": scope.known, "mended": scope.mended}
    return {key: number for key, number in left_out.items() if number or key in ("known", "mended")}


def _entry(found: Diagnostic, language: Language) -> dict[str, Any]:
    return {
        "code": found.code,
        "name": found.name,
        "severity": found.severity.value,
        "file": found.file,
        **_place(found.span),
        "message": found.message.spoken(language),
        "hint": found.hint.spoken(language) if found.hint is not None else None,
        "related": [
            {"file": near.file, **_place(near.span), "message": near.message.spoken(language)}
            for near in found.related
        ],
        "fix": _fix(found.fix) if found.fix is not None else None,
    }


def _fix(fix: Fix) -> dict[str, Any]:
    """Return what ``check --fix`` does: other text for a stretch, or another name for the file."""
    if fix.renamed:
        return {"file": fix.file, "renamed": fix.renamed}
    return {"file": fix.file, **_place(fix.span), "text": fix.new_text}


def _place(span: Span) -> dict[str, int]:
    return {
        "line": span.start.line,
        "column": span.start.column,
        "end_line": span.end.line,
        "end_column": span.end.column,
    }
