"""Kelembagaan: bodies, pentahelix, commitments, the laws in full."""

from typing import Any

from smartplan.book import indonesian
from smartplan.book.charts.pentahelix import pentahelix_chart
from smartplan.book.composer import DASH, Composer
from smartplan.book.view_model import Column, Figure, Table
from smartplan.plan.institutions import Body


def build_governance(composer: Composer) -> dict[str, Any]:
    """Return the bodies, the partners of the pentahelix and their figure."""
    return {
        "bodies": tuple(_body(composer, body) for body in composer.plan.institutions.bodies),
        "helix": _helix(composer),
        "helix_figure": _helix_figure(composer),
    }


def build_commitments(composer: Composer) -> dict[str, Any]:
    """Return a commitment sheet for every OPD that leads a program."""
    plan = composer.plan
    sheets = []
    for agency in plan.agencies:
        led = [program for program in plan.programs if program.lead_agency == agency.id]
        if not led:
            continue
        rows = tuple(
            (
                str(number),
                composer.line(program.name),
                composer.years(program.period.start, program.period.end),
                indonesian.rupiah(program.total_rupiah) if program.budget else DASH,
            )
            for number, program in enumerate(led, start=1)
        )
        columns = (
            Column("No.", 8, "right"),
            Column("Program", 50),
            Column("Periode", 18),
            Column("Anggaran", 24, "right"),
        )
        signed = agency.commitment
        sheets.append(
            {
                "id": agency.id,
                "name": composer.line(agency.name),
                "short_name": composer.line(agency.short_name),
                "count": len(led),
                "signed": composer.mark(indonesian.date(signed.date), signed.illustrative)
                if signed
                else "",
                "number": composer.line(signed.number) if signed else "",
                "signatory": composer.line(signed.signatory) if signed else "",
                "table": Table(
                    f"tbl-komitmen-{agency.id}",
                    f"Program yang dipimpin {composer.line(agency.short_name)}",
                    columns,
                    rows,
                ),
            }
        )
    return {"sheets": tuple(sheets)}


def build_laws(composer: Composer) -> dict[str, Any]:
    """Return the table of laws with their status."""
    names = {law.id: law for law in composer.plan.legal_bases}
    rows = []
    for number, law in enumerate(composer.plan.legal_bases, start=1):
        successor = names.get(law.replaced_by or "")
        after = f", dicabut oleh {composer.law(successor)}" if successor else ""
        rows.append(
            (
                str(number),
                composer.law(law),
                f"{law.status.capitalize()}{after}",
                composer.cite(law.sources) or DASH,
            )
        )
    columns = (
        Column("No.", 7, "right"),
        Column("Dasar hukum", 55),
        Column("Status", 26),
        Column("Sumber", 12),
    )
    return {"laws": Table("tbl-hukum", "Dasar hukum", columns, tuple(rows)) if rows else None}


def _body(composer: Composer, body: Body) -> dict[str, Any]:
    rows = tuple((composer.line(one.role), composer.line(one.holder)) for one in body.members)
    columns = (Column("Kedudukan", 35), Column("Diisi oleh", 65))
    caption = composer.mark(f"Susunan {composer.line(body.name)}", body.illustrative, "anggota")
    return {
        "id": body.id,
        "name": composer.line(body.name),
        "decree": composer.mark(composer.line(body.decree), body.illustrative, "dasar"),
        "rhythm": composer.mark(composer.line(body.rhythm), body.illustrative, "irama_kerja"),
        "duties": tuple(composer.line(duty) for duty in body.duties),
        "cited": composer.cite(body.sources),
        "table": Table(f"tbl-badan-{body.id}", caption, columns, rows),
    }


def _helix(composer: Composer) -> Table | None:
    partners = composer.plan.institutions.helix
    if not partners:
        return None
    names = {element.id: element.name for element in composer.plan.framework.helix}
    rows = tuple(
        (
            f"**{names[partner.element]}**",
            ", ".join(composer.line(party) for party in partner.parties),
            composer.mark(composer.line(partner.role), partner.illustrative, "peran")
            + f" {composer.cite(partner.sources)}".rstrip(),
        )
        for partner in partners
    )
    columns = (Column("Unsur", 18), Column("Pihak", 37), Column("Peran", 45))
    return Table("tbl-pentahelix", "Pentahelix: pihak dan perannya", columns, rows)


def _helix_figure(composer: Composer) -> Figure | None:
    partners = composer.plan.institutions.helix
    if not partners:
        return None
    names = {element.id: element.name for element in composer.plan.framework.helix}
    chart = pentahelix_chart(
        composer.region_name,
        tuple((names[one.element], composer.plain(", ".join(one.parties))) for one in partners),
    )
    return Figure("fig-pentahelix", "Pentahelix", chart.alt, chart.drawing, chart)
