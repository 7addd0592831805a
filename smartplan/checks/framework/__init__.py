"""SKM008 and on: the framework that a plan uses, and the framework that it brings along."""

from typing import Final

from smartplan.checks.check import Check
from smartplan.checks.framework import (
    draft_framework,
    evaluation_differs,
    evaluation_out_of_range,
    evaluation_weights,
    framework_id,
    horizon_order,
    repeated_in_framework,
    unknown_evaluation_term,
    unknown_in_framework,
    unused_framework,
)

CHECKS: Final[tuple[Check, ...]] = (
    draft_framework,
    framework_id,
    horizon_order,
    evaluation_weights,
    repeated_in_framework,
    unknown_in_framework,
    unused_framework,
    unknown_evaluation_term,
    evaluation_out_of_range,
    evaluation_differs,
)
