"""Runs the checks over a plan; what they find, sorted, less what the plan ignores."""

import traceback
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import Final

from smartplan.checks import CHECKS
from smartplan.checks.check import Check
from smartplan.checks.ignoring import find_wrong_wishes
from smartplan.checks.internal import CRASHED_CHECK
from smartplan.checks.selection import LOOSE_RULES, Choice, Wishes, choose
from smartplan.diagnostics import START_OF_FILE, Diagnostic, sorted_diagnostics
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan
from smartplan.sharing import share
from smartplan.sources.limits import MANY_FILES

_MANIFEST: Final = "smartplan.yaml"


def run_checks(
    plan: Plan, index: PlanIndex, checks: Sequence[Check] = CHECKS, choice: Choice | None = None
) -> tuple[Diagnostic, ...]:
    """Return what the checks find in a plan, sorted by place.

    Checks that are not asked for are not run; without a choice the manifest's own is taken.
    """
    rules = (*(check.RULE for check in checks), *LOOSE_RULES)
    asked = choice or choose(rules, plan.manifest.checks, Wishes())
    found: list[Diagnostic] = list(find_wrong_wishes(plan, index, rules))
    wanted = [check for check in checks if check.RULE.code in asked.codes]
    many = len(index.documents) >= MANY_FILES
    if many:
        # What both processes read is worked out before the work is shared.
        _ = [texts.joined for texts in index.texts_by_file]
    for some in share(lambda check: tuple(_run(check, plan, index)), wanted, worth_it=many):
        found += some
    return sorted_diagnostics(adjust(one, asked) for one in found)


def adjust(found: Diagnostic, choice: Choice) -> Diagnostic:
    """Return a diagnostic with the severity that the plan gives to its rule."""
    severity = choice.severities.get(found.code, found.severity)
    return found if severity is found.severity else replace(found, severity=severity)


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
