"""Ringkasan eksekutif: the plan on a page, the dimensions at a glance, what is asked of whom."""

from typing import Any

from smartplan.book import indonesian
from smartplan.book.chapters.money import dimension_figure
from smartplan.book.chapters.quick_wins import quick_win_table
from smartplan.book.composer import DASH, Composer
from smartplan.book.view_model import Column, Table
from smartplan.book.views.budgets import budget_flag
from smartplan.book.views.dimensions import dimension_views


def build_one_page(composer: Composer) -> dict[str, Any]:
    """Return the key figures, the money per dimension and the quick wins."""
    plan = composer.plan
    total = sum(program.total_rupiah for program in plan.programs)
    money = indonesian.rupiah_short(total) + budget_flag(plan.programs)
    numbers = (
        (str(len(plan.programs)), "program"),
        (str(len(plan.quick_wins)), "quick win"),
        (str(len(plan.region.districts)), "kecamatan"),
        (money, f"sampai {plan.manifest.period.end}"),
    )
    return {
        "numbers": numbers,
        "by_dimension": dimension_figure(composer),
        "quick_wins": quick_win_table(composer),
    }


def build_dimensions_at_a_glance(composer: Composer) -> dict[str, Any]:
    """Return every dimension in a few lines, and all in one table."""
    views = dimension_views(composer)
    rows = tuple(
        (
            f"*{view.name}*",
            indonesian.join_words(list(view.quick_win_names)) or DASH,
            str(view.program_count),
            view.budget,
        )
        for view in views
    )
    columns = (
        Column("Dimensi", 28),
        Column("Quick win", 36),
        Column("Program", 14, "right"),
        Column("Anggaran", 22, "right"),
    )
    table = Table("tbl-dimensi", "Dimensi, quick win, program, dan anggaran", columns, rows)
    return {"glance": table}


def build_requests(composer: Composer) -> dict[str, Any]:
    """Return what is asked of each OPD: its programs and whether it has signed."""
    plan = composer.plan
    rows = []
    for agency in plan.agencies:
        led = [program for program in plan.programs if program.lead_agency == agency.id]
        if led:
            signed = (
                composer.mark(
                    indonesian.date(agency.commitment.date), agency.commitment.illustrative
                )
                if agency.commitment
                else "belum"
            )
            names = "; ".join(composer.line(program.name) for program in led)
            rows.append((composer.agency(agency.id), names, signed))
    columns = (Column("OPD", 20), Column("Program yang dipimpin", 58), Column("Komitmen", 22))
    return {
        "agencies": Table("tbl-diminta", "Yang diminta dari OPD", columns, tuple(rows)),
        "agency_count": len(rows),
    }
