"""Analisis visi pembangunan: vision, missions, and which dimension serves which mission."""

from typing import Any

from smartplan.book import indonesian
from smartplan.book.composer import DASH, Composer
from smartplan.book.extremes import largest, smallest
from smartplan.book.view_model import Column, Table
from smartplan.plan.programs import Program
from smartplan.plan.region import Mission


def build_alignment(composer: Composer) -> dict[str, Any]:
    """Return the RPJMD's vision and missions, what serves them, and how the periods meet."""
    development = composer.plan.region.development_plan
    served = {
        f"Misi {number}": float(len(_serving(composer, mission)))
        for number, mission in enumerate(development.missions, start=1)
    }
    most, least = largest(served), smallest(served)
    return {
        "development_plan": composer.line(development.name),
        "vision": composer.line(development.vision),
        "cited": composer.cite(development.sources),
        "note": composer.prose(development.note),
        "mission_count": len(development.missions),
        "objective_count": len(development.objectives),
        "served_count": sum(count > 0 for count in served.values()),
        "most": _named(most.names, most.value) if most else None,
        "least": _named(least.names, least.value) if least else None,
        "missions": _missions(composer),
        "matrix": _matrix(composer),
        "objectives": _objectives(composer),
        "unlinked": _unlinked(composer),
        "period": _period(composer),
    }


def _serving(composer: Composer, mission: Mission) -> list[Program]:
    return [one for one in composer.plan.programs if mission.id in one.missions]


def _named(names: tuple[str, ...], value: float) -> dict[str, Any]:
    return {"names": indonesian.join_words(list(names)), "count": int(value)}


def _unlinked(composer: Composer) -> tuple[str, ...]:
    return tuple(composer.line(one.name) for one in composer.plan.programs if not one.missions)


def _period(composer: Composer) -> dict[str, Any]:
    """Return how the plan's years and the RPJMD's meet."""
    plan, other = composer.plan.manifest.period, composer.plan.region.development_plan.period
    return {
        "development": composer.years(other.start, other.end),
        "development_end": other.end,
        "next": other.end + 1,
        "common": max(0, min(plan.end, other.end) - max(plan.start, other.start) + 1),
        "outlives": plan.end > other.end,
    }


def _missions(composer: Composer) -> Table:
    development = composer.plan.region.development_plan
    rows = []
    for number, mission in enumerate(development.missions, start=1):
        objectives = [
            f"{composer.mark(composer.line(one.text), one.illustrative)} "
            f"{composer.cite(one.sources)}".strip()
            for one in development.objectives
            if one.mission == mission.id
        ]
        text = f"{composer.line(mission.text)} {composer.cite(mission.sources)}".strip()
        rows.append((str(number), text, "; ".join(objectives) or DASH))
    columns = (Column("Misi", 8, "center"), Column("Rumusan", 52), Column("Sasaran", 40))
    return Table(
        "tbl-misi", f"Misi dan sasaran {composer.line(development.name)}", columns, tuple(rows)
    )


def _matrix(composer: Composer) -> Table:
    """Count the programs of each dimension that serve each mission."""
    plan = composer.plan
    missions = plan.region.development_plan.missions
    rows = []
    for framework in plan.framework.dimensions:
        programs = plan.programs_of(framework.id)
        counts = [sum(mission.id in one.missions for one in programs) for mission in missions]
        rows.append((f"*{framework.name}*", *(str(n) if n else DASH for n in counts)))
    totals = [len(_serving(composer, mission)) for mission in missions]
    rows.append(("**Seluruh program**", *(f"**{n}**" if n else DASH for n in totals)))
    columns = (
        Column("Dimensi", 34),
        *(Column(f"Misi {n}", 11, "center") for n in range(1, len(missions) + 1)),
    )
    return Table(
        "tbl-keselarasan",
        "Jumlah program menurut dimensi dan misi yang dilayani",
        columns,
        tuple(rows),
        "Satu program dapat melayani lebih dari satu misi.",
        total=True,
    )


def _objectives(composer: Composer) -> Table | None:
    """List for each mission the dimensions' objectives that answer it."""
    plan = composer.plan
    names = {one.id: one.name for one in plan.framework.dimensions}
    rows = []
    for number, mission in enumerate(plan.region.development_plan.missions, start=1):
        for dimension in plan.dimensions:
            texts = [
                composer.mark(composer.line(one.text), dimension.illustrative, "sasaran")
                for one in dimension.objectives
                if mission.id in one.missions
            ]
            if texts:
                rows.append((str(number), f"*{names[dimension.id]}*", "; ".join(texts)))
    if not rows:
        return None
    columns = (Column("Misi", 8, "center"), Column("Dimensi", 24), Column("Sasaran dimensi", 68))
    caption = "Sasaran dimensi yang menjawab setiap misi"
    return Table("tbl-sasaran-misi", caption, columns, tuple(rows))
