"""Gambaran umum daerah: districts, zones, facts by group, conflicts disclosed."""

from typing import Any

from smartplan.book import indonesian
from smartplan.book.composer import DASH, Composer
from smartplan.book.view_model import Column, Table
from smartplan.plan.evidence import Fact


def build_profile(composer: Composer) -> dict[str, Any]:
    """Return the tables of districts and zones, and a table per group of facts."""
    return {
        "districts": _districts(composer),
        "zones": _zones(composer),
        "fact_tables": _fact_tables(composer),
        "conflicts": _conflicts(composer),
    }


def build_fact_notes(composer: Composer) -> dict[str, Any]:
    """Return the annex that says what is to know about single facts."""
    rows = tuple(
        (composer.line(fact.name), composer.fact_value(fact), composer.line(fact.note))
        for fact in composer.plan.evidence.facts
        if fact.note
    )
    columns = (Column("Fakta", 32), Column("Nilai", 22), Column("Catatan", 46))
    table = Table("tbl-catatan-fakta", "Catatan atas fakta", columns, rows) if rows else None
    return {"notes": table, "fact_count": len(composer.plan.evidence.facts)}


def _districts(composer: Composer) -> Table:
    """List the districts in two columns of code and name, as printed gazetteers do."""
    region = composer.plan.region
    flag = region.illustrative
    cells = [(district.code, composer.line(district.name)) for district in region.districts]
    half = -(-len(cells) // 2)
    padded = [*cells, *([("", "")] * (half * 2 - len(cells)))]
    rows = tuple(left + right for left, right in zip(padded[:half], padded[half:], strict=True))
    columns = (
        Column("Kode", 18),
        Column("Kecamatan", 32),
        Column("Kode", 18),
        Column("Kecamatan", 32),
    )
    caption = composer.mark(
        f"Kecamatan di {composer.region_name} dan kode wilayahnya", flag, "kecamatan"
    )
    cited = composer.cite(region.sources)
    return Table("tbl-kecamatan", caption, columns, rows, f"Sumber: {cited}." if cited else "")


def _zones(composer: Composer) -> Table | None:
    zones = composer.plan.region.zones
    if not zones:
        return None
    rows = tuple(
        (
            composer.mark(composer.line(zone.name), zone.illustrative),
            ", ".join(map(composer.line, zone.districts)),
            composer.mark(f"**{composer.line(zone.pilot)}**", zone.illustrative, "percontohan"),
            f"{composer.line(zone.reason)} {composer.cite(zone.sources)}".strip() or DASH,
        )
        for zone in zones
    )
    columns = (
        Column("Zona", 12),
        Column("Kecamatan", 40),
        Column("Percontohan", 18),
        Column("Alasan", 30),
    )
    return Table("tbl-zona", "Zona dan kecamatan percontohan", columns, rows)


def _fact_tables(composer: Composer) -> tuple[tuple[str, Table], ...]:
    evidence = composer.plan.evidence
    names = {group.id: group.name for group in evidence.groups}
    grouped: dict[str, list[Fact]] = {group.id: [] for group in evidence.groups}
    for fact in evidence.facts:
        grouped.setdefault(fact.group, []).append(fact)
    tables = []
    for group_id, facts in grouped.items():
        if facts:
            title = composer.line(names.get(group_id, group_id.replace("-", " ").capitalize()))
            tables.append((title, _fact_table(composer, group_id, title, facts)))
    return tuple(tables)


def _fact_table(composer: Composer, group_id: str, title: str, facts: list[Fact]) -> Table:
    rows = tuple(
        (
            composer.line(fact.name),
            composer.fact_value(fact),
            str(fact.year) if fact.year else DASH,
            composer.cite(fact.sources) or DASH,
        )
        for fact in facts
    )
    columns = (
        Column("Uraian", 44),
        Column("Nilai", 32),
        Column("Tahun", 11),
        Column("Sumber", 13),
    )
    return Table(f"tbl-fakta-{group_id}", title, columns, rows)


def _conflicts(composer: Composer) -> Table | None:
    plan = composer.plan
    if not plan.evidence.conflicts:
        return None
    rows = []
    for conflict in plan.evidence.conflicts:
        values = [
            f"{composer.fact_value(fact)} {composer.cite(fact.sources)}".strip()
            for fact_id in conflict.facts
            if (fact := plan.fact_by_id.get(fact_id))
        ]
        chosen = plan.fact_by_id.get(conflict.chosen)
        rows.append(
            (
                composer.line(conflict.subject),
                "; ".join(values),
                f"**{composer.fact_value(chosen)}**" if chosen else DASH,
                composer.line(conflict.reason),
            )
        )
    columns = (
        Column("Perihal", 18),
        Column("Angka yang tercetak", 32),
        Column("Dipakai", 17),
        Column("Alasan", 33),
    )
    count = indonesian.count(len(rows))
    caption = f"Sumber yang berselisih dan angka yang dipakai ({count} perihal)"
    return Table("tbl-konflik", caption, columns, tuple(rows))
