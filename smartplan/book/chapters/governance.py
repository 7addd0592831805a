"""Kelembagaan: the bodies and their figure, the pentahelix; the laws in full."""

from typing import Any

from smartplan.book import indonesian
from smartplan.book.charts.organization import Body as DrawnBody
from smartplan.book.charts.organization import organization_chart
from smartplan.book.composer import DASH, Composer
from smartplan.book.view_model import Column, Figure, Table, chart_figure
from smartplan.book.views.helix import helix_chart
from smartplan.book.views.laws import law_rank_name, law_status, laws_in_order
from smartplan.plan.institutions import Body, Member


def build_governance(composer: Composer) -> dict[str, Any]:
    """Return the bodies, the partners of the pentahelix, and their figures."""
    bodies = composer.plan.institutions.bodies
    elements = composer.plan.framework.helix
    partners = {partner.element for partner in composer.plan.institutions.helix}
    return {
        "bodies": tuple(_body(composer, body) for body in bodies),
        "without_decree": tuple(composer.line(body.name) for body in bodies if not body.decree),
        "organization_figure": _organization_figure(composer),
        "helix": _helix(composer),
        "helix_figure": _helix_figure(composer),
        "helix_count": len(partners),
        "helix_missing": tuple(one.name.lower() for one in elements if one.id not in partners),
        "partner_programs": sum(bool(one.partners) for one in composer.plan.programs),
    }


def build_laws(composer: Composer) -> dict[str, Any]:
    """Return the table of laws with their rank and how they stand."""
    ordered = laws_in_order(composer.plan.legal_bases)
    rows = tuple(
        (
            str(number),
            composer.law(law),
            law_rank_name(law),
            law_status(composer, law),
            composer.cite(law.sources) or DASH,
        )
        for number, law in enumerate(ordered, start=1)
    )
    columns = (
        Column("No.", 6, "right"),
        Column("Dasar hukum", 45),
        Column("Tingkatan", 19),
        Column("Status", 19),
        Column("Sumber", 11),
    )
    statuses = [law.status for law in ordered]
    return {
        "laws": Table("tbl-hukum", "Dasar hukum dan statusnya", columns, rows) if rows else None,
        "statuses": tuple(
            (status, statuses.count(status)) for status in dict.fromkeys(sorted(statuses))
        ),
        "law_count": len(ordered),
    }


def _body(composer: Composer, body: Body) -> dict[str, Any]:
    rows = tuple((composer.line(one.role), composer.line(one.holder)) for one in body.members)
    columns = (Column("Kedudukan", 35), Column("Diisi oleh", 65))
    caption = composer.mark(f"Susunan {composer.line(body.name)}", body.illustrative, "anggota")
    head = _head(body)
    rhythm = indonesian.lower_first(composer.line(body.rhythm))
    return {
        "id": body.id,
        "name": composer.line(body.name),
        "decree": composer.mark(composer.line(body.decree), body.illustrative, "dasar"),
        "rhythm": composer.mark(rhythm, body.illustrative, "irama_kerja"),
        "head": {
            "role": composer.line(head.role).lower(),
            "holder": composer.mark(composer.line(head.holder), body.illustrative, "anggota"),
        },
        "seats": len(body.members),
        "duties": tuple(
            composer.mark(composer.line(duty).rstrip("."), body.illustrative, "tugas")
            for duty in body.duties
        ),
        "cited": composer.cite(body.sources),
        "table": Table(f"tbl-badan-{body.id}", caption, columns, rows),
    }


def _head(body: Body) -> Member:
    """Return who presides over a body: its chair or coordinator, else its first seat."""
    heads = ("ketua", "koordinator")
    found = (one for role in heads for one in body.members if one.role.casefold() == role)
    return next(found, body.members[0])


def _organization_figure(composer: Composer) -> Figure | None:
    """Draw the first body with the others below it."""
    bodies = composer.plan.institutions.bodies
    if not bodies:
        return None

    def drawn(body: Body, below: tuple[DrawnBody, ...] = ()) -> DrawnBody:
        head = _head(body)
        detail = f"{head.role}: {head.holder}"
        return DrawnBody(composer.plain(body.name), composer.plain(detail), below)

    first, *others = bodies
    chart = organization_chart([drawn(first, tuple(drawn(body) for body in others))])
    marked = any(body.illustrative is not False for body in bodies)
    caption = composer.mark("Susunan kelembagaan kota cerdas", marked)
    return chart_figure("fig-kelembagaan", caption, chart)


def _helix(composer: Composer) -> Table | None:
    partners = composer.plan.institutions.helix
    if not partners:
        return None
    names = {element.id: element.name for element in composer.plan.framework.helix}
    rows = tuple(
        (
            f"**{names[partner.element]}**",
            composer.mark(
                indonesian.join_words([composer.line(party) for party in partner.parties]),
                partner.illustrative,
                "pihak",
            ),
            composer.mark(composer.line(partner.role), partner.illustrative, "peran")
            + f" {composer.cite(partner.sources)}".rstrip(),
        )
        for partner in partners
    )
    columns = (Column("Unsur", 18), Column("Pihak", 37), Column("Peran", 45))
    return Table("tbl-pentahelix", "Pentahelix: pihak dan perannya", columns, rows)


def _helix_figure(composer: Composer) -> Figure | None:
    chart = helix_chart(composer)
    marked = any(one.illustrative is not False for one in composer.plan.institutions.helix)
    caption = composer.mark("Pentahelix", marked)
    return chart_figure("fig-pentahelix", caption, chart) if chart else None
