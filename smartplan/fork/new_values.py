"""What need not be asked of something new: the plan's years, its first gap, a known law."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Final

from smartplan.edit.scalars import Writable
from smartplan.fork.skeleton import ID_PLACEHOLDER, Known
from smartplan.plan.evaluations import scheme_of
from smartplan.plan.law_registry import known_laws
from smartplan.plan.loader import LoadedPlan
from smartplan.plan.plan import Plan

_MANIFEST: Final = "smartplan.yaml"
_YEARS: Final = 5
# Without these a program has no cost and no measure, a quick win no schedule, an evaluation no
# values and nobody who published them.
_EXPECTED: Final[Mapping[str, frozenset[str]]] = {
    "program": frozenset({"strategi", "misi", "indikator", "anggaran"}),
    "quick-win": frozenset({"langkah"}),
    "evaluasi": frozenset({"nilai", "catatan", "sumber"}),
}


def known_values(loaded: LoadedPlan, kind: str, new_id: str, owner: str = "") -> Known:
    """Return what is known of something new; ``owner`` is the program or dimension that it joins.

    Without an id there is none to fill in.
    """
    plan = loaded.plan
    if plan is None:
        start, end = _years_of_manifest(loaded)
        return Known(start, end, values=_id(new_id))
    values, choices = _fitting(plan, kind, new_id, owner)
    months = min(12, plan.framework.quick_wins.max_months)
    years = plan.years
    period: Writable = {"mulai": years[0], "selesai": years[-1]} if years else None
    values = {**_id(new_id), **({"periode": period} if period else {}), **values}
    start, end = (years[0], years[-1]) if years else _years_of_manifest(loaded)
    return Known(start, end, months, values, choices, _EXPECTED.get(kind, frozenset()))


def _id(new_id: str) -> dict[str, Writable]:
    return {"id": new_id} if new_id else {}


def _years_of_manifest(loaded: LoadedPlan) -> tuple[int, int]:
    manifest = loaded.documents.yaml.get(_MANIFEST)
    data: Any = manifest.data if manifest is not None else {}
    period = data.get("periode") if isinstance(data, dict) else None
    written = period if isinstance(period, dict) else {}
    start, end = written.get("mulai"), written.get("selesai")
    if isinstance(start, int) and isinstance(end, int) and 0 < start <= end:
        return start, end
    today = datetime.now(UTC).year
    return today, today + _YEARS - 1


def _fitting(
    plan: Plan, kind: str, new_id: str, owner: str
) -> tuple[Mapping[str, Writable], Mapping[str, Sequence[str]]]:
    """Return values for the first gap of the plan, and the choices that fit them."""
    choices: Mapping[str, Sequence[str]] = {}
    values: Mapping[str, Writable] = {}
    if kind == "program":
        values, choices = _for_program(plan)
    elif kind == "quick-win":
        values = _for_quick_win(plan)
    elif kind in ("dimensi", "strategi"):
        choices = {"subdimensi": _subdimensions(plan, owner or new_id)}
    elif kind == "hukum":
        values = _for_law(plan, new_id)
    elif kind == "evaluasi":
        values = _for_evaluation(plan)
    elif kind == "konflik":
        values = {"fakta": [ID_PLACEHOLDER, ID_PLACEHOLDER], "dipilih": ID_PLACEHOLDER}
    elif kind == "kegiatan":
        period = next((one.period for one in plan.programs if one.id == owner), None)
        values = {"periode": {"mulai": period.start, "selesai": period.end}} if period else {}
    return values, choices


def _for_program(
    plan: Plan,
) -> tuple[Mapping[str, Writable], Mapping[str, Sequence[str]]]:
    served = {(program.dimension, program.subdimension) for program in plan.programs}
    places = [(d.id, s.id) for d in plan.framework.dimensions for s in d.subdimensions]
    dimension, subdimension = next((one for one in places if one not in served), places[0])
    own = plan.dimension_by_id.get(dimension)
    # The strategy of its own subdimension is the likeliest.
    likely = sorted(own.strategies, key=lambda one: one.subdimension != subdimension) if own else []
    strategies = [one.id for one in likely]
    choices = {"subdimensi": _subdimensions(plan, dimension), "strategi": strategies}
    return {"dimensi": dimension, "subdimensi": subdimension}, choices


def _for_quick_win(plan: Plan) -> Mapping[str, Writable]:
    served = {win.program for win in plan.quick_wins}
    dimensions = {win.dimension for win in plan.quick_wins}
    gaps = (
        (one for one in plan.programs if one.dimension not in dimensions),
        (one for one in plan.programs if one.id not in served),
        plan.programs,
    )
    program = next((one for gap in gaps for one in gap), None)
    if program is None:
        return {}
    return {
        "dimensi": program.dimension,
        "program": program.id,
        "opd_penanggung_jawab": program.lead_agency,
    }


def _for_law(plan: Plan, new_id: str) -> Mapping[str, Writable]:
    """Return what is known of a law whose id is that of a known one, such as uu-23-2014."""
    registry = known_laws(plan.manifest.region_code)
    law = registry.find(new_id)
    if law is None:
        return {}
    kind = registry.kinds[law.kind]
    place = f" {plan.region.kind.capitalize()} {plan.region.name}" if law.region_code else ""
    return {
        "jenis": f"{kind.name}{place}",
        "nomor": law.number,
        "tahun": law.year,
        "tentang": law.about,
        **({"status": law.status} if law.status else {}),
    }


def _for_evaluation(plan: Plan) -> Mapping[str, Writable]:
    """Return the next year to be evaluated, and every part and dimension that gets a value."""
    last = max(plan.institutions.evaluations, key=lambda one: one.year, default=None)
    schemes = plan.framework.evaluations
    scheme = (last and scheme_of(last, schemes)) or next(iter(schemes), None)
    # The first source of the plan would stand there as if it had published the values.
    known: dict[str, Writable] = {"sumber": [ID_PLACEHOLDER]}
    if last is not None:
        known["tahun"] = last.year + 1
    if scheme is not None:
        known["cara"] = scheme.id
        known["nilai"] = {part.id: 0 for part in scheme.parts}
        known["nilai_dimensi"] = {one.id: 0 for one in plan.framework.dimensions}
    return known


def _subdimensions(plan: Plan, dimension_id: str) -> list[str]:
    found = (one for one in plan.framework.dimensions if one.id == dimension_id)
    return [part.id for one in found for part in one.subdimensions]
