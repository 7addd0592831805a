"""HKM: laws are in force."""

from typing import Final

from smartplan.checks.check import Check
from smartplan.checks.law import (
    duplicate_law,
    law_not_listed,
    miscited_law,
    repealed_law_cited,
    repealed_without_successor,
    replaced_law_in_force,
    successor_of_law_in_force,
)

CHECKS: Final[tuple[Check, ...]] = (
    repealed_without_successor,
    repealed_law_cited,
    successor_of_law_in_force,
    duplicate_law,
    miscited_law,
    replaced_law_in_force,
    law_not_listed,
)
