"""Every kind of reference that prose may hold is printed as words, never as it stands."""

from pathlib import Path

import pytest

from smartplan.book.resolver import make_resolver, total_names
from smartplan.plan.loader import load_plan
from smartplan.plan.plan import Plan
from smartplan.prose.references import CITATION, KINDS, Reference

EXAMPLE = Path(__file__).parents[3] / "examples" / "serang-kab"


@pytest.fixture(scope="module")
def plan() -> Plan:
    loaded = load_plan(EXAMPLE).plan
    assert loaded is not None
    return loaded


def targets(plan: Plan) -> dict[str, str]:
    """One target of every kind."""
    return {
        "fakta": plan.evidence.facts[0].id,
        "total": total_names(plan)[0],
        "program": plan.programs[0].id,
        "opd": plan.agencies[0].id,
        "hukum": plan.legal_bases[0].id,
        "quick-win": plan.quick_wins[0].id,
        "indikator": plan.programs[0].indicators[0].id,
        CITATION: plan.sources[0].id,
    }


def test_every_kind_is_printed(plan: Plan) -> None:
    resolve = make_resolver(plan)
    known = targets(plan)
    assert set(known) == {*KINDS, CITATION}
    for kind, target in known.items():
        printed = resolve(Reference(kind, target, 0, 0))
        assert f"{kind}:{target}" not in printed
        assert printed


def test_an_indicator_of_a_program_and_of_a_dimension_is_printed_by_name(plan: Plan) -> None:
    resolve = make_resolver(plan)
    for indicator in (plan.programs[0].indicators[0], plan.dimensions[0].indicators[0]):
        assert resolve(Reference("indikator", indicator.id, 0, 0)) == indicator.name


def test_an_unknown_target_is_printed_as_it_stands(plan: Plan) -> None:
    assert make_resolver(plan)(Reference("program", "tidak-ada", 0, 0)) == "program:tidak-ada"
