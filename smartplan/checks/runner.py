"""Runs the checks over a plan; what they find, sorted, less what the plan ignores."""

import traceback
from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import Final

from smartplan.checks import CHECKS
from smartplan.checks.check import Check
from smartplan.checks.ignoring import find_wrong_ignores, ignored_codes
from smartplan.checks.internal import CRASHED_CHECK
from smartplan.diagnostics import START_OF_FILE, Diagnostic, sorted_diagnostics
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

_MANIFEST: Final = "smartplan.yaml"


def run_checks(
    plan: Plan, index: PlanIndex, checks: Sequence[Check] = CHECKS
) -> tuple[Diagnostic, ...]:
    """Return what the checks find in a plan, sorted by place.

    Checks whose code or name stands under ``periksa.abaikan`` are not run.
    """
    ignored = ignored_codes(plan, checks)
    found: list[Diagnostic] = list(find_wrong_ignores(plan, index, checks))
    for check in checks:
        if check.RULE.code not in ignored:
            found += _run(check, plan, index)
    return sorted_diagnostics(found)


def _run(check: Check, plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    try:
        yield from check.check(plan, index)
    # The one broad except of the project: a mistake of ours in one check must not hide what the
    # other checks have to say about somebody's plan.
    except Exception as error:  # noqa: BLE001
        yield _describe_crash(check, error)


def _describe_crash(check: Check, error: Exception) -> Diagnostic:
    rule = check.RULE
    frames = traceback.extract_tb(error.__traceback__)
    where = f"{PurePath(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "?"
    what = f"{type(error).__name__}: {error} ({where})"
    message = Text(
        f"pemeriksaan {rule.code} ({rule.name}) gagal: {what}",
        f"the check {rule.code} ({rule.name}) failed: {what}",
    )
    return CRASHED_CHECK.at(_MANIFEST, START_OF_FILE, message, CRASHED_CHECK.mend)
