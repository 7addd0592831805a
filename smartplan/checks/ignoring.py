"""The wishes in smartplan.yaml, and in a framework of the plan, that can't be granted."""

from collections.abc import Iterator, Sequence

from smartplan.checks.internal import WRONG_IGNORE
from smartplan.checks.selection import describe_unknown, describe_wrong
from smartplan.diagnostics import Diagnostic, Rule
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan


def find_wrong_wishes(plan: Plan, index: PlanIndex, rules: Sequence[Rule]) -> Iterator[Diagnostic]:
    """Yield every entry that names no rule, and under ``periksa`` one that must stay as it is.

    ``rules`` are those that may be passed over.
    """
    manifest = plan.manifest
    for position, wish in enumerate(manifest.checks.select):
        wrong = describe_unknown(wish, rules)
        if wrong is not None:
            place = index.span_of(manifest, "checks", "select", position)
            yield WRONG_IGNORE.at(*place, *wrong)
    for position, wish in enumerate(manifest.checks.ignore):
        wrong = describe_wrong(wish, rules)
        if wrong is not None:
            place = index.span_of(manifest, "checks", "ignore", position)
            yield WRONG_IGNORE.at(*place, *wrong)
    for wish in manifest.checks.severities:
        wrong = describe_wrong(wish, rules)
        if wrong is not None:
            place = index.key_span_of(manifest, "checks", "severities", wish)
            yield WRONG_IGNORE.at(*place, *wrong)
    yield from _unknown_in_stages(plan, index, rules)


def _unknown_in_stages(plan: Plan, index: PlanIndex, rules: Sequence[Rule]) -> Iterator[Diagnostic]:
    """Yield what the stages of the plan's own framework ask for and no rule is called."""
    deliverables = (one for stage in plan.framework.stages for one in stage.deliverables)
    for asking in deliverables:
        for position, wish in enumerate(asking.rules if index.holds(asking) else ()):
            wrong = describe_unknown(wish, rules)
            if wrong is not None:
                yield WRONG_IGNORE.at(*index.span_of(asking, "rules", position), *wrong)
