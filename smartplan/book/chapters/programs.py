"""Rencana aksi: programs by category and dimension, a part per program, and the full matrix."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from smartplan.book import indonesian
from smartplan.book.composer import DASH, Composer
from smartplan.book.extremes import largest, named, smallest
from smartplan.book.view_model import Column, Table
from smartplan.book.views.budgets import budget_flag
from smartplan.book.views.programs import STATUS_NAMES, framework_names, program_view
from smartplan.plan.framework import FrameworkDimension
from smartplan.plan.programs import Program


def build_action_plan(composer: Composer) -> dict[str, Any]:
    """Return the summary by category and the programs of every dimension."""
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
            _group(composer, dimension, programs)
            for dimension in plan.framework.dimensions
            if (programs := plan.programs_of(dimension.id))
        ),
    }


def _group(
    composer: Composer, dimension: FrameworkDimension, programs: Sequence[Program]
) -> dict[str, Any]:
    """Return a dimension's programs with what they cost together, and the extremes."""
    grand = sum(program.total_rupiah for program in composer.plan.programs)
    total = sum(program.total_rupiah for program in programs)
    flag = budget_flag(programs)
    costs = sorted(programs, key=lambda one: one.total_rupiah)
    unequal = costs[0].total_rupiah < costs[-1].total_rupiah
    share_flag = budget_flag(composer.plan.programs)
    return {
        "id": dimension.id,
        "name": dimension.name,
        "definition": dimension.definition,
        "count": len(programs),
        "total": indonesian.rupiah_short(total) + flag,
        "share": indonesian.percent(total, grand) + share_flag if grand else "",
        "largest": _cost_of(composer, costs[-1]) if unequal else None,
        "smallest": _cost_of(composer, costs[0]) if unequal and len(programs) > 2 else None,
        "table": _overview(composer, dimension.id, dimension.name),
        "programs": tuple(program_view(composer, program) for program in programs),
    }


def _cost_of(composer: Composer, program: Program) -> dict[str, str]:
    amount = indonesian.rupiah_short(program.total_rupiah) + budget_flag((program,))
    return {"name": composer.line(program.name), "amount": amount}


def build_program_matrix(composer: Composer) -> dict[str, Any]:
    """Return the wide matrix of all programs."""
    rows = tuple(
        (
            str(number),
            composer.line(program.name),
            f"*{names[0]}*, {names[1].lower()}",
            names[2],
            composer.agency(program.lead_agency),
            composer.agencies(program.supporting_agencies),
            composer.years(program.period.start, program.period.end),
            composer.line(program.indicators[0].name) if program.indicators else DASH,
            indonesian.in_millions(program.total_rupiah) if program.budget else DASH,
        )
        for number, program, names in _numbered(composer)
    )
    columns = (
        Column("No.", 4, "right"),
        Column("Program", 21),
        Column("Dimensi", 13),
        Column("Kategori", 11),
        Column("Penanggung jawab", 12),
        Column("Pendukung", 12),
        Column("Periode", 9),
        Column("Indikator utama", 18),
        Column("Juta rupiah", 8, "right"),
    )
    caption = f"Matriks seluruh program{budget_flag(composer.plan.programs)}"
    plan = composer.plan
    lengths = {composer.line(one.name): float(len(one.period.years)) for one in plan.programs}
    longest = largest(lengths)
    return {
        "matrix": Table("tbl-matriks-program", caption, columns, rows),
        "by_status": _by_status(composer),
        "multi_year": sum(length > 1 for length in lengths.values()),
        "longest": named(longest) if longest and len(longest.names) < 3 else None,
        "supported": sum(bool(one.supporting_agencies) for one in plan.programs),
    }


def _by_status(composer: Composer) -> Table:
    """Count programs by priority and status."""
    programs = composer.plan.programs
    rows = [
        (priority.capitalize(), *_status_counts([p for p in programs if p.priority == priority]))
        for priority in ("tinggi", "sedang", "rendah")
    ]
    rows.append(("**Jumlah**", *(f"**{cell}**" for cell in _status_counts(programs))))
    columns = (
        Column("Prioritas", 24),
        *(Column(name, 15, "right") for name in STATUS_NAMES.values()),
        Column("Jumlah", 16, "right"),
    )
    caption = "Program menurut prioritas dan status"
    return Table("tbl-status-program", caption, columns, tuple(rows), total=True)


def _status_counts(programs: Sequence[Program]) -> list[str]:
    counts = [sum(one.status == status for one in programs) for status in STATUS_NAMES]
    return [str(number) if number else DASH for number in (*counts, len(programs))]


def _numbered(composer: Composer) -> Iterator[tuple[int, Program, tuple[str, str, str]]]:
    for number, program in enumerate(composer.plan.programs, start=1):
        yield number, program, framework_names(composer, program)


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
        Column("Dimensi", 25),
        *(Column(category.name, 13, "right") for category in categories),
        Column("Jumlah", 10, "right"),
    )
    caption = "Jumlah program menurut dimensi dan kategori"
    return Table("tbl-kategori-dimensi", caption, columns, tuple(rows), total=True)


def _overview(composer: Composer, dimension_id: str, name: str) -> Table:
    programs = composer.plan.programs_of(dimension_id)
    rows = tuple(
        (
            f"[](#prog-{program.id}){{.ref}}",
            composer.line(program.name),
            framework_names(composer, program)[1],
            composer.agency(program.lead_agency),
            composer.years(program.period.start, program.period.end),
            indonesian.in_millions(program.total_rupiah) if program.budget else DASH,
        )
        for program in programs
    )
    columns = (
        Column("Bagian", 10),
        Column("Program", 34),
        Column("Subdimensi", 16),
        Column("Penanggung jawab", 17),
        Column("Periode", 12),
        Column("Juta rupiah", 11, "right"),
    )
    caption = f"Program dimensi *{name}*{budget_flag(programs)}"
    return Table(f"tbl-program-{dimension_id}", caption, columns, rows)
