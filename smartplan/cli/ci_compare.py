"""What changed in a plan since an earlier commit: findings, content, and how its books read."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from smartplan.book.plan_changes import compare_plans
from smartplan.book.provenance import Provenance
from smartplan.checks.baseline import compare_with, note_findings
from smartplan.checks.checking import CheckedPlan, Wishes, check_plan
from smartplan.cli.console import write_message
from smartplan.cli.forge import is_commit_name
from smartplan.cli.outcome import placed_in
from smartplan.errors import GitError, PlanFolderError, RefusedError, SmartplanError
from smartplan.language import Language, Text
from smartplan.report.book_changes import BookChange, compare_books
from smartplan.report.ci_summary import Comparison
from smartplan.sources.git_folder import find_repository
from smartplan.sources.git_program import find_revision, folder_at
from smartplan.workflow import draft_plan, render_plan_book

# Books of two states differ in their colophon only if more than their origin differs.
_NO_ORIGIN = Provenance("")


def compare_with_commit(
    checked: CheckedPlan, folder: str, base: str, wishes: Wishes, language: Language
) -> Iterator[Comparison]:
    """Yield what changed in a checked plan, nothing if there is no commit to compare with.

    ``folder`` leads to the plan from the repository. A commit that this clone lacks is told, and
    no failure: a clone without its history is no fault of the plan.
    """
    if not is_commit_name(base):
        return
    plan = checked.loaded.root
    try:
        commit = _commit(plan, base)
        with _earlier(plan, commit, wishes) as before:
            compared = _compare(checked, before, folder, commit[:10])
    except GitError as error:
        write_message(error.message.spoken(language))
        return
    yield compared


def _compare(
    checked: CheckedPlan, before: CheckedPlan | None, folder: str, since: str
) -> Comparison:
    texts, found = checked.texts, checked.diagnostics
    old_texts, old_found = (before.texts, before.diagnostics) if before else ({}, ())
    codes = checked.codes
    new = compare_with(note_findings(old_found, old_texts), found, texts, codes).new
    gone = compare_with(note_findings(found, texts), old_found, old_texts, codes).new
    old_plan = before.loaded.plan if before else None
    new_plan = checked.loaded.plan
    return Comparison(
        folder,
        since,
        tuple(placed_in(folder, one) for one in new),
        gone,
        compare_plans(old_plan, new_plan) if old_plan and new_plan else None,
        _compare_books(before, checked) if before else (),
    )


def _compare_books(before: CheckedPlan, after: CheckedPlan) -> tuple[BookChange, ...]:
    old, new = _render(before), _render(after)
    return compare_books(old, new) if old and new else ()


def _render(checked: CheckedPlan) -> dict[str, str]:
    """Return the books as Markdown, by name; none if they can't be made."""
    plan = draft_plan(checked)
    if plan is None:
        return {}
    root = checked.loaded.root
    try:
        return {
            f"{outline.label} {outline.title}": render_plan_book(
                plan, root, outline, provenance=_NO_ORIGIN
            ).markdown
            for outline in plan.books
        }
    except SmartplanError:
        # A broken template; building the books tells of it.
        return {}


def _commit(plan: Path, name: str) -> str:
    repository = find_repository(plan)
    commit = find_revision(repository, name) if repository else None
    if commit is None:
        raise GitError(
            Text(
                f"Tidak dibandingkan: commit {name} tidak ada di klon ini.",
                f"Not compared: the commit {name} is not in this clone.",
            )
        )
    return commit


@contextmanager
def _earlier(plan: Path, commit: str, wishes: Wishes) -> Iterator[CheckedPlan | None]:
    with folder_at(plan, commit) as folder:
        try:
            before = check_plan(folder, wishes)
        except (PlanFolderError, RefusedError):
            # No plan then, or its framework had no such stage.
            before = None
        yield before
