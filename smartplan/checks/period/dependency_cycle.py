"""PRD009: programs do not wait for each other in a circle."""

from collections import deque
from collections.abc import Iterator, Mapping
from typing import Final

from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan
from smartplan.plan.programs import Program

RULE: Final = Rule(
    "PRD009",
    "dependency-cycle",
    Severity.ERROR,
    Text(
        "Program tidak saling menunggu dalam lingkaran.",
        "Programs do not wait for each other in a circle.",
    ),
    Text(
        "Rencana Kota Semarang dicela karena programnya tumpang tindih; program yang saling "
        "menunggu tidak pernah dapat dimulai, dan peta jalan tidak dapat mengurutkannya.",
        "The plan of Semarang was criticised for overlapping programs; programs that wait for each"
        " other never begin, and no roadmap can put them in order.",
    ),
    Text(
        "Hapus satu ketergantungan dari lingkaran itu.",
        "Remove one of the dependencies of the circle.",
    ),
    "# program/sikonde.yaml\nbergantung_pada: [serang-tatu]",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every circle once, at the first of its programs, with each step of it."""
    told: set[str] = set()
    for program in plan.programs:
        if program.depends_on and program.id not in told:
            circle = _find_circle(plan, program)
            told.update(one.id for one in circle)
            if circle:
                yield _diagnose(index, circle)


def _find_circle(plan: Plan, first: Program) -> list[Program]:
    """Return the shortest way from a program back to itself, or nothing."""
    came_from: dict[str, Program] = {}
    waiting = deque([first])
    while waiting:
        program = waiting.popleft()
        for needed in program.depends_on:
            if needed == first.id:
                return _way(first, program, came_from)
            if needed in plan.program_by_id and needed not in came_from:
                came_from[needed] = program
                waiting.append(plan.program_by_id[needed])
    return []


def _way(first: Program, last: Program, came_from: Mapping[str, Program]) -> list[Program]:
    way = [last]
    while way[-1].id != first.id:
        way.append(came_from[way[-1].id])
    return way[::-1]


def _diagnose(index: PlanIndex, circle: list[Program]) -> Diagnostic:
    steps = list(zip(circle, [*circle[1:], circle[0]], strict=True))
    places = [
        index.span_of(program, "depends_on", program.depends_on.index(needed.id))
        for program, needed in steps
    ]
    names = " → ".join(one.id for one in (*circle, circle[0]))
    message = Text(f"program saling menunggu: {names}", f"programs wait for each other: {names}")
    related = tuple(
        Related(*place, Text(f"{one.id} menunggu {needed.id}", f"{one.id} waits for {needed.id}"))
        for place, (one, needed) in list(zip(places, steps, strict=True))[1:]
    )
    return RULE.at(*places[0], message, RULE.mend, related)
