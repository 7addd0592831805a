"""What a check of one plan, or of several, has to show, and what it only counts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from smartplan.checks.baseline import KnownFinding, compare_with, note_findings, read_baseline
from smartplan.checks.checking import CheckedPlan, Wishes, check_plan
from smartplan.diagnostics import Diagnostic, Severity
from smartplan.errors import PlanFolderError, RefusedError
from smartplan.report.reporter import WHOLE_PLAN, Scope
from smartplan.sources.git_folder import find_repository

_ORDER: Final = {severity: number for number, severity in enumerate(Severity)}


@dataclass(frozen=True, slots=True)
class Outcome:
    """The findings to show, what stands behind them, and the text of the files they are in."""

    found: tuple[Diagnostic, ...]
    scope: Scope
    texts: Mapping[str, str]


def without_baseline(checked: CheckedPlan, root: Path, wishes: Wishes, *, use: bool) -> Outcome:
    """Return what was found in a plan, less what its baseline knows unless that is not used."""
    texts = checked.texts
    baseline = read_baseline(root) if use else None
    if baseline is None:
        return Outcome(checked.diagnostics, WHOLE_PLAN, texts)
    compared = compare_with(baseline, checked.diagnostics, texts, checked.codes)
    # What a stage doesn't ask for yet is not mended.
    mended = compared.mended if wishes.stage is None else 0
    return Outcome(compared.new, Scope(known=compared.known, mended=mended), texts)


def narrow(outcome: Outcome, files: frozenset[str], brought: Sequence[Diagnostic] = ()) -> Outcome:
    """Keep what concerns changed files: found there, or because of what stands there.

    ``brought`` are findings elsewhere that the changes brought about.
    """
    kept = tuple(
        one
        for one in outcome.found
        if one.file in files or one in brought or any(near.file in files for near in one.related)
    )
    elsewhere = len(outcome.found) - len(kept)
    return replace(outcome, found=kept, scope=replace(outcome.scope, elsewhere=elsewhere))


def found_since(
    outcome: Outcome, root: Path, commit: str | None, wishes: Wishes, codes: frozenset[str]
) -> tuple[Diagnostic, ...]:
    """Return those findings of a plan folder that were not there yet at a commit.

    Without a commit all of them. Raises GitError.
    """
    from smartplan.sources.git_program import folder_at  # noqa: PLC0415

    if commit is None or not outcome.found:
        return outcome.found
    with folder_at(root, commit) as earlier:
        known = known_findings(earlier, wishes)
    return compare_with(known, outcome.found, outcome.texts, codes).new


def known_findings(root: Path, wishes: Wishes) -> tuple[KnownFinding, ...]:
    """Return the findings of a plan folder as another run knows them again; none if it is none.

    None either if its framework did not have the stage yet.
    """
    try:
        checked = check_plan(root, wishes)
    except (PlanFolderError, RefusedError):
        return ()
    return note_findings(checked.diagnostics, checked.texts)


def limit_outcome(outcome: Outcome, limit: int | None) -> Outcome:
    """Keep the gravest findings, in the order of their places."""
    if limit is None or len(outcome.found) <= limit:
        return outcome
    found = outcome.found
    by_gravity = sorted(range(len(found)), key=lambda one: (_ORDER[found[one].severity], one))
    shown = set(by_gravity[:limit])
    kept = tuple(one for number, one in enumerate(found) if number in shown)
    hidden = tuple(one for number, one in enumerate(found) if number not in shown)
    return replace(outcome, found=kept, scope=replace(outcome.scope, hidden=hidden))


def join_outcomes(parts: Iterable[tuple[str, Outcome]]) -> Outcome:
    """Return one outcome for several plans, each with the folder before its files' names.

    A folder is empty or ends with a slash.
    """
    found: list[Diagnostic] = []
    texts: dict[str, str] = {}
    scope = WHOLE_PLAN
    for folder, part in parts:
        found += (placed_in(folder, one) for one in part.found)
        texts |= {folder + file: text for file, text in part.texts.items()}
        known = [one.known for one in (scope, part.scope) if one.known is not None]
        scope = Scope(
            elsewhere=scope.elsewhere + part.scope.elsewhere,
            known=sum(known) if known else None,
            mended=scope.mended + part.scope.mended,
        )
    return Outcome(tuple(found), scope, texts)


def placed_in(folder: str, found: Diagnostic) -> Diagnostic:
    """Return a finding whose files are named with a folder before them."""
    related = tuple(replace(near, file=folder + near.file) for near in found.related)
    return replace(found, file=folder + found.file, related=related)


def folder_in_repository(plan: Path) -> str:
    """Return the way from the repository, else from the current folder, to a plan."""
    folder = plan.resolve()
    root = find_repository(folder) or Path.cwd()
    return f"{folder.relative_to(root).as_posix()}/" if root in folder.parents else ""
