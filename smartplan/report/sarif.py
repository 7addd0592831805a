"""SARIF 2.1.0: for code scanning, as GitHub, Azure DevOps and editors read it."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final, TypeGuard
from urllib.parse import quote

from smartplan.checks.catalogue import all_rules
from smartplan.checks.fingerprints import fingerprints_of, unique_names
from smartplan.diagnostics import Diagnostic, Fix, Rule, Severity, Span
from smartplan.language import Language, Text
from smartplan.report.reporter import WHOLE_PLAN, Scope
from smartplan.version import __version__

_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_ROOT: Final = "%SRCROOT%"
_LEVELS: Final[Mapping[Severity, str]] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "note",
}
_WHY: Final = Text("Mengapa", "Why")
_MEND: Final = Text("Perbaikan", "How to mend it")
_EXAMPLE: Final = Text("Contoh", "Example")
_HINT: Final = Text("Saran", "Hint")


def report(
    diagnostics: Sequence[Diagnostic],
    *,
    language: Language,
    documents: Mapping[str, str],
    color: bool,  # noqa: ARG001 - every reporter is called alike
    width: int,  # noqa: ARG001
    scope: Scope = WHOLE_PLAN,
) -> str:
    """Return the diagnostics as one SARIF run, with the rules that were broken."""
    broken = {found.code for found in diagnostics}
    rules = [rule for rule in all_rules() if rule.code in broken]
    numbers = {rule.code: number for number, rule in enumerate(rules)}
    marks = unique_names(fingerprints_of(diagnostics, documents))
    run = {
        "tool": {"driver": _driver(rules, language)},
        "language": language.value,
        "columnKind": "unicodeCodePoints",
        "results": [
            {
                "ruleId": found.code,
                **({"ruleIndex": numbers[found.code]} if found.code in numbers else {}),
                **_result(found, language, scope.folder),
                "partialFingerprints": {
                    "primaryLocationLineHash": f"{mark}:1",
                    "smartplanFinding/v1": mark,
                },
            }
            for found, mark in zip(diagnostics, marks, strict=True)
        ],
    }
    document = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(document, indent=2) + "\n"


def _driver(rules: Sequence[Rule], language: Language) -> dict[str, Any]:
    return {
        "name": "smartplan",
        "version": __version__,
        "rules": [_rule(rule, language) for rule in rules],
    }


def _rule(rule: Rule, language: Language) -> dict[str, Any]:
    parts = [(_WHY, rule.why.spoken(language)), (_MEND, rule.mend.spoken(language))]
    plain = [f"{label.spoken(language)}: {words}" for label, words in parts]
    marked = [f"**{label.spoken(language)}:** {words}" for label, words in parts]
    if rule.example:
        label = _EXAMPLE.spoken(language)
        plain.append(f"{label}:\n{rule.example}")
        marked.append(f"**{label}:**\n\n```yaml\n{rule.example}\n```")
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.what.spoken(language)},
        "fullDescription": {"text": f"{rule.what.spoken(language)} {rule.why.spoken(language)}"},
        "help": {"text": "\n\n".join(plain), "markdown": "\n\n".join(marked)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(found: Diagnostic, language: Language, folder: str) -> dict[str, Any]:
    said = found.message.spoken(language)
    if found.hint is not None:
        said = f"{said}\n{_HINT.spoken(language)}: {found.hint.spoken(language)}"
    related = [
        {
            "id": number,
            "message": {"text": near.message.spoken(language)},
            **_location(folder + near.file, near.span),
        }
        for number, near in enumerate(found.related, 1)
    ]
    return {
        "level": _LEVELS[found.severity],
        "message": {"text": said},
        "locations": [_location(folder + found.file, found.span)],
        **({"relatedLocations": related} if related else {}),
        **({"fixes": [_fix(found.fix, language, folder)]} if _is_edit(found.fix) else {}),
    }


def _is_edit(fix: Fix | None) -> TypeGuard[Fix]:
    # SARIF has no words for another name of a file.
    return fix is not None and not fix.renamed


def _fix(fix: Fix, language: Language, folder: str) -> dict[str, Any]:
    replacement = {
        "deletedRegion": _region(fix.span),
        "insertedContent": {"text": fix.new_text},
    }
    change = {"artifactLocation": _artifact(folder + fix.file), "replacements": [replacement]}
    words = Text(f"Tulis {fix.new_text}", f"Write {fix.new_text}")
    return {"description": {"text": words.spoken(language)}, "artifactChanges": [change]}


def _location(file: str, span: Span) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": _artifact(file), "region": _region(span)}}


def _artifact(file: str) -> dict[str, str]:
    return {"uri": quote(file), "uriBaseId": _ROOT}


def _region(span: Span) -> dict[str, int]:
    return {
        "startLine": span.start.line,
        "startColumn": span.start.column,
        "endLine": span.end.line,
        "endColumn": span.end.column,
    }
