"""Lembar komitmen: a sheet for every OPD that leads a program, ready to sign."""

from typing import Any

from smartplan.book import indonesian
from smartplan.book.composer import DASH, Composer
from smartplan.book.view_model import Column, Table
from smartplan.book.views.budgets import budget_flag
from smartplan.plan.agencies import Agency
from smartplan.plan.programs import Program


def build_commitments(composer: Composer) -> dict[str, Any]:
    """Return the sheets, and how many are signed."""
    plan = composer.plan
    led = {
        agency.id: tuple(one for one in plan.programs if one.lead_agency == agency.id)
        for agency in plan.agencies
    }
    sheets = tuple(
        _sheet(composer, agency, led[agency.id]) for agency in plan.agencies if led[agency.id]
    )
    return {
        "sheets": sheets,
        "signed_count": sum(bool(one["signed"]) for one in sheets),
        "overview": _overview(sheets),
    }


def _overview(sheets: tuple[dict[str, Any], ...]) -> Table:
    rows = tuple(
        (
            sheet["short_name"],
            str(sheet["count"]),
            str(sheet["supported"]) if sheet["supported"] else DASH,
            sheet["total"] or DASH,
            sheet["signed"] or "belum",
        )
        for sheet in sheets
    )
    columns = (
        Column("OPD", 26),
        Column("Memimpin", 13, "right"),
        Column("Mendukung", 14, "right"),
        Column("Anggaran", 25, "right"),
        Column("Ditandatangani", 22),
    )
    caption = "OPD, program yang dipimpin dan didukung, serta keadaan komitmennya"
    return Table("tbl-komitmen", caption, columns, rows)


def _sheet(composer: Composer, agency: Agency, programs: tuple[Program, ...]) -> dict[str, Any]:
    signed = agency.commitment
    total = sum(program.total_rupiah for program in programs)
    wins = [win for win in composer.plan.quick_wins if win.lead_agency == agency.id]
    supported = sum(agency.id in one.supporting_agencies for one in composer.plan.programs)
    flag = signed.illustrative if signed else False
    return {
        "id": agency.id,
        "name": composer.line(agency.name),
        "short_name": composer.line(agency.short_name),
        "count": len(programs),
        "total": indonesian.rupiah(total) + budget_flag(programs) if total else "",
        "supported": supported,
        "quick_wins": tuple(composer.line(win.name) for win in wins),
        "signed": composer.mark(indonesian.date(signed.date), flag) if signed else "",
        "number": composer.line(signed.number) if signed else "",
        "signatory": _signatory(composer, agency),
        "cited": composer.cite(signed.sources) if signed else "",
        "table": _table(composer, agency, programs),
    }


def _signatory(composer: Composer, agency: Agency) -> str:
    """Write the name of who signs; an office, such as "Kepala Dinas", is no name."""
    signed = agency.commitment.signatory if agency.commitment else None
    name = signed or agency.head or ""
    return "" if name.casefold().startswith("kepala") else composer.line(name)


def _table(composer: Composer, agency: Agency, programs: tuple[Program, ...]) -> Table:
    rows = tuple(
        (
            str(number),
            composer.line(program.name),
            composer.years(program.period.start, program.period.end),
            indonesian.rupiah(program.total_rupiah) + budget_flag((program,))
            if program.budget
            else DASH,
        )
        for number, program in enumerate(programs, start=1)
    )
    columns = (
        Column("No.", 8, "right"),
        Column("Program", 50),
        Column("Periode", 16),
        Column("Anggaran", 26, "right"),
    )
    caption = f"Program yang dipimpin {composer.line(agency.short_name)}"
    return Table(f"tbl-komitmen-{agency.id}", caption, columns, rows)
