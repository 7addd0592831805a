"""The pages of all checks are as fresh as the checks."""

import pytest

from smartplan.checks.catalogue import all_rules
from smartplan.language import Language
from tests.project.generate_checks_page import DOCS, PAGES, render_page


@pytest.mark.parametrize(("name", "language"), PAGES.items())
def test_the_page_of_all_checks_is_fresh(name: str, language: Language) -> None:
    """Run ``python tests/project/generate_checks_page.py`` if it is not."""
    assert (DOCS / name).read_text(encoding="utf-8") == render_page(language)


@pytest.mark.parametrize("language", Language)
def test_the_page_has_every_rule_once(language: Language) -> None:
    page = render_page(language)
    for rule in all_rules():
        assert page.count(f"| {rule.code} | `{rule.name}` |") == 1
    assert all(
        line.replace("\\|", "").count("|") == 6 for line in page.split("\n") if line[:2] == "| "
    )
