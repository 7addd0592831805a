"""How references in prose are printed: facts, names, totals, citations."""

from collections.abc import Callable, Iterator, Mapping

from smartplan.book import indonesian
from smartplan.plan.evidence import Fact
from smartplan.plan.indicators import Indicator
from smartplan.plan.plan import Plan
from smartplan.prose.references import Reference
from smartplan.prose.renderer import render_inline


def make_resolver(plan: Plan) -> Callable[[Reference], str]:
    """Return how a reference is printed, as trusted book Markdown.

    An unknown reference is printed as it stands; the checks refuse such a plan before.
    """
    totals = _totals(plan)
    printers: Mapping[str, Callable[[str], str | None]] = {
        "fakta": lambda target: _fact(plan.fact_by_id.get(target)),
        "sumber": lambda target: (
            f"[](#src-{target}){{.cite}}" if target in plan.source_by_id else None
        ),
        "program": lambda target: _name(plan.program_by_id.get(target)),
        "opd": lambda target: _short_name(plan, target),
        "quick-win": lambda target: _name(
            next((win for win in plan.quick_wins if win.id == target), None)
        ),
        "hukum": lambda target: _law(plan, target),
        "indikator": lambda target: _name(
            next((indicator for indicator in _indicators(plan) if indicator.id == target), None)
        ),
        "total": totals.get,
    }

    def resolve(reference: Reference) -> str:
        printer = printers.get(reference.kind)
        printed = printer(reference.target) if printer else None
        return printed if printed is not None else _plain(f"{reference.kind}:{reference.target}")

    return resolve


def total_names(plan: Plan) -> tuple[str, ...]:
    """Return the names that ``{total:…}`` knows."""
    return tuple(_totals(plan))


def _totals(plan: Plan) -> dict[str, str]:
    budget = sum(program.total_rupiah for program in plan.programs)
    return {
        "anggaran": indonesian.rupiah_short(budget) + "†" * _any_illustrative_budget(plan),
        "program": indonesian.count(len(plan.programs)),
        "quick-win": indonesian.count(len(plan.quick_wins)),
        "opd": indonesian.count(len(plan.agencies)),
        "kecamatan": indonesian.count(len(plan.region.districts)),
        "dimensi": indonesian.count(len(plan.dimensions)),
        "zona": indonesian.count(len(plan.region.zones)),
    }


def _any_illustrative_budget(plan: Plan) -> bool:
    return any(
        program.illustrative is True
        or (program.illustrative is not False and "anggaran" in program.illustrative)
        for program in plan.programs
    )


def _plain(text: str) -> str:
    return render_inline(text, lambda reference: f"{reference.kind}:{reference.target}")


def _fact(fact: Fact | None) -> str | None:
    if fact is None:
        return None
    value = fact.value if isinstance(fact.value, str) else indonesian.number(fact.value)
    unit = fact.unit if fact.unit and fact.unit not in ("teks", "daftar") else ""
    return _plain(f"{value} {unit}".strip()) + ("†" if fact.illustrative is True else "")


def _name(entity: object) -> str | None:
    name = getattr(entity, "name", None)
    return _plain(name) if isinstance(name, str) else None


def _indicators(plan: Plan) -> Iterator[Indicator]:
    for dimension in plan.dimensions:
        yield from dimension.indicators
    for program in plan.programs:
        yield from program.indicators


def _short_name(plan: Plan, agency_id: str) -> str | None:
    agency = plan.agency_by_id.get(agency_id)
    return _plain(agency.short_name) if agency else None


def _law(plan: Plan, law_id: str) -> str | None:
    law = next((law for law in plan.legal_bases if law.id == law_id), None)
    return _plain(f"{law.kind} Nomor {law.number} Tahun {law.year}") if law else None
