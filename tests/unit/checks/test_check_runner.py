"""run_checks: order, ignoring, and a check that crashes."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from smartplan.checks import CHECKS
from smartplan.checks.check import Check
from smartplan.checks.runner import run_checks
from smartplan.diagnostics import START_OF_FILE, Diagnostic, Rule, Severity, Span
from smartplan.language import same
from smartplan.plan.index import PlanIndex
from smartplan.plan.loader import LoadedPlan, load_plan
from smartplan.plan.plan import Plan

BASE_DIR = Path(__file__).parents[2] / "checks" / "base"


@pytest.fixture(scope="module")
def loaded() -> LoadedPlan:
    return load_plan(BASE_DIR)


def make_check(code: str, *files: str) -> Check:
    rule = Rule(code, f"name-{code.lower()}", Severity.ERROR, same("w"), same("y"), same("m"))

    def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
        for file in files:
            yield rule.at(file, START_OF_FILE, same(code))

    return cast("Check", SimpleNamespace(RULE=rule, check=check))


def crashing_check() -> Check:
    rule = Rule("ZZZ009", "crashing", Severity.ERROR, same("w"), same("y"), same("m"))

    def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
        yield rule.at("opd.yaml", START_OF_FILE, same("before"))
        raise KeyError("lost")

    return cast("Check", SimpleNamespace(RULE=rule, check=check))


def ignoring(loaded: LoadedPlan, *wishes: str) -> LoadedPlan:
    assert loaded.plan is not None
    old = loaded.plan.manifest
    settings = old.checks.model_copy(update={"ignore": wishes})
    manifest = old.model_copy(update={"checks": settings})
    places = {**loaded.index.places, id(manifest): loaded.index.place_of(old)}
    return replace(
        loaded,
        plan=replace(loaded.plan, manifest=manifest),
        index=replace(loaded.index, places=places),
    )


def found(loaded: LoadedPlan, *checks: Check) -> list[tuple[str, str]]:
    assert loaded.plan is not None
    return [(one.file, one.code) for one in run_checks(loaded.plan, loaded.index, checks)]


def test_findings_are_sorted_by_file_and_repetitions_dropped(loaded: LoadedPlan) -> None:
    checks = [make_check("ZZZ002", "opd.yaml", "daerah.yaml"), make_check("ZZZ001", "opd.yaml")]
    assert found(loaded, *checks, checks[0]) == [
        ("daerah.yaml", "ZZZ002"),
        ("opd.yaml", "ZZZ001"),
        ("opd.yaml", "ZZZ002"),
    ]


@pytest.mark.parametrize("wish", ["ZZZ001", "zzz001", "name-zzz001"])
def test_an_ignored_check_says_nothing(loaded: LoadedPlan, wish: str) -> None:
    checks = [make_check("ZZZ001", "opd.yaml"), make_check("ZZZ002", "opd.yaml")]
    assert len(found(loaded, *checks)) == 2
    assert found(ignoring(loaded, wish), *checks) == [("opd.yaml", "ZZZ002")]


def test_a_crash_becomes_a_finding_and_the_others_go_on(loaded: LoadedPlan) -> None:
    assert loaded.plan is not None
    checks = [crashing_check(), make_check("ZZZ001", "sumber.yaml")]
    results = run_checks(loaded.plan, loaded.index, checks)
    assert [(one.file, one.code) for one in results] == [
        ("opd.yaml", "ZZZ009"),
        ("smartplan.yaml", "INT001"),
        ("sumber.yaml", "ZZZ001"),
    ]
    crash = results[1]
    assert crash.span == Span(START_OF_FILE.start, START_OF_FILE.end)
    assert "ZZZ009 (crashing) gagal: KeyError: 'lost' (test_check_runner.py:" in (
        crash.message.indonesian
    )
    assert crash.hint is not None
    assert "Laporkan" in crash.hint.indonesian


def test_all_checks_run_without_being_named(loaded: LoadedPlan) -> None:
    assert loaded.plan is not None
    assert run_checks(loaded.plan, loaded.index) == run_checks(loaded.plan, loaded.index, CHECKS)
