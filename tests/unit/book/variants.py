"""Plans to try the chapters on: the examples, and the same with parts taken away."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

from smartplan.convert.labels import number_book
from smartplan.plan.loader import load_plan
from smartplan.plan.plan import Plan
from smartplan.workflow import render_plan_book

EXAMPLES = Path(__file__).parents[3] / "examples"
NAMES = ("serang-kab", "kota-serang")


@cache
def example(name: str = "serang-kab") -> Plan:
    """Return an example's plan."""
    plan = load_plan(EXAMPLES / name).plan
    assert plan is not None
    return plan


@cache
def example_book(name: str, book: int) -> str:
    """Return the numbered Markdown of an example's book."""
    return book_text(example(name), book)


def book_text(plan: Plan, book: int) -> str:
    """Return the numbered Markdown of the framework's n-th book of a plan."""
    rendered = render_plan_book(plan, EXAMPLES / "serang-kab", plan.framework.books[book])
    return number_book(rendered.markdown).markdown


def _only(plan: Plan, count: int) -> Plan:
    """Keep the first programs, and what hangs on them."""
    programs = plan.programs[:count]
    kept = {program.id for program in programs}
    wins = tuple(win for win in plan.quick_wins if win.program in kept)
    return replace(plan, programs=programs, quick_wins=wins)


def _bare_programs(plan: Plan) -> Plan:
    """Take everything optional from the programs."""
    empty = {
        "activities": (),
        "indicators": (),
        "budget": {},
        "risks": (),
        "operation": None,
        "evidence": (),
        "missions": (),
        "strategy": None,
        "partners": (),
        "supporting_agencies": (),
    }
    return replace(
        plan, programs=tuple(program.model_copy(update=empty) for program in plan.programs)
    )


def _bare_region(plan: Plan) -> Plan:
    development = plan.region.development_plan.model_copy(update={"objectives": (), "note": None})
    changed = {"zones": (), "ceilings": (), "leader": None, "development_plan": development}
    return replace(plan, region=plan.region.model_copy(update=changed))


def _bare_evidence(plan: Plan) -> Plan:
    evidence = plan.evidence.model_copy(update={"conflicts": ()})
    return replace(plan, evidence=evidence, legal_bases=())


def _bare_institutions(plan: Plan) -> Plan:
    nothing = {"bodies": (), "helix": (), "participation": (), "stages": ()}
    return replace(plan, institutions=plan.institutions.model_copy(update=nothing), narratives={})


def _short_period(plan: Plan) -> Plan:
    period = plan.manifest.period.model_copy(update={"end": plan.manifest.period.start})
    return replace(plan, manifest=plan.manifest.model_copy(update={"period": period}))


def _no_illustrations(plan: Plan) -> Plan:
    def sure(one):  # type: ignore[no-untyped-def]
        return one.model_copy(update={"illustrative": False})

    readiness = plan.readiness.model_copy(update={"strategies": ()})
    return replace(plan, programs=tuple(map(sure, plan.programs)), readiness=readiness)


VARIANTS: dict[str, Callable[[Plan], Plan]] = {
    "one program": lambda plan: _only(plan, 1),
    "three programs": lambda plan: _only(plan, 3),
    "no programs": lambda plan: _only(plan, 0),
    "no quick wins": lambda plan: replace(plan, quick_wins=()),
    "one quick win": lambda plan: replace(plan, quick_wins=plan.quick_wins[:1]),
    "bare programs": _bare_programs,
    "bare region": _bare_region,
    "bare evidence": _bare_evidence,
    "bare institutions": _bare_institutions,
    "one year": _short_period,
    "no illustrations": _no_illustrations,
}
