"""What ``smartplan ci`` does: check, compare with an earlier state, build, write what CI reads."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from smartplan.checks.checking import Wishes, check_plan
from smartplan.cli.ci_compare import compare_with_commit
from smartplan.cli.console import terminal_width, wants_color, write_result
from smartplan.cli.exit_codes import ExitCode
from smartplan.cli.forge import Forge, find_forge, hand_over
from smartplan.cli.outcome import Outcome, folder_in_repository, join_outcomes, without_baseline
from smartplan.diagnostics import has_errors
from smartplan.errors import OutputError, SmartplanError
from smartplan.language import Language, Text
from smartplan.report import REPORTERS
from smartplan.report.ci_summary import BuiltBooks, CiRun, Comparison, summarise
from smartplan.report.counting import count_severities
from smartplan.workflow import BuildRequest, build_books, buildable_plan, draft_plan

SUMMARY_FILE: Final = "ringkasan.md"
BOOKS_FOLDER: Final = "buku"
_REPORT_FILES: Final = {
    "smartplan.sarif": "sarif",
    "junit.xml": "junit",
    "codequality.json": "gitlab",
}


@dataclass(frozen=True, slots=True)
class CiRequest:
    """What to do: which plans, compared with which commit, written where, in which formats.

    No formats: no books are built.
    """

    plans: tuple[Path, ...]
    base: str
    out: Path
    formats: tuple[str, ...]
    stage: int | None
    strict: bool


def run_ci(request: CiRequest, language: Language) -> int:
    """Check and build plans as CI wants it, return the exit code of the check."""
    wishes = Wishes(stage=request.stage)
    parts: list[tuple[str, Outcome]] = []
    comparisons: list[Comparison] = []
    for plan in request.plans:
        folder = folder_in_repository(plan)
        checked = check_plan(plan, wishes)
        parts.append((folder, without_baseline(checked, plan, wishes, use=True)))
        comparisons += compare_with_commit(checked, folder, request.base, wishes, language)
    outcome = join_outcomes(parts)
    # What a run made is no part of the plan, wherever in the repository it lies.
    _write(request.out, {".gitignore": "*\n", **_reports(outcome, language)})
    _show(outcome, language)
    failures: list[SmartplanError] = []
    books = tuple(
        _try_to_build(plan, folder, request, failures, language)
        for plan, (folder, _) in _named(request, parts)
    )
    folders = tuple(folder for folder, _ in parts)
    run = CiRun(folders, outcome.found, outcome.scope, tuple(comparisons), books)
    summary = summarise(run, language)
    _write(request.out, {SUMMARY_FILE: summary})
    _hand_over(summary, outcome, request.out)
    if failures:
        # What was found is told before the machine's own trouble ends the run.
        raise failures[0]
    failed = has_errors(outcome.found, strict=request.strict)
    return ExitCode.PLAN_HAS_ERRORS if failed else ExitCode.FINE


def _named(
    request: CiRequest, parts: Sequence[tuple[str, Outcome]]
) -> Iterator[tuple[Path, tuple[str, Outcome]]]:
    return zip(request.plans, parts, strict=True) if request.formats else iter(())


def _try_to_build(
    plan: Path,
    folder: str,
    request: CiRequest,
    failures: list[SmartplanError],
    language: Language,
) -> BuiltBooks:
    try:
        return _build(plan, folder, request)
    except SmartplanError as error:
        failures.append(error)
        return BuiltBooks(folder, (), draft=True, failure=error.message.spoken(language))


def _build(plan: Path, folder: str, request: CiRequest) -> BuiltBooks:
    """Build a plan's books, as drafts if errors are left, none if it can't be read."""
    # A stage narrows what is reported, not what a book needs.
    checked = check_plan(plan)
    sound = buildable_plan(checked)
    built = sound or draft_plan(checked)
    if built is None:
        return BuiltBooks(folder, (), draft=True)
    out = request.out / BOOKS_FOLDER / folder
    problems = None if sound else checked.diagnostics
    files = build_books(
        built, plan, BuildRequest(out, request.formats, (), problems), lambda _: None
    )
    names = tuple(file.name for file in files if file.parent == out)
    return BuiltBooks(folder, names, draft=sound is None)


def _reports(outcome: Outcome, language: Language) -> Mapping[str, str]:
    return {
        file: REPORTERS[form].report(
            outcome.found,
            language=language,
            documents=outcome.texts,
            color=False,
            width=100,
            scope=outcome.scope,
        )
        for file, form in _REPORT_FILES.items()
    }


def _show(outcome: Outcome, language: Language) -> None:
    """Print the findings, on GitHub as annotations of the lines."""
    form = "github" if find_forge() is Forge.GITHUB else "text"
    report = REPORTERS[form].report(
        outcome.found,
        language=language,
        documents=outcome.texts,
        color=wants_color(sys.stdout),
        width=terminal_width(),
        scope=outcome.scope,
    )
    if report:
        write_result(report)


def _write(folder: Path, files: Mapping[str, str]) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
    except OSError as failure:
        raise _unwritable(folder, failure) from failure


def _hand_over(summary: str, outcome: Outcome, out: Path) -> None:
    counts = count_severities(outcome.found)
    outputs = {f"{severity.value}s": str(number) for severity, number in counts.items()}
    outputs["summary"] = (out / SUMMARY_FILE).as_posix()
    outputs["sarif"] = (out / "smartplan.sarif").as_posix()
    outputs["books"] = (out / BOOKS_FOLDER).as_posix()
    try:
        hand_over(summary, outputs)
    except OSError as failure:
        raise _unwritable(out, failure) from failure


def _unwritable(folder: Path, failure: OSError) -> OutputError:
    reason = failure.strerror or str(failure)
    return OutputError(
        Text(
            f"Hasil di {folder} tidak dapat ditulis: {reason}.",
            f"The results in {folder} can't be written: {reason}.",
        ),
        Text("Pilih folder lain dengan --out.", "Choose another folder with --out."),
    )
