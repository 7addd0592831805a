"""What ``smartplan check`` does: check, compare with the baseline, narrow, report."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from smartplan.checks.baseline import compare_with, read_baseline, write_baseline
from smartplan.checks.checking import CheckedPlan, Wishes, check_plan
from smartplan.cli.changed_files import files_in_plan
from smartplan.cli.check_options import (
    CheckOptions,
    refuse_partial_baseline,
    refuse_unknown_rules,
)
from smartplan.cli.console import terminal_width, wants_color, write_message, write_result
from smartplan.cli.exit_codes import ExitCode
from smartplan.cli.fixing import make_fixes, show_fixes
from smartplan.cli.usage import unknown_choice
from smartplan.diagnostics import Diagnostic, Severity, has_errors
from smartplan.errors import OutputError
from smartplan.language import Language, Text
from smartplan.report import REPORTERS
from smartplan.report.reporter import WHOLE_PLAN, Scope

_ORDER = {severity: number for number, severity in enumerate(Severity)}
_FILE_WIDTH = 100


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What a run shows, and what it only counts."""

    found: tuple[Diagnostic, ...]
    scope: Scope


def check_command(options: CheckOptions, language: Language) -> int:
    """Check a plan folder, report, return the exit code."""
    if options.output_format not in REPORTERS:
        raise unknown_choice(Text("Bentuk laporan", "form"), options.output_format, list(REPORTERS))
    refuse_partial_baseline(options)
    refuse_unknown_rules(options)
    wishes = Wishes(options.select, options.ignore, options.stage)
    if options.diff:
        return show_fixes(options, wishes, language)
    if options.fix:
        make_fixes(options, wishes, language)
    checked = check_plan(options.plan, wishes)
    if options.write_baseline:
        return _write_baseline(checked, options, language)
    outcome = _narrow(_compare(checked, options), options)
    failed = has_errors(outcome.found, strict=options.strict)
    _write_report(_limit(outcome, options.limit), checked, options, language)
    if options.output_format == "text":
        _point_to_fixes(outcome.found, language)
    return ExitCode.PLAN_HAS_ERRORS if failed else ExitCode.FINE


def _point_to_fixes(found: Sequence[Diagnostic], language: Language) -> None:
    number = sum(one.fix is not None for one in found)
    if number:
        said = Text(
            f"{number} temuan dapat dibetulkan sendiri: smartplan check --fix",
            f"{number} of them can be mended for you: smartplan check --fix",
        )
        write_message(said.spoken(language))


def _write_baseline(checked: CheckedPlan, options: CheckOptions, language: Language) -> int:
    path = write_baseline(options.plan, checked.diagnostics, checked.texts)
    number = len(checked.diagnostics)
    write_result(
        Text(
            f"{number} temuan dicatat di {path}; selanjutnya hanya temuan baru yang ditampilkan.",
            f"{number} findings noted in {path}; from now on only new ones are shown.",
        ).spoken(language)
    )
    return ExitCode.FINE


def _compare(checked: CheckedPlan, options: CheckOptions) -> _Outcome:
    """Take away what the baseline knows."""
    baseline = read_baseline(options.plan) if options.use_baseline else None
    if baseline is None:
        return _Outcome(checked.diagnostics, WHOLE_PLAN)
    compared = compare_with(baseline, checked.diagnostics, checked.texts, checked.codes)
    # What a stage doesn't ask for yet is not mended.
    mended = compared.mended if options.stage is None else 0
    return _Outcome(compared.new, Scope(known=compared.known, mended=mended))


def _narrow(outcome: _Outcome, options: CheckOptions) -> _Outcome:
    """Keep what concerns the changed files: found there, or because of what stands there."""
    if options.changed is None:
        return outcome
    files = files_in_plan(options.plan, options.changed)
    kept = tuple(
        one
        for one in outcome.found
        if one.file in files or any(near.file in files for near in one.related)
    )
    elsewhere = len(outcome.found) - len(kept)
    return _Outcome(kept, replace(outcome.scope, elsewhere=elsewhere))


def _limit(outcome: _Outcome, limit: int | None) -> _Outcome:
    """Keep the gravest findings, in the order of their places."""
    if limit is None or len(outcome.found) <= limit:
        return outcome
    by_gravity = sorted(range(len(outcome.found)), key=lambda one: _gravity(outcome.found, one))
    shown = set(by_gravity[:limit])
    kept = tuple(one for number, one in enumerate(outcome.found) if number in shown)
    hidden = tuple(one for number, one in enumerate(outcome.found) if number not in shown)
    return _Outcome(kept, replace(outcome.scope, hidden=hidden))


def _gravity(found: Sequence[Diagnostic], number: int) -> tuple[int, int]:
    return _ORDER[found[number].severity], number


def _write_report(
    outcome: _Outcome, checked: CheckedPlan, options: CheckOptions, language: Language
) -> None:
    to_file = options.output is not None
    report = REPORTERS[options.output_format].report(
        outcome.found,
        language=language,
        documents=checked.texts,
        color=not to_file and wants_color(sys.stdout),
        width=_FILE_WIDTH if to_file else terminal_width(),
        scope=replace(outcome.scope, folder=_folder_in_repository(options.plan)),
    )
    if options.output is None:
        if report:
            write_result(report)
        return
    try:
        options.output.write_text(report, encoding="utf-8", newline="\n")
    except OSError as failure:
        reason = failure.strerror or str(failure)
        raise OutputError(
            Text(
                f"Laporan {options.output} tidak dapat ditulis: {reason}.",
                f"The report {options.output} can't be written: {reason}.",
            ),
            Text("Pilih berkas lain dengan --output.", "Choose another file with --output."),
        ) from failure
    write_message(str(options.output))


def _folder_in_repository(plan: Path) -> str:
    """Return the way from the repository, else from the current folder, to the plan."""
    folder = plan.resolve()
    roots = (one for one in (folder, *folder.parents) if (one / ".git").exists())
    root = next(roots, Path.cwd())
    if root != folder and root in folder.parents:
        return f"{folder.relative_to(root).as_posix()}/"
    return ""
