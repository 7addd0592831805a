"""QWN: quick wins are quick."""

from typing import Final

from smartplan.checks.check import Check
from smartplan.checks.quick_wins import (
    after_short_term,
    building_only,
    dimension_differs,
    lead_outside_program,
    months_without_step,
    progress_before_start,
    progress_not_reported,
    quick_win_count,
    repeated_answer,
    short_answer,
    unfinished,
    without_steps,
    wrong_duration,
)

CHECKS: Final[tuple[Check, ...]] = (
    wrong_duration,
    without_steps,
    dimension_differs,
    repeated_answer,
    short_answer,
    building_only,
    unfinished,
    progress_not_reported,
    quick_win_count,
    after_short_term,
    months_without_step,
    progress_before_start,
    lead_outside_program,
)
