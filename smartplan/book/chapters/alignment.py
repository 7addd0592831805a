"""Analisis visi pembangunan: vision, missions, and which dimension serves which mission."""

from typing import Any

from smartplan.book.composer import DASH, Composer
from smartplan.book.view_model import Column, Table


def build_alignment(composer: Composer) -> dict[str, Any]:
    """Return the RPJMD's vision and missions and the mission × dimension matrix."""
    development = composer.plan.region.development_plan
    served = {mission for program in composer.plan.programs for mission in program.missions}
    return {
        "development_plan": composer.line(development.name),
        "vision": composer.line(development.vision),
        "cited": composer.cite(development.sources),
        "note": composer.prose(development.note),
        "mission_count": len(development.missions),
        "served_count": sum(mission.id in served for mission in development.missions),
        "missions": _missions(composer),
        "matrix": _matrix(composer),
    }


def _missions(composer: Composer) -> Table:
    development = composer.plan.region.development_plan
    rows = []
    for number, mission in enumerate(development.missions, start=1):
        objectives = [
            composer.mark(composer.line(one.text), one.illustrative)
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
    totals = [sum(mission.id in one.missions for one in plan.programs) for mission in missions]
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
