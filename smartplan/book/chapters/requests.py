"""What is asked of whom: of the head of region, of every OPD, of the partners."""

from typing import Any

from smartplan.book import indonesian
from smartplan.book.composer import Composer
from smartplan.book.view_model import Column, Figure, Table, chart_figure
from smartplan.book.views.helix import helix_chart
from smartplan.plan.agencies import Agency
from smartplan.plan.plan import Plan


def build_requests(composer: Composer) -> dict[str, Any]:
    """Return the sentences of what is asked, the OPD with their programs, and the partners."""
    return {
        "asks": short_requests(composer),
        "agencies": _agency_table(composer),
        "agency_count": len(_lead_agencies(composer.plan)),
        "partner_figure": _partner_figure(composer),
        "partners": _partner_table(composer),
    }


def short_requests(composer: Composer) -> tuple[str, ...]:
    """Return what is asked as sentences: the regulation, the commitments, the yearly plans."""
    plan = composer.plan
    leads = _lead_agencies(plan)
    unsigned = [agency for agency in leads if agency.commitment is None]
    asked = [_regulation_request(composer)]
    if unsigned and len(unsigned) < len(leads):
        names = indonesian.join_words([composer.agency(agency.id) for agency in unsigned[:4]])
        more = len(unsigned) - 4
        rest = f", dan {indonesian.count(more)} kepala OPD lain" if more > 0 else ""
        asked.append(f"Kepala {names}{rest} menandatangani lembar komitmen.")
    elif unsigned:
        count = indonesian.count_first(len(unsigned))
        asked.append(f"{count} kepala OPD menandatangani lembar komitmen.")
    if leads:
        who = indonesian.count_first(len(leads))
        what = indonesian.count(len(plan.programs))
        asked.append(f"{who} OPD memasukkan {what} program ke dalam Renja dan RKPD.")
    return tuple(sentence for sentence in asked if sentence)


def _regulation_request(composer: Composer) -> str:
    plan = composer.plan
    law = next((one for one in plan.legal_bases if one.id == plan.manifest.regulation), None)
    if law is None or law.status == "berlaku":
        return ""
    leader = plan.region.leader
    office = composer.line(leader.office) if leader else "Kepala daerah"
    about = composer.mark(composer.line(f"{law.kind} tentang {law.about}"), law.illustrative)
    return f"{office} menetapkan {about}."


def _lead_agencies(plan: Plan) -> list[Agency]:
    leads = {program.lead_agency for program in plan.programs}
    return [agency for agency in plan.agencies if agency.id in leads]


def _agency_table(composer: Composer) -> Table | None:
    rows = []
    for agency in _lead_agencies(composer.plan):
        led = [one for one in composer.plan.programs if one.lead_agency == agency.id]
        signed = agency.commitment
        date = composer.mark(indonesian.date(signed.date), signed.illustrative) if signed else ""
        names = "; ".join(composer.line(program.name) for program in led)
        rows.append((f"**{composer.agency(agency.id)}**", names, date or "belum ditandatangani"))
    columns = (Column("OPD", 20), Column("Program yang dipimpin", 58), Column("Komitmen", 22))
    table = Table("tbl-diminta", "Program yang dipimpin tiap OPD", columns, tuple(rows))
    return table if rows else None


def _partner_figure(composer: Composer) -> Figure | None:
    chart = helix_chart(composer)
    return chart_figure("fig-mitra", "Para pihak", chart) if chart else None


def _partner_table(composer: Composer) -> Table | None:
    names = {element.id: element.name for element in composer.plan.framework.helix}
    rows = tuple(
        (
            f"**{names[partner.element]}**",
            composer.mark(composer.line(partner.role), partner.illustrative, "peran"),
        )
        for partner in composer.plan.institutions.helix
    )
    columns = (Column("Unsur", 22), Column("Yang diminta", 78))
    return Table("tbl-diminta-mitra", "Peran para pihak", columns, rows) if rows else None
