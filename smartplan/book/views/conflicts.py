"""Published figures that disagree: all of them, the one that the plan uses, and why."""

from dataclasses import dataclass
from fractions import Fraction

from smartplan.book import indonesian
from smartplan.book.composer import DASH, Composer
from smartplan.book.view_model import Column, Table
from smartplan.plan.evidence import Fact, FactConflict


@dataclass(frozen=True, slots=True)
class ConflictsView:
    """The table, and the conflict whose figures lie furthest apart."""

    table: Table
    count: int
    widest: str
    """The subject whose largest figure exceeds the smallest by the largest part; may be empty."""
    gap: str
    lowest: str
    highest: str


def conflicts_view(composer: Composer) -> ConflictsView | None:
    """Return the conflicts of the fact registry, or None for none."""
    plan = composer.plan
    if not plan.evidence.conflicts:
        return None
    rows = tuple(_row(composer, conflict) for conflict in plan.evidence.conflicts)
    columns = (
        Column("Perihal", 16),
        Column("Angka yang tercetak", 29),
        Column("Dipakai", 15),
        Column("Alasan", 40),
    )
    table = Table("tbl-konflik", "Sumber yang berselisih dan angka yang dipakai", columns, rows)
    widest = max(
        ((gap, one) for one in plan.evidence.conflicts if (gap := _gap(composer, one))),
        key=lambda pair: pair[0],
        default=None,
    )
    if widest is None:
        return ConflictsView(table, len(rows), "", "", "", "")
    gap, conflict = widest
    ordered = sorted(_facts(composer, conflict), key=lambda fact: float(fact.value))
    return ConflictsView(
        table,
        len(rows),
        composer.line(conflict.subject),
        indonesian.percent(float(gap * 100)),
        composer.fact_value(ordered[0]),
        composer.fact_value(ordered[-1]),
    )


def _row(composer: Composer, conflict: FactConflict) -> tuple[str, ...]:
    values = [
        f"{composer.fact_value(fact)} {composer.cite(fact.sources)}".strip()
        for fact in _facts(composer, conflict)
    ]
    chosen = composer.plan.fact_by_id.get(conflict.chosen)
    return (
        composer.line(conflict.subject),
        "; ".join(values),
        f"**{composer.fact_value(chosen)}**" if chosen else DASH,
        composer.line(conflict.reason),
    )


def _facts(composer: Composer, conflict: FactConflict) -> list[Fact]:
    known = composer.plan.fact_by_id
    return [known[fact_id] for fact_id in conflict.facts if fact_id in known]


def _gap(composer: Composer, conflict: FactConflict) -> Fraction | None:
    """Return by which part the largest figure exceeds the smallest, for amounts of one unit."""
    facts = _facts(composer, conflict)
    if len({fact.unit for fact in facts}) != 1 or any(isinstance(f.value, str) for f in facts):
        return None
    values = [Fraction(repr(fact.value)) for fact in facts]
    if not values or min(values) <= 0:
        return None
    return (max(values) - min(values)) / min(values)
