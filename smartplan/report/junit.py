"""JUnit XML: one test case per finding, for CI that shows test results."""

import itertools
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from smartplan.diagnostics import Diagnostic, Severity
from smartplan.language import Language
from smartplan.report.reporter import WHOLE_PLAN, Scope
from smartplan.report.safe_text import neutralise

_ESCAPES: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
# Outside of what XML 1.0 can hold, although they may stand in a name.
_NO_XML: Final = dict.fromkeys((0xFFFE, 0xFFFF), "\ufffd")


def report(
    diagnostics: Sequence[Diagnostic],
    *,
    language: Language,
    documents: Mapping[str, str],
    color: bool,  # noqa: ARG001 - every reporter is called alike
    width: int,  # noqa: ARG001
    scope: Scope = WHOLE_PLAN,
) -> str:
    """Return a suite per file: errors fail, other findings are skipped, clean files pass."""
    by_file: dict[str, list[Diagnostic]] = {file: [] for file in sorted(documents)}
    for file, found in itertools.groupby(diagnostics, key=lambda one: one.file):
        by_file.setdefault(file, []).extend(found)
    if not by_file:
        by_file["smartplan.yaml"] = []
    suites = [
        line
        for file in sorted(by_file)
        for line in _suite(scope.folder + file, by_file[file], language)
    ]
    total = sum(max(len(found), 1) for found in by_file.values())
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<testsuites name="smartplan" {_counts(total, diagnostics)}>',
        *suites,
        "</testsuites>",
    ]
    return "\n".join(lines) + "\n"


def _suite(file: str, found: Sequence[Diagnostic], language: Language) -> Iterator[str]:
    counts = _counts(max(len(found), 1), found)
    yield f'  <testsuite name="{_escape(file)}" {counts}>'
    if not found:
        yield f'    <testcase name="{_escape(file)}" classname="smartplan" time="0"/>'
    for one in found:
        yield from _case(file, one, language)
    yield "  </testsuite>"


def _case(file: str, found: Diagnostic, language: Language) -> Iterator[str]:
    start = found.span.start
    place = f"{file}:{start.line}:{start.column}"
    said = _escape(found.message.spoken(language))
    name = f"{found.code} {found.name} {place}"
    yield (
        f'    <testcase name="{_escape(name)}" classname="smartplan.{found.code[:3]}"'
        f' file="{_escape(file)}" line="{start.line}" time="0">'
    )
    if found.severity is Severity.ERROR:
        hint = f"\n{_escape(found.hint.spoken(language))}" if found.hint else ""
        yield (
            f'      <failure type="{found.code}" message="{said}">'
            f"{_escape(place)}: {said}{hint}</failure>"
        )
    else:
        yield f'      <skipped message="{found.severity.value}: {said}"/>'
    yield "    </testcase>"


def _counts(tests: int, found: Sequence[Diagnostic]) -> str:
    failures = sum(one.severity is Severity.ERROR for one in found)
    skipped = len(found) - failures
    return f'tests="{tests}" failures="{failures}" errors="0" skipped="{skipped}" time="0"'


def _escape(text: str) -> str:
    return neutralise(text).translate(_NO_XML).translate(_ESCAPES)
