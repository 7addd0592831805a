"""KLB: the bodies, the people and the order of work behind the plan."""

from typing import Final

from smartplan.checks.check import Check
from smartplan.checks.institutions import (
    body_without_decree,
    body_without_rhythm,
    helix_never_took_part,
    helix_without_partner,
    lead_also_supports,
    missing_body,
    overdue_review,
    plan_without_regulation,
    record_after_plan_date,
    stages_out_of_order,
)

CHECKS: Final[tuple[Check, ...]] = (
    missing_body,
    body_without_decree,
    body_without_rhythm,
    helix_without_partner,
    helix_never_took_part,
    record_after_plan_date,
    stages_out_of_order,
    plan_without_regulation,
    overdue_review,
    lead_also_supports,
)
