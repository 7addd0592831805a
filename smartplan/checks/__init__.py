"""CHECKS: every check, family by family, each family in the order of its codes."""

from typing import Final

from smartplan.checks import (
    appearance,
    completeness,
    facts,
    framework,
    institutions,
    law,
    money,
    period,
    prose,
    quick_wins,
    references,
    region,
)
from smartplan.checks.check import Check

CHECKS: Final[tuple[Check, ...]] = (
    *references.CHECKS,
    *period.CHECKS,
    *money.CHECKS,
    *completeness.CHECKS,
    *quick_wins.CHECKS,
    *facts.CHECKS,
    *law.CHECKS,
    *prose.CHECKS,
    *region.CHECKS,
    *appearance.CHECKS,
    *framework.CHECKS,
    *institutions.CHECKS,
)
