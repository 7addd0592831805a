"""What a bimtek stage does not ask for yet, as the framework's own file says."""

from collections.abc import Iterable

from smartplan.checks.selection import rank
from smartplan.diagnostics import Diagnostic, Rule
from smartplan.errors import RefusedError
from smartplan.language import Text
from smartplan.plan.framework import Framework
from smartplan.sources.discover import diagnose_missing_file
from smartplan.sources.plan_layout import MAIN_FILES


def require_stage(framework: Framework, stage: int) -> None:
    """Raise RefusedError for the number of a stage that a framework does not have."""
    if any(one.number == stage for one in framework.stages):
        return
    listed = ", ".join(f"{one.number} ({one.name})" for one in framework.stages)
    raise RefusedError(
        Text(f"Tahap {stage} tidak dikenal.", f"The stage {stage} is not known."),
        Text(
            f"Tahap di kerangka {framework.id}: {listed or 'tidak ada'}.",
            f"Stages of the framework {framework.id}: {listed or 'none'}.",
        ),
    )


def later_codes(framework: Framework, stage: int, rules: Iterable[Rule]) -> frozenset[str]:
    """Return the codes of the rules that only a later stage asks for.

    A rule is asked for from the stage that names it most precisely; one that no stage names is
    asked for at every stage.
    """
    return frozenset(rule.code for rule in rules if stage_of_rule(framework, rule) > stage)


def stage_of_rule(framework: Framework, rule: Rule) -> int:
    """Return the first stage at which a rule is asked for."""
    named = [
        (-precision, stage.number)
        for stage in framework.stages
        for deliverable in stage.deliverables
        for wish in deliverable.rules
        if (precision := rank(wish, rule))
    ]
    return min(named)[1] if named else 0


def later_missing_files(framework: Framework, stage: int) -> frozenset[Diagnostic]:
    """Return what would be said of the main files that only a later stage needs."""
    first: dict[str, int] = {}
    for one in framework.stages:
        for deliverable in one.deliverables:
            for file in deliverable.files:
                first[file] = min(one.number, first.get(file, one.number))
    return frozenset(
        diagnose_missing_file(name) for name in MAIN_FILES if first.get(name, 0) > stage
    )
