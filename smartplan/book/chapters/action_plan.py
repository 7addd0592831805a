"""Rencana aksi: programs by category, each category with its comparisons, a part per program."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, Final

from smartplan.book import indonesian
from smartplan.book.charts.bars import bar_chart
from smartplan.book.composer import DASH, Composer
from smartplan.book.extremes import largest, named, smallest
from smartplan.book.horizons import plan_terms
from smartplan.book.view_model import Column, Figure, Table, chart_figure
from smartplan.book.views.budgets import budget_flag
from smartplan.book.views.movements import movement
from smartplan.book.views.programs import framework_names, program_view
from smartplan.plan.framework import NamedItem
from smartplan.plan.programs import Program

_FEW: Final = 5
"""Of more programs than these the opening of a category can't show everything on its page."""


def build_action_plan(composer: Composer) -> dict[str, Any]:
    """Return the summary by category, then every category with its programs by dimension."""
    plan = composer.plan
    led = Counter(composer.agency(program.lead_agency) for program in plan.programs)
    busiest = largest({name: float(many) for name, many in led.items()})
    by_category = Counter(program.category for program in plan.programs)
    categories = {one.name: float(by_category[one.id]) for one in plan.framework.categories}
    most, least = largest(categories), smallest(categories)
    return {
        "busiest": named(busiest) if busiest else None,
        "complete": {
            "budget": sum(bool(one.budget) for one in plan.programs),
            "indicators": sum(bool(one.indicators) for one in plan.programs),
            "operation": sum(one.operation is not None for one in plan.programs),
            "risks": sum(bool(one.risks) for one in plan.programs),
        },
        "high_count": sum(program.priority == "tinggi" for program in plan.programs),
        "most_category": named(most) if most else None,
        "least_category": named(least) if least else None,
        "by_category": _by_category(composer),
        "crossing": _crossing(composer),
        "groups": tuple(
            _group(composer, category, programs)
            for category in plan.framework.categories
            if (programs := programs_in(composer, category.id))
        ),
    }


def programs_in(composer: Composer, category_id: str) -> tuple[Program, ...]:
    """Return a category's programs, in the order of the framework's dimensions."""
    plan = composer.plan
    return tuple(
        program
        for dimension in plan.framework.dimensions
        for program in plan.programs_of(dimension.id)
        if program.category == category_id
    )


def _group(composer: Composer, category: NamedItem, programs: Sequence[Program]) -> dict[str, Any]:
    """Return a category's programs with what they cost together, and what stands out."""
    everything = composer.plan.programs
    grand = sum(program.total_rupiah for program in everything)
    total = sum(program.total_rupiah for program in programs)
    costs = sorted(programs, key=lambda one: one.total_rupiah)
    amounts = [one.total_rupiah for one in costs]
    unequal = amounts[0] < amounts[-1]
    # Where two share a place, neither is called the first or the last.
    one_largest = unequal and amounts.count(amounts[-1]) == 1
    one_smallest = unequal and amounts.count(amounts[0]) == 1 and len(amounts) > 2
    return {
        "id": category.id,
        "name": composer.line(category.name),
        "explanation": composer.line(category.explanation),
        "count": len(programs),
        "total": indonesian.rupiah_short(total) + budget_flag(programs) if total else "",
        "share": indonesian.percent(total, grand) + budget_flag(everything) if grand else "",
        "largest": _cost_of(composer, costs[-1]) if one_largest else None,
        "smallest": _cost_of(composer, costs[0]) if one_smallest else None,
        "table": _overview(composer, category, programs),
        "costs": _costs(composer, category, programs) if unequal else None,
        "promises": _promises(composer, category, programs),
        "programs": tuple(program_view(composer, program) for program in programs),
        **_spread(composer, programs),
        **_timing(composer, programs),
    }


def _spread(composer: Composer, programs: Sequence[Program]) -> Mapping[str, Any]:
    """Return over which dimensions and OPD a category's programs are spread."""
    names = {one.id: f"*{one.name}*" for one in composer.plan.framework.dimensions}
    dimensions = Counter(names[program.dimension] for program in programs)
    most = largest({name: float(many) for name, many in dimensions.items()})
    leads = Counter(composer.agency(program.lead_agency) for program in programs)
    return {
        "dimension_count": len(dimensions),
        "dimensions": indonesian.join_words(list(dimensions)),
        "absent": [name for name in names.values() if name not in dimensions],
        "most_dimension": named(most) if most else None,
        "lead_count": len(leads),
        "leads": indonesian.join_words(list(leads)),
    }


def _timing(composer: Composer, programs: Sequence[Program]) -> Mapping[str, Any]:
    """Return in which term a category's programs begin, and which of them have a quick win."""
    starts = [
        {"name": composer.line(term.name).lower(), "count": started}
        for term in plan_terms(composer.plan)
        if (started := sum(term.start <= one.period.start <= term.end for one in programs))
    ]
    ids = {program.id for program in programs}
    wins = [win for win in composer.plan.quick_wins if win.program in ids]
    return {
        "starts": starts,
        "first_year": min(program.period.start for program in programs),
        "last_year": max(program.period.end for program in programs),
        "quick_wins": [composer.line(win.name) for win in wins],
    }


def _promises(composer: Composer, category: NamedItem, programs: Sequence[Program]) -> Table | None:
    """Return where each program's first indicator is to go, while there are few programs."""
    measured = [program for program in programs if program.indicators]
    if not measured or len(programs) > _FEW:
        return None
    rows = []
    for program in measured:
        told = movement(composer, program.indicators[0], program.illustrative)
        unit = f" ({told.unit})" if told.unit else ""
        start, end = f"{told.start} ({told.start_year})", f"{told.end} ({told.end_year})"
        rows.append((composer.line(program.name), f"{told.name}{unit}", start, end))
    columns = (
        Column("Program", 31),
        Column("Indikator utama", 39),
        Column("Dari", 15, "right"),
        Column("Menuju", 15, "right"),
    )
    caption = f"Indikator utama program kategori {composer.line(category.name)}"
    return Table(f"tbl-utama-{category.id}", caption, columns, tuple(rows))


def _costs(composer: Composer, category: NamedItem, programs: Sequence[Program]) -> Figure:
    """Draw what a category's programs cost."""
    chart = bar_chart(
        [(composer.plain(one.name), one.total_rupiah / 10**6) for one in programs],
        "juta rupiah",
        colored=False,
    )
    name = composer.line(category.name)
    caption = f"Biaya program kategori {name}, dalam juta rupiah{budget_flag(programs)}"
    return chart_figure(f"fig-biaya-{category.id}", caption, chart)


def _cost_of(composer: Composer, program: Program) -> dict[str, str]:
    amount = indonesian.rupiah_short(program.total_rupiah) + budget_flag((program,))
    return {"name": composer.line(program.name), "amount": amount}


def _by_category(composer: Composer) -> Table:
    plan = composer.plan
    rows = []
    for category in plan.framework.categories:
        programs = [program for program in plan.programs if program.category == category.id]
        total = sum(program.total_rupiah for program in programs)
        rows.append(
            (
                category.name,
                str(len(programs)) if programs else DASH,
                indonesian.in_millions(total) if total else DASH,
                indonesian.percent(len(programs), len(plan.programs)),
            )
        )
    grand = sum(program.total_rupiah for program in plan.programs)
    rows.append(
        (
            "**Jumlah**",
            f"**{len(plan.programs)}**",
            f"**{indonesian.in_millions(grand)}**",
            "**100%**",
        )
    )
    columns = (
        Column("Kategori", 46),
        Column("Program", 16, "right"),
        Column("Anggaran (juta rupiah)", 22, "right"),
        Column("Bagian program", 16, "right"),
    )
    caption = f"Program menurut kategori{budget_flag(plan.programs)}"
    return Table("tbl-kategori", caption, columns, tuple(rows), total=True)


def _crossing(composer: Composer) -> Table:
    """Count the programs of each dimension in each category."""
    plan = composer.plan
    categories = plan.framework.categories
    rows = []
    for dimension in plan.framework.dimensions:
        programs = plan.programs_of(dimension.id)
        counts = [sum(p.category == category.id for p in programs) for category in categories]
        cells = [str(n) if n else DASH for n in (*counts, len(programs))]
        rows.append((f"*{dimension.name}*", *cells))
    totals = [sum(p.category == category.id for p in plan.programs) for category in categories]
    cells = [f"**{n}**" if n else DASH for n in (*totals, len(plan.programs))]
    rows.append(("**Jumlah**", *cells))
    columns = (
        Column("Dimensi", 19),
        *(Column(category.name, 14, "right") for category in categories),
        Column("Jumlah", 10, "right"),
    )
    caption = "Jumlah program menurut dimensi dan kategori"
    return Table("tbl-kategori-dimensi", caption, columns, tuple(rows), total=True)


def _overview(composer: Composer, category: NamedItem, programs: Sequence[Program]) -> Table:
    rows = tuple(
        (
            composer.program_part(program),
            composer.line(program.name),
            f"*{framework_names(composer, program)[0]}*",
            composer.agency(program.lead_agency),
            composer.years(program.period.start, program.period.end),
            indonesian.in_millions(program.total_rupiah) if program.budget else DASH,
        )
        for program in programs
    )
    columns = (
        Column("Bagian", 9),
        Column("Program", 33),
        Column("Dimensi", 18),
        Column("Penanggung jawab", 17),
        Column("Periode", 13),
        Column("Juta rupiah", 10, "right"),
    )
    caption = f"Program kategori {composer.line(category.name)}{budget_flag(programs)}"
    return Table(f"tbl-program-{category.id}", caption, columns, rows)
