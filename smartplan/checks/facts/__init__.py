"""FKT: facts are backed."""

from typing import Final

from smartplan.checks.check import Check
from smartplan.checks.facts import (
    calculation_differs,
    chosen_not_compared,
    fact_without_source,
    fact_without_year,
    needless_acceptance,
    parts_differ,
    replaced_measure,
    stale_fact,
    unfit_calculation,
    unknown_illustrative_field,
)

CHECKS: Final[tuple[Check, ...]] = (
    fact_without_source,
    chosen_not_compared,
    unknown_illustrative_field,
    fact_without_year,
    parts_differ,
    calculation_differs,
    unfit_calculation,
    needless_acceptance,
    stale_fact,
    replaced_measure,
)
