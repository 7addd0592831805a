"""Pendahuluan of Buku I: why, for what, on which laws, with whom."""

from typing import Any

from smartplan.book import indonesian
from smartplan.book.charts.framework import framework_chart
from smartplan.book.composer import DASH, Composer
from smartplan.book.horizons import plan_terms
from smartplan.book.view_model import Column, Figure, Table


def build_introduction(composer: Composer) -> dict[str, Any]:
    """Return laws in force, bimtek stages and the participation log."""
    return {
        "laws": tuple(
            composer.law(law)
            for law in composer.plan.legal_bases
            if law.status in ("berlaku", "diubah")
        ),
        "framework_figure": _framework_figure(composer),
        "stages": _stages(composer),
        "participation": _participation(composer),
    }


def _framework_figure(composer: Composer) -> Figure:
    """Draw how the plan comes about: from what is known to what citizens get."""
    plan = composer.plan
    framework = plan.framework
    chart = framework_chart(
        (
            ("Masukan", (plan.region.development_plan.name, "Fakta bersumber", "Partisipasi")),
            ("Analisis", (*(one.name for one in framework.readiness_elements), "SWOT")),
            ("Strategi", tuple(one.short_name for one in framework.dimensions)),
            ("Rencana aksi", tuple(one.name for one in framework.categories)),
            ("Hasil", ("Quick win", *(term.name for term in plan_terms(plan)))),
        )
    )
    return Figure("fig-kerangka-pikir", "Kerangka pikir", chart.alt, chart.drawing, chart)


def _stages(composer: Composer) -> Table | None:
    records = composer.plan.institutions.stages
    if not records:
        return None
    names = {stage.number: stage.name for stage in composer.plan.framework.stages}
    rows = tuple(
        (
            names.get(record.stage, f"Tahap {record.stage}"),
            indonesian.date(record.date),
            composer.mark(composer.line(record.result), record.illustrative),
            composer.cite(record.sources) or DASH,
        )
        for record in sorted(records, key=lambda one: (one.stage, one.date))
    )
    columns = (
        Column("Tahap", 16),
        Column("Waktu", 20),
        Column("Hasil", 52),
        Column("Sumber", 12),
    )
    return Table("tbl-bimtek", "Tahapan bimbingan teknis", columns, rows)


def _participation(composer: Composer) -> Table | None:
    records = composer.plan.institutions.participation
    if not records:
        return None
    helix = {element.id: element.name for element in composer.plan.framework.helix}
    rows = tuple(
        (
            indonesian.date(record.date),
            composer.mark(composer.line(record.event), record.illustrative)
            + (f" ({composer.line(record.place)})" if record.place else ""),
            ", ".join(helix[element] for element in record.elements),
            composer.mark(indonesian.number(record.attendees), record.illustrative)
            if record.attendees
            else DASH,
            f"{composer.line(record.result)} {composer.cite(record.sources)}".strip(),
        )
        for record in sorted(records, key=lambda one: one.date)
    )
    columns = (
        Column("Tanggal", 15),
        Column("Kegiatan", 28),
        Column("Unsur", 17),
        Column("Peserta", 10, "right"),
        Column("Hasil", 30),
    )
    return Table("tbl-partisipasi", "Catatan partisipasi", columns, rows)
