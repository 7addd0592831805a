"""QWN003: a quick win belongs to the dimension of its program."""

from collections.abc import Iterator
from typing import Final

from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "QWN003",
    "quick-win-dimension-differs",
    Severity.ERROR,
    Text(
        "Dimensi quick win sama dengan dimensi programnya.",
        "A quick win has the dimension of its program.",
    ),
    Text(
        "Bimtek III memaparkan quick win per dimensi (Penajam Paser Utara, Sawahlunto); yang "
        "salah tempat menambah satu dimensi dan mengosongkan yang lain.",
        "Bimtek III presents quick wins per dimension (Penajam Paser Utara, Sawahlunto); a "
        "misplaced one fills one dimension and empties another.",
    ),
    Text(
        "Samakan dimensinya, atau tunjuk program lain.",
        "Make the dimensions equal, or name another program.",
    ),
    "dimensi: branding\nprogram: sikonde",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every quick win whose program belongs elsewhere."""
    for quick_win in plan.quick_wins:
        program = plan.program_by_id.get(quick_win.program)
        if program is None or program.dimension == quick_win.dimension:
            continue
        message = Text(
            f"quick win di dimensi {quick_win.dimension}, programnya {program.id} di dimensi "
            f"{program.dimension}",
            f"the quick win is in {quick_win.dimension}, its program {program.id} in "
            f"{program.dimension}",
        )
        place = index.span_of(program, "dimension")
        related = Related(*place, Text("dimensi program", "the program's dimension"))
        yield RULE.at(*index.span_of(quick_win, "dimension"), message, RULE.mend, (related,))
