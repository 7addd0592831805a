"""What a check is: a module with a rule and a function from the plan to findings."""

from collections.abc import Iterator
from typing import Protocol

from smartplan.diagnostics import Diagnostic, Rule
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan


class Check(Protocol):
    """A module under ``checks/``: ``RULE`` says what it is, ``check`` does it.

    ``check`` yields diagnostics made by ``RULE.at(file, span, message, hint, related)``; places
    come from the index. It raises nothing on any plan that the models accept.
    """

    RULE: Rule

    def check(self, plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
        """Yield what is wrong."""
        ...
