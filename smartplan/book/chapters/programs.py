"""Rencana aksi: programs by category and dimension, a part per program, and the full matrix."""

from collections.abc import Iterator
from typing import Any

from smartplan.book import indonesian
from smartplan.book.composer import DASH, Composer
from smartplan.book.view_model import Column, Table
from smartplan.book.views.budgets import budget_flag
from smartplan.book.views.programs import framework_names, program_view
from smartplan.plan.programs import Program


def build_action_plan(composer: Composer) -> dict[str, Any]:
    """Return the summary by category and the programs of every dimension."""
    plan = composer.plan
    return {
        "by_category": _by_category(composer),
        "groups": tuple(
            {
                "id": dimension.id,
                "name": dimension.name,
                "definition": dimension.definition,
                "table": _overview(composer, dimension.id, dimension.name),
                "programs": tuple(
                    program_view(composer, program) for program in plan.programs_of(dimension.id)
                ),
            }
            for dimension in plan.framework.dimensions
            if plan.programs_of(dimension.id)
        ),
    }


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
    return {"matrix": Table("tbl-matriks-program", caption, columns, rows)}


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
