"""What ``smartplan check`` does: check, compare with what is known, narrow, report."""

import sys
from collections.abc import Sequence
from dataclasses import replace

from smartplan.checks.baseline import write_baseline
from smartplan.checks.checking import Wishes, check_plan
from smartplan.cli.changed_files import files_in_plan
from smartplan.cli.check_options import (
    CheckOptions,
    refuse_partial_baseline,
    refuse_unknown_rules,
)
from smartplan.cli.console import terminal_width, wants_color, write_message, write_result
from smartplan.cli.exit_codes import ExitCode
from smartplan.cli.fixing import make_fixes, show_fixes
from smartplan.cli.lasting import keep
from smartplan.cli.outcome import (
    Outcome,
    folder_in_repository,
    found_since,
    join_outcomes,
    limit_outcome,
    narrow,
    without_baseline,
)
from smartplan.cli.usage import unknown_choice
from smartplan.diagnostics import Diagnostic, has_errors
from smartplan.errors import OutputError
from smartplan.language import Language, Text
from smartplan.report import REPORTERS

_FILE_WIDTH = 100


def check_command(options: CheckOptions, language: Language) -> int:
    """Check a plan folder, or all that changed files lie in; report, return the exit code."""
    if options.output_format not in REPORTERS:
        raise unknown_choice(Text("Bentuk laporan", "form"), options.output_format, list(REPORTERS))
    refuse_partial_baseline(options)
    refuse_unknown_rules(options)
    wishes = Wishes(options.select, options.ignore, options.stage)
    each = options.for_each_plan()
    if options.diff:
        return max((show_fixes(one, wishes, language) for one in each), default=ExitCode.FINE)
    if options.write_baseline:
        return _write_baseline(options, wishes, language)
    if options.fix:
        for one in each:
            make_fixes(one, wishes, language)
    outcome = _judge(options, each, wishes)
    failed = has_errors(outcome.found, strict=options.strict)
    _write_report(limit_outcome(outcome, options.limit), options, language)
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


def _write_baseline(options: CheckOptions, wishes: Wishes, language: Language) -> int:
    checked = check_plan(options.plan, wishes)
    path = write_baseline(options.plan, checked.diagnostics, checked.texts)
    number = len(checked.diagnostics)
    write_result(
        Text(
            f"{number} temuan dicatat di {path}; selanjutnya hanya temuan baru yang ditampilkan.",
            f"{number} findings noted in {path}; from now on only new ones are shown.",
        ).spoken(language)
    )
    return ExitCode.FINE


def _judge(options: CheckOptions, each: Sequence[CheckOptions], wishes: Wishes) -> Outcome:
    """Check every plan; where the changed files chose them, files are named from the repository."""
    if options.plans is None:
        outcome = _judge_one(options, wishes)
        folder = folder_in_repository(options.plan)
        return replace(outcome, scope=replace(outcome.scope, folder=folder))
    return join_outcomes((folder_in_repository(one.plan), _judge_one(one, wishes)) for one in each)


def _judge_one(options: CheckOptions, wishes: Wishes) -> Outcome:
    checked = keep(check_plan(options.plan, wishes, options.reading))
    outcome = without_baseline(checked, options.plan, wishes, use=options.use_baseline)
    if options.changed is None:
        return outcome
    files = files_in_plan(options.plan, options.changed)
    kept = narrow(outcome, files)
    if not (options.since and kept.scope.elsewhere):
        return kept
    brought = found_since(outcome, options.plan, options.since.commit, wishes, checked.codes)
    aside = files_in_plan(options.plan, options.since.aside)
    return narrow(outcome, files, [one for one in brought if one.file not in aside])


def _write_report(outcome: Outcome, options: CheckOptions, language: Language) -> None:
    to_file = options.output is not None
    report = REPORTERS[options.output_format].report(
        outcome.found,
        language=language,
        documents=outcome.texts,
        color=not to_file and wants_color(sys.stdout),
        width=_FILE_WIDTH if to_file else terminal_width(),
        scope=outcome.scope,
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
