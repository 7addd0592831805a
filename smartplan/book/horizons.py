"""The terms of the roadmap as years, from the framework's counts and the plan's first year."""

from dataclasses import dataclass

from smartplan.plan.plan import Plan


@dataclass(frozen=True, slots=True)
class Term:
    """A term with its first and last year, both included."""

    name: str
    start: int
    end: int


def plan_terms(plan: Plan) -> tuple[Term, ...]:
    """Return the terms that the plan's period reaches; the last one ends with the plan."""
    period = plan.manifest.period
    terms = []
    start = period.start
    for horizon in plan.framework.horizons:
        if start > period.end:
            break
        end = min(period.start + horizon.last_year - 1, period.end)
        terms.append(Term(horizon.name, start, end))
        start = end + 1
    if terms and terms[-1].end < period.end:
        terms[-1] = Term(terms[-1].name, terms[-1].start, period.end)
    return tuple(terms)
