"""Which checks a plan passes over, and which of these wishes can't be granted."""

from collections.abc import Iterator, Sequence

from smartplan.checks.check import Check
from smartplan.checks.internal import CRASHED_CHECK, WRONG_IGNORE
from smartplan.checks.wording import did_you_mean, find_close
from smartplan.diagnostics import Diagnostic, Rule
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.messages import SCHEMA_RULES
from smartplan.plan.plan import Plan
from smartplan.sources.catalogue import SOURCE_CATALOGUE


def ignored_codes(plan: Plan, checks: Sequence[Check]) -> frozenset[str]:
    """Return the codes of the checks that the plan passes over."""
    by_spelling = _spellings([check.RULE for check in checks])
    wishes = (wish.casefold() for wish in plan.manifest.checks.ignore)
    return frozenset(by_spelling[wish] for wish in wishes if wish in by_spelling)


def find_wrong_ignores(
    plan: Plan, index: PlanIndex, checks: Sequence[Check]
) -> Iterator[Diagnostic]:
    """Yield every entry of ``periksa.abaikan`` that names no check, or one that must run."""
    known = _spellings([check.RULE for check in checks])
    fixed = _spellings([*SOURCE_CATALOGUE, *SCHEMA_RULES, CRASHED_CHECK, WRONG_IGNORE])
    for position, wish in enumerate(plan.manifest.checks.ignore):
        if wish.casefold() in known:
            continue
        if wish.casefold() in fixed:
            message = Text(f"{wish} tidak dapat diabaikan", f"{wish} can't be passed over")
            hint = Text("Perbaiki temuannya dan hapus baris ini.", "Mend it and remove this entry.")
        else:
            message = Text(f"tidak ada pemeriksaan {wish}", f"there is no check {wish}")
            close = find_close(wish, {name: name for name in _names(checks)})
            hint = did_you_mean(close) if close else WRONG_IGNORE.mend
        place = index.span_of(plan.manifest, "checks", "ignore", position)
        yield WRONG_IGNORE.at(*place, message, hint)


def _spellings(rules: Sequence[Rule]) -> dict[str, str]:
    return {spelling.casefold(): rule.code for rule in rules for spelling in (rule.code, rule.name)}


def _names(checks: Sequence[Check]) -> Iterator[str]:
    for check in checks:
        yield check.RULE.name
        yield check.RULE.code
