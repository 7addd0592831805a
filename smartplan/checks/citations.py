"""Which ids the texts of a plan mention."""

from smartplan.plan.index import PlanIndex
from smartplan.prose.references import CITATION


def cited_ids(index: PlanIndex, kind: str = CITATION) -> set[str]:
    """Return the ids of one kind of reference, by default of sources, that the texts mention."""
    return {placed.reference.target for placed in index.references if placed.reference.kind == kind}
