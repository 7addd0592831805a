"""SKM012: an id stands once among its kind in a framework."""

from collections.abc import Iterator, Sequence
from typing import Final

from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.base import PlanModel
from smartplan.plan.framework import Framework
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "SKM012",
    "repeated-in-framework",
    Severity.ERROR,
    Text(
        "Setiap id kerangka dipakai satu kali di antara jenisnya.",
        "Every id of a framework is given once among its kind.",
    ),
    Text(
        "Sebuah artikel menyebut enam pilar tetapi mendaftar lima; dimensi, jangka, atau buku yang "
        "berulang membuat hitungan di buku sama salahnya.",
        "An article said six pillars and listed five; a dimension, term or book that stands twice "
        "makes the counts in the books as wrong.",
    ),
    Text("Ganti salah satu id, atau hapus yang berlebih.", "Change one of the ids, or remove one."),
    "dimensi:\n  - id: mobilitas\n  - id: lingkungan",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every id of the plan's own framework that stood before."""
    for group in _groups(plan.framework) if index.holds(plan.framework) else ():
        first: dict[str, PlanModel] = {}
        for item in group:
            key = str(getattr(item, "id", getattr(item, "number", "")))
            earlier = first.setdefault(key, item)
            if earlier is not item:
                name = "id" if hasattr(item, "id") else "number"
                seen = Related(
                    *index.span_of(earlier, name), Text("pertama kali di sini", "first here")
                )
                message = Text(f"{key} sudah dipakai", f"{key} is taken")
                yield RULE.at(*index.span_of(item, name), message, RULE.mend, (seen,))


def _groups(framework: Framework) -> Iterator[Sequence[PlanModel]]:
    yield framework.dimensions
    yield from (one.subdimensions for one in framework.dimensions)
    yield framework.readiness_elements
    yield framework.ratings
    yield framework.categories
    yield framework.horizons
    yield framework.helix
    yield framework.bodies
    yield framework.funding_sources
    yield framework.evaluations
    yield from (one.parts for one in framework.evaluations)
    yield framework.quick_wins.elements
    yield framework.stages
    yield framework.narratives
    yield framework.books
    yield from (one.chapters for one in framework.books)
