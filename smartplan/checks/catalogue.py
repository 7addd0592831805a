"""Every rule that smartplan knows, for ``explain`` and the manual."""

from smartplan.checks import CHECKS
from smartplan.checks.internal import CRASHED_CHECK, UNUSED_SILENCE, WRONG_IGNORE
from smartplan.diagnostics import Rule
from smartplan.plan.messages import SCHEMA_RULES
from smartplan.sources.catalogue import SOURCE_CATALOGUE


def all_rules() -> tuple[Rule, ...]:
    """Return all rules: of files and YAML, of the schema, of the checks, of the checking."""
    checked = (check.RULE for check in CHECKS)
    return (*SOURCE_CATALOGUE, *SCHEMA_RULES, *checked, CRASHED_CHECK, WRONG_IGNORE, UNUSED_SILENCE)


def find_rule(code_or_name: str) -> Rule | None:
    """Return the rule of a code or name, in small or capital letters, or None."""
    wanted = code_or_name.casefold()
    matching = (
        rule for rule in all_rules() if wanted in (rule.code.casefold(), rule.name.casefold())
    )
    return next(matching, None)
