"""PRD: years and months lie where they can."""

from typing import Final

from smartplan.checks.check import Check
from smartplan.checks.period import (
    activity_outside_program,
    baseline_after_target,
    dependency_cycle,
    expired_development_plan,
    flat_targets,
    months_outside_plan,
    nomenclature_form,
    plan_outside_development_plan,
    reversed_months,
    reversed_period,
    runs_before_needed,
    stale_status,
    starts_before_needed,
    step_outside_quick_win,
    target_before_program,
    target_below_baseline,
    uneven_targets,
    year_outside_plan,
)

CHECKS: Final[tuple[Check, ...]] = (
    year_outside_plan,
    reversed_period,
    reversed_months,
    months_outside_plan,
    step_outside_quick_win,
    baseline_after_target,
    activity_outside_program,
    plan_outside_development_plan,
    dependency_cycle,
    starts_before_needed,
    runs_before_needed,
    expired_development_plan,
    stale_status,
    nomenclature_form,
    target_before_program,
    target_below_baseline,
    uneven_targets,
    flat_targets,
)
