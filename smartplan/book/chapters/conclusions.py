"""Simpulan: what the analysis says of every dimension, and all of them side by side."""

from dataclasses import dataclass
from typing import Any

from smartplan.book import indonesian
from smartplan.book.composer import DASH, Composer
from smartplan.book.extremes import largest
from smartplan.book.view_model import Column, Table
from smartplan.plan.base import is_illustrative
from smartplan.plan.dimensions import Dimension
from smartplan.plan.framework import FrameworkDimension
from smartplan.plan.readiness import ReadinessItem


@dataclass(frozen=True, slots=True)
class ConclusionView:
    """What the analysis found for one dimension."""

    id: str
    name: str
    text: str
    """The plan's own conclusion, or the dimension's direction."""
    gaps: int
    weak: tuple[str, ...]
    """The items with the worst rating that its programs answer."""
    weak_rating: str
    swot_strategies: int
    missions: tuple[int, ...]
    program_count: int
    subdimensions_without_program: tuple[str, ...]
    quick_wins: tuple[str, ...]


def build_conclusions(composer: Composer) -> dict[str, Any]:
    """Return a conclusion per dimension and the table that compares them."""
    known = composer.plan.dimension_by_id
    views = tuple(
        _view(composer, one, known[one.id])
        for one in composer.plan.framework.dimensions
        if one.id in known
    )
    gaps = {view.name: float(view.gaps) for view in views}
    most = largest(gaps)
    return {
        "conclusions": views,
        "comparison": _comparison(views),
        "most_gaps": {"names": composer.emphasized(most.names), "count": int(most.value)}
        if most
        else None,
        "marked": any(
            is_illustrative(one.illustrative, "simpulan")
            or is_illustrative(one.illustrative, "arah")
            for one in composer.plan.dimensions
        ),
    }


def _view(
    composer: Composer, framework: FrameworkDimension, dimension: Dimension
) -> ConclusionView:
    plan = composer.plan
    programs = plan.programs_of(framework.id)
    ids = {program.id for program in programs}
    items = [item for item in plan.readiness.items if ids & set(item.programs)]
    worst = plan.framework.ratings[-1]
    used = {program.subdimension for program in programs}
    key, text = ("simpulan", dimension.conclusion) if dimension.conclusion else ("arah", None)
    return ConclusionView(
        id=framework.id,
        name=framework.name,
        text=composer.mark(
            composer.prose(text) if text else composer.line(dimension.direction),
            dimension.illustrative,
            key,
        ),
        gaps=len(items),
        weak=tuple(_name(composer, item) for item in items if item.rating == worst.id),
        weak_rating=worst.name.lower(),
        swot_strategies=sum(framework.id in one.dimensions for one in plan.readiness.strategies),
        missions=_missions(composer, {one for program in programs for one in program.missions}),
        program_count=len(programs),
        subdimensions_without_program=tuple(
            part.name for part in framework.subdimensions if part.id not in used
        ),
        quick_wins=tuple(composer.line(win.name) for win in plan.quick_wins_of(framework.id)),
    )


def _name(composer: Composer, item: ReadinessItem) -> str:
    name = indonesian.lower_first(composer.line(item.name))
    return composer.mark(name, item.illustrative, "peringkat")


def _missions(composer: Composer, served: set[str]) -> tuple[int, ...]:
    missions = composer.plan.region.development_plan.missions
    return tuple(n for n, mission in enumerate(missions, start=1) if mission.id in served)


def _comparison(views: tuple[ConclusionView, ...]) -> Table:
    rows = tuple(
        (
            f"*{view.name}*",
            str(view.gaps) if view.gaps else DASH,
            str(len(view.weak)) if view.weak else DASH,
            str(view.swot_strategies) if view.swot_strategies else DASH,
            ", ".join(map(str, view.missions)) or DASH,
            str(view.program_count) if view.program_count else DASH,
            ", ".join(view.quick_wins) or DASH,
        )
        for view in views
    )
    columns = (
        Column("Dimensi", 20),
        Column("Kesenjangan terkait", 15, "right"),
        Column("Berperingkat terendah", 15, "right"),
        Column("Strategi SWOT", 11, "right"),
        Column("Misi", 12, "center"),
        Column("Program", 11, "right"),
        Column("*Quick win*", 20),
    )
    note = (
        "Kesenjangan terkait ialah butir kesiapan yang dijawab program dimensi itu; "
        "satu butir dapat terhitung pada beberapa dimensi."
    )
    caption = "Hasil analisis menurut dimensi"
    return Table("tbl-simpulan", caption, columns, rows, note)
