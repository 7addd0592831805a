"""Who took part in making the plan: the bimtek stages and the log of meetings."""

from dataclasses import dataclass

from smartplan.book import indonesian
from smartplan.book.composer import DASH, Composer
from smartplan.book.view_model import Column, Table
from smartplan.plan.base import is_illustrative
from smartplan.plan.institutions import Participation


@dataclass(frozen=True, slots=True)
class StagesView:
    """The bimtek stages that took place, and those of the framework that are not recorded."""

    table: Table
    count: int
    first: str
    last: str
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ParticipationView:
    """The log, who took part and who did not yet."""

    table: Table
    count: int
    first: str
    last: str
    elements: tuple[str, ...]
    missing: tuple[str, ...]
    attendees: str
    """How many people, over the meetings that were counted; may be empty."""
    counted: int
    largest: str
    """The meeting with the most people; empty unless several were counted."""


def stages_view(composer: Composer) -> StagesView | None:
    """Return the bimtek stages in their order, or None if none is recorded."""
    records = sorted(composer.plan.institutions.stages, key=lambda one: (one.stage, one.date))
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
        for record in records
    )
    columns = (Column("Tahap", 16), Column("Waktu", 20), Column("Hasil", 52), Column("Sumber", 12))
    dates = sorted(record.date for record in records)
    held = {record.stage for record in records}
    return StagesView(
        Table("tbl-bimtek", "Tahapan bimbingan teknis", columns, rows),
        len(held),
        indonesian.date(dates[0]),
        indonesian.date(dates[-1]),
        tuple(name for number, name in names.items() if number not in held),
    )


def participation_view(composer: Composer) -> ParticipationView | None:
    """Return the participation log by date, or None if it is empty."""
    records = sorted(composer.plan.institutions.participation, key=lambda one: one.date)
    if not records:
        return None
    helix = {element.id: element.name for element in composer.plan.framework.helix}
    present = {element for record in records for element in record.elements}
    counted = [record for record in records if record.attendees]
    return ParticipationView(
        _participation_table(composer, records, helix),
        len(records),
        indonesian.date(records[0].date),
        indonesian.date(records[-1].date),
        tuple(name.lower() for key, name in helix.items() if key in present),
        tuple(name.lower() for key, name in helix.items() if key not in present),
        _attendees(composer, counted),
        len(counted),
        _largest(composer, counted) if len(counted) > 1 else "",
    )


def _attendees(composer: Composer, counted: list[Participation]) -> str:
    if not counted:
        return ""
    marked = any(is_illustrative(one.illustrative, "peserta") for one in counted)
    total = indonesian.number(sum(one.attendees or 0 for one in counted))
    return composer.mark(total, marked)


def _largest(composer: Composer, counted: list[Participation]) -> str:
    most = max(counted, key=lambda one: one.attendees or 0)
    number = indonesian.number(most.attendees or 0)
    many = composer.mark(number, most.illustrative, "peserta")
    return f"{indonesian.lower_first(composer.line(most.event))} ({many} orang)"


def _participation_table(
    composer: Composer, records: list[Participation], helix: dict[str, str]
) -> Table:
    rows = tuple(
        (
            indonesian.date(record.date),
            composer.mark(composer.line(record.event), record.illustrative, "kegiatan")
            + (f" ({composer.line(record.place)})" if record.place else ""),
            ", ".join(helix[element] for element in record.elements),
            composer.mark(indonesian.number(record.attendees), record.illustrative, "peserta")
            if record.attendees
            else DASH,
            f"{composer.line(record.result)} {composer.cite(record.sources)}".strip(),
        )
        for record in records
    )
    columns = (
        Column("Tanggal", 15),
        Column("Kegiatan", 27),
        Column("Unsur", 17),
        Column("Peserta", 11, "right"),
        Column("Hasil", 30),
    )
    return Table("tbl-partisipasi", "Catatan partisipasi", columns, rows)
