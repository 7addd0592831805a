"""ANG: money adds up and is there."""

from typing import Final

from smartplan.checks.check import Check
from smartplan.checks.money import (
    amount_in_millions,
    budget_outside_program,
    ceilings_disagree,
    costly_quick_win,
    one_sided_funding,
    operation_gap,
    over_agency_ceiling,
    over_ceiling,
    over_source_ceiling,
    program_without_cost,
    quick_win_over_program,
    repeated_ceiling,
    stated_total_differs,
    unfunded_quick_win,
    year_without_budget,
    year_without_ceiling,
    zeros_too_many,
)

CHECKS: Final[tuple[Check, ...]] = (
    program_without_cost,
    budget_outside_program,
    over_ceiling,
    quick_win_over_program,
    over_agency_ceiling,
    over_source_ceiling,
    ceilings_disagree,
    stated_total_differs,
    year_without_budget,
    one_sided_funding,
    costly_quick_win,
    amount_in_millions,
    zeros_too_many,
    operation_gap,
    repeated_ceiling,
    year_without_ceiling,
    unfunded_quick_win,
)
