"""The catalogue: complete, unique, explained in both languages."""

import pkgutil
import re
from importlib import import_module
from pathlib import Path

import pytest

import smartplan.checks
from smartplan.book.resolver import total_names
from smartplan.checks import CHECKS
from smartplan.checks.catalogue import FAMILIES, all_rules, find_rule, rules_of_family
from smartplan.checks.references.targets import TOTALS
from smartplan.diagnostics import Rule
from smartplan.plan.loader import load_plan
from smartplan.plan.messages import SCHEMA_RULES
from smartplan.sources.catalogue import SOURCE_CATALOGUE

RULES = all_rules()


def test_all_families_are_there() -> None:
    families = {rule.code[:3] for rule in RULES}
    checked = {"RUJ", "PRD", "ANG", "LKP", "QWN", "FKT", "HKM", "NAR", "WIL", "INT", "SKM"}
    assert checked <= families
    assert len(RULES) == len(CHECKS) + len(SCHEMA_RULES) + len(SOURCE_CATALOGUE) + 3


def test_every_family_has_a_name_and_holds_its_rules() -> None:
    assert {rule.code[:3] for rule in RULES} <= set(FAMILIES)
    listed = [rule for family in FAMILIES for rule in rules_of_family(family)]
    assert sorted(rule.code for rule in listed) == sorted(rule.code for rule in RULES)
    assert rules_of_family("ZZZ") == ()


def test_every_module_with_a_rule_is_registered() -> None:
    modules = {
        found.name
        for found in pkgutil.walk_packages(smartplan.checks.__path__, "smartplan.checks.")
        if not found.ispkg and found.name.count(".") == 3
    }
    with_rule = {name for name in modules if hasattr(import_module(name), "RULE")}
    registered = {check.__name__ for check in CHECKS}  # type: ignore[attr-defined]
    assert with_rule
    assert with_rule == registered


def test_codes_and_names_are_unique_and_checks_stand_in_order_of_family() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)
    assert len({rule.name for rule in RULES}) == len(RULES)
    codes = [check.RULE.code for check in CHECKS]
    for family in {code[:3] for code in codes}:
        of_family = [code for code in codes if code.startswith(family)]
        assert of_family == sorted(of_family)


@pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])
def test_every_rule_is_well_formed_and_explained(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z]{3}\d{3}", rule.code)
    assert re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", rule.name)
    for text in (rule.what, rule.why, rule.mend):
        assert text.indonesian.endswith((".", "}."))
        assert text.english.endswith(".")
        assert text.indonesian != text.english


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_shows_an_example(rule: Rule) -> None:
    assert rule.example.strip()


def test_a_rule_is_found_by_code_and_by_name() -> None:
    assert find_rule("ruj001") is find_rule("unknown-agency")
    assert find_rule("nonsense") is None


def test_the_totals_are_those_that_the_books_compute() -> None:
    plan = load_plan(Path(__file__).parents[2] / "checks" / "base").plan
    assert plan is not None
    assert set(TOTALS) == set(total_names(plan))
