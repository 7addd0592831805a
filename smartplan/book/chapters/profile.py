"""Gambaran umum daerah: districts, zones, facts by group, conflicts disclosed."""

from typing import Any

from smartplan.book.charts.zones import ZoneTiles, zones_chart
from smartplan.book.composer import DASH, Composer
from smartplan.book.extremes import largest, smallest
from smartplan.book.view_model import Column, Figure, Table, chart_figure
from smartplan.book.views.conflicts import conflicts_view
from smartplan.book.views.facts import fact_groups, fact_overview, fact_table
from smartplan.plan.region import District

PROFILE = "gambaran-umum"


def build_profile(composer: Composer) -> dict[str, Any]:
    """Return the districts and zones, the facts by group, and the conflicts."""
    return {
        "districts": _districts(composer),
        "zones": _zones(composer),
        "zone_figure": _zone_figure(composer),
        "zone_facts": _zone_facts(composer),
        "fact_groups": fact_groups(composer),
        "fact_overview": fact_overview(composer),
        "conflicts": conflicts_view(composer),
    }


def build_fact_notes(composer: Composer) -> dict[str, Any]:
    """Return the annex of facts: all of them unless the book has their tables, and the notes."""
    facts = composer.plan.evidence.facts
    rows = tuple(
        (composer.line(fact.name), composer.fact_value(fact), composer.line(fact.note))
        for fact in facts
        if fact.note
    )
    columns = (Column("Fakta", 28), Column("Nilai", 27), Column("Catatan", 45))
    notes = Table("tbl-catatan-fakta", "Catatan atas fakta", columns, rows) if rows else None
    shown = PROFILE in composer.chapter_ids
    table = fact_table(composer, "tbl-daftar-fakta", "Fakta, tahun, dan sumbernya", facts)
    return {
        "facts": None if shown or not facts else table,
        "notes": notes,
        "note_count": len(rows),
        "fact_count": len(facts),
        "source_count": len({source for fact in facts for source in fact.sources}),
        "unsourced_count": sum(not fact.sources for fact in facts),
    }


def _districts(composer: Composer) -> Table:
    """List the districts in two halves side by side, as printed gazetteers do."""
    region = composer.plan.region
    counted = any(district.villages is not None for district in region.districts)
    cells = [_district(composer, district, counted=counted) for district in region.districts]
    half = -(-len(cells) // 2)
    empty = ("",) * len(cells[0])
    padded = [*cells, *([empty] * (half * 2 - len(cells)))]
    rows = tuple(left + right for left, right in zip(padded[:half], padded[half:], strict=True))
    villages = "Kelurahan" if region.kind == "kota" else "Desa"
    side = (
        Column("Kode", 18),
        Column("Kecamatan", 32),
        *((Column(villages, 12, "right"),) if counted else ()),
    )
    caption = composer.mark(
        f"Kecamatan di {composer.region_name} dan kode wilayahnya", region.illustrative, "kecamatan"
    )
    cited = composer.cite(region.sources)
    note = f"Sumber: {cited}." if cited else ""
    return Table("tbl-kecamatan", caption, (*side, *side), rows, note)


def _district(composer: Composer, district: District, *, counted: bool) -> tuple[str, ...]:
    name = composer.line(district.name)
    if not counted:
        return (district.code, name)
    return (district.code, name, DASH if district.villages is None else str(district.villages))


def _zones(composer: Composer) -> Table | None:
    zones = composer.plan.region.zones
    if not zones:
        return None
    rows = tuple(
        (
            composer.mark(composer.line(zone.name), zone.illustrative, "nama"),
            composer.mark(
                ", ".join(map(composer.line, zone.districts)), zone.illustrative, "kecamatan"
            ),
            composer.mark(f"**{composer.line(zone.pilot)}**", zone.illustrative, "percontohan"),
            f"{composer.line(zone.reason)} {composer.cite(zone.sources)}".strip() or DASH,
        )
        for zone in zones
    )
    columns = (
        Column("Zona", 18),
        Column("Kecamatan", 35),
        Column("Percontohan", 17),
        Column("Alasan", 30),
    )
    return Table("tbl-zona", "Zona dan kecamatan percontohan", columns, rows)


def _zone_figure(composer: Composer) -> Figure | None:
    zones = composer.plan.region.zones
    if not zones:
        return None
    chart = zones_chart(
        tuple(
            ZoneTiles(
                composer.plain(zone.name),
                tuple(map(composer.plain, zone.districts)),
                composer.plain(zone.pilot),
            )
            for zone in zones
        )
    )
    marked = any(zone.illustrative is not False for zone in zones)
    caption = composer.mark("Zona, kecamatan, dan percontohannya", marked)
    note = "Bagan ini bukan peta: letak bidang tidak menunjukkan letak wilayah."
    return chart_figure("fig-zona", caption, chart, note)


def _zone_facts(composer: Composer) -> dict[str, Any]:
    region = composer.plan.region
    sizes = {composer.line(zone.name): float(len(zone.districts)) for zone in region.zones}
    covered = {name for zone in region.zones for name in zone.districts}
    most, least = largest(sizes), smallest(sizes)
    return {
        "most": {"names": composer.emphasized(most.names), "count": int(most.value)}
        if most and len(most.names) < 3
        else None,
        "least": {"names": composer.emphasized(least.names), "count": int(least.value)}
        if least and len(least.names) < 3
        else None,
        "outside": tuple(
            composer.line(one.name) for one in region.districts if one.name not in covered
        ),
    }
