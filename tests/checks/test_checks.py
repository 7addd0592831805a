"""Every check has text cases, failing and passing, and does what they say."""

from pathlib import Path

import pytest
from case_file import BASE_DIR, CASES_DIR, Case, parse_cases, run_case

from smartplan.checks import CHECKS
from smartplan.checks.check import Check
from smartplan.checks.internal import WRONG_IGNORE
from smartplan.checks.runner import run_checks
from smartplan.plan.loader import load_plan

CASE_FILES = sorted(path for path in CASES_DIR.rglob("*.md") if BASE_DIR not in path.parents)
CASES = [(path, case) for path in CASE_FILES for case in parse_cases(path.read_text("utf-8"))]


def case_file_of(check: Check) -> Path:
    family, name = check.__name__.split(".")[-2:]  # type: ignore[attr-defined]
    return CASES_DIR / family / f"{name}.md"


CHECK_OF_FILE = {case_file_of(check): check for check in CHECKS}


@pytest.mark.parametrize(
    ("path", "case"), CASES, ids=[f"{path.stem}: {case.title}" for path, case in CASES]
)
def test_case(path: Path, case: Case, tmp_path: Path) -> None:
    check = CHECK_OF_FILE.get(path)
    code = check.RULE.code if check else WRONG_IGNORE.code
    found = run_case(case, code, [check] if check else CHECKS, tmp_path / "plan")
    assert found == case.expected
    # One style for all messages: a hint is a sentence, a message is none.
    messages = [line for line in found.splitlines() if not line.startswith(" ")]
    assert not [line for line in messages if line.endswith(".")]


def test_every_check_has_failing_and_passing_cases() -> None:
    assert len(CHECKS) > 25
    assert len(CASES) > 2 * len(CHECKS)
    for path in (*CHECK_OF_FILE, CASES_DIR / "ignoring.md"):
        kinds = {case.passing for found, case in CASES if found == path}
        assert kinds == {True, False}, f"{path.name} lacks failing or passing cases"


def test_every_case_file_belongs_to_a_check() -> None:
    assert CASE_FILES
    strangers = set(CASE_FILES) - set(CHECK_OF_FILE) - {CASES_DIR / "ignoring.md"}
    assert not strangers


def test_the_base_plan_passes_everything() -> None:
    loaded = load_plan(BASE_DIR)
    assert loaded.plan is not None
    assert loaded.diagnostics == ()
    assert run_checks(loaded.plan, loaded.index) == ()
