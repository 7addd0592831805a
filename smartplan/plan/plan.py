"""The typed plan: everything that a plan folder says, with small read-only look-ups."""

from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any, Final

from smartplan.plan.agencies import Agency
from smartplan.plan.base import PlanModel
from smartplan.plan.dimensions import Dimension
from smartplan.plan.evidence import Fact, FactRegistry, LegalBasis, Source
from smartplan.plan.framework import BookOutline, Framework
from smartplan.plan.institutions import Institutions
from smartplan.plan.manifest import Manifest
from smartplan.plan.programs import Program
from smartplan.plan.quick_wins import QuickWin
from smartplan.plan.readiness import Readiness
from smartplan.plan.region import Region
from smartplan.sources.document import FloatScalar, IntScalar

_PLAIN: Final = frozenset({str, int, float, bool, IntScalar, FloatScalar, type(None)})


@dataclass(frozen=True)
class Plan:
    """A region's masterplan. Entities stand in the framework's order, then by file name."""

    manifest: Manifest
    framework: Framework
    region: Region
    evidence: FactRegistry
    sources: tuple[Source, ...]
    legal_bases: tuple[LegalBasis, ...]
    agencies: tuple[Agency, ...]
    readiness: Readiness
    institutions: Institutions
    dimensions: tuple[Dimension, ...]
    programs: tuple[Program, ...]
    quick_wins: tuple[QuickWin, ...]
    narratives: dict[str, str]

    @cached_property
    def fact_by_id(self) -> dict[str, Fact]:
        """Facts by id."""
        return {fact.id: fact for fact in self.evidence.facts}

    @cached_property
    def source_by_id(self) -> dict[str, Source]:
        """Publications by id."""
        return {source.id: source for source in self.sources}

    @cached_property
    def agency_by_id(self) -> dict[str, Agency]:
        """OPD by id."""
        return {agency.id: agency for agency in self.agencies}

    @cached_property
    def program_by_id(self) -> dict[str, Program]:
        """Programs by id."""
        return {program.id: program for program in self.programs}

    @cached_property
    def dimension_by_id(self) -> dict[str, Dimension]:
        """The plan's dimensions by id."""
        return {dimension.id: dimension for dimension in self.dimensions}

    @cached_property
    def entities_by_kind(self) -> dict[type[PlanModel], list[PlanModel]]:
        """Every model of the plan, kind by kind; the framework is not part of it."""
        found: dict[type[PlanModel], list[PlanModel]] = {}
        names = (field.name for field in fields(self) if field.name != "framework")
        waiting: list[Any] = [getattr(self, name) for name in names]
        while waiting:
            value = waiting.pop()
            kind = type(value)
            if kind is tuple:
                parts = value
            elif kind is dict:
                parts = value.values()
            elif isinstance(value, PlanModel):
                found.setdefault(kind, []).append(value)
                parts = vars(value).values()
            else:
                continue
            # Most values are texts and numbers.
            waiting += [one for one in parts if type(one) not in _PLAIN]
        return found

    @property
    def years(self) -> range:
        """Every year of the plan."""
        return self.manifest.period.years

    @property
    def books(self) -> tuple[BookOutline, ...]:
        """The outlines of the books to build: the manifest's choice, else the framework's."""
        shipped = {outline.id: outline for outline in self.framework.books}
        chosen = self.manifest.books or self.framework.books
        return tuple(
            outline if isinstance(outline, BookOutline) else shipped[outline] for outline in chosen
        )

    def programs_of(self, dimension_id: str) -> tuple[Program, ...]:
        """The programs of one dimension."""
        return tuple(program for program in self.programs if program.dimension == dimension_id)

    def quick_wins_of(self, dimension_id: str) -> tuple[QuickWin, ...]:
        """The quick wins of one dimension."""
        return tuple(win for win in self.quick_wins if win.dimension == dimension_id)

    def budget_by_year(self, programs: tuple[Program, ...]) -> dict[int, int]:
        """Sum the cost of programs per year of the plan, in rupiah."""
        return {year: sum(program.cost_of(year) for program in programs) for year in self.years}
