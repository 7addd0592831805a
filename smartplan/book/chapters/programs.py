"""The full matrix of programs, and how many there are of each priority and status."""

from collections.abc import Iterator, Sequence
from typing import Any

from smartplan.book import indonesian
from smartplan.book.composer import DASH, Composer
from smartplan.book.extremes import largest, named
from smartplan.book.view_model import Column, Table
from smartplan.book.views.budgets import budget_flag
from smartplan.book.views.programs import STATUS_NAMES, framework_names
from smartplan.plan.programs import Program


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
