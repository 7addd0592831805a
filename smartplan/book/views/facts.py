"""Facts by group, with how they moved; and where published figures disagree."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from smartplan.book import indonesian
from smartplan.book.charts.bars import bar_chart
from smartplan.book.composer import DASH, Composer
from smartplan.book.series import Series, find_series
from smartplan.book.view_model import Column, Figure, Table, chart_figure
from smartplan.plan.evidence import Fact

_DRAWN_FROM: Final = 5
"""A series of so many years is drawn."""


@dataclass(frozen=True, slots=True)
class TrendView:
    """How one measure moved from its oldest to its newest year."""

    name: str
    direction: str
    """``naik``, ``turun`` or ``tetap``."""
    first: str
    first_year: int
    last: str
    last_year: int
    turning: str
    """The value of a year in between that stands above or below both ends; may be empty."""
    turning_year: int
    turning_high: bool
    cited: str


@dataclass(frozen=True, slots=True)
class FactGroupView:
    """A group of facts: its table, what moved, and the longest series drawn."""

    name: str
    table: Table
    count: int
    first_year: int
    last_year: int
    """Zero where no fact has a year."""
    source_count: int
    illustrative_count: int
    trends: tuple[TrendView, ...]
    rising: int
    falling: int
    figure: Figure | None


def fact_groups(composer: Composer) -> tuple[FactGroupView, ...]:
    """Return the facts by group, in the order of the registry."""
    evidence = composer.plan.evidence
    names = {group.id: group.name for group in evidence.groups}
    grouped: dict[str, list[Fact]] = {group.id: [] for group in evidence.groups}
    for fact in evidence.facts:
        grouped.setdefault(fact.group, []).append(fact)
    return tuple(
        _group(composer, group, names.get(group, group.replace("-", " ").capitalize()), facts)
        for group, facts in grouped.items()
        if facts
    )


def fact_overview(composer: Composer) -> Table | None:
    """Compare the groups: how many facts, from how many sources, of which years."""
    groups = fact_groups(composer)
    if len(groups) < 2:
        return None
    marked = any(group.illustrative_count for group in groups)
    rows = tuple(
        (
            group.name,
            str(group.count),
            str(group.source_count) if group.source_count else DASH,
            composer.years(group.first_year, group.last_year) if group.first_year else DASH,
            *((str(group.illustrative_count) if group.illustrative_count else DASH,) * marked),
        )
        for group in groups
    )
    columns = (
        Column("Kelompok", 40),
        Column("Fakta", 12, "right"),
        Column("Sumber", 12, "right"),
        Column("Tahun data", 20, "center"),
        *((Column("Ilustratif", 14, "right"),) * marked),
    )
    return Table("tbl-kelompok-fakta", "Fakta menurut kelompok", columns, rows)


def fact_table(composer: Composer, table_id: str, caption: str, facts: Sequence[Fact]) -> Table:
    """Return facts with their years and sources."""
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
        Column("Uraian", 40),
        Column("Nilai", 37),
        Column("Tahun", 9),
        Column("Sumber", 14),
    )
    return Table(table_id, caption, columns, rows)


def _group(composer: Composer, group_id: str, title: str, facts: list[Fact]) -> FactGroupView:
    years = [fact.year for fact in facts if fact.year]
    series = find_series(facts, composer.plan.evidence.conflicts)
    name = composer.line(title)
    return FactGroupView(
        name=name,
        table=fact_table(composer, f"tbl-fakta-{group_id}", name, facts),
        count=len(facts),
        first_year=min(years, default=0),
        last_year=max(years, default=0),
        source_count=len({source for fact in facts for source in fact.sources}),
        illustrative_count=sum(fact.illustrative is not False for fact in facts),
        trends=tuple(_trend(composer, one) for one in series),
        rising=sum(one.change > 0 for one in series),
        falling=sum(one.change < 0 for one in series),
        figure=_series_figure(composer, group_id, series),
    )


def _trend(composer: Composer, series: Series) -> TrendView:
    turning = series.turning_point
    change = series.change
    return TrendView(
        name=composer.line(series.name),
        direction="naik" if change > 0 else "turun" if change < 0 else "tetap",
        first=composer.fact_value(series.first),
        first_year=series.first.year or 0,
        last=composer.fact_value(series.last),
        last_year=series.last.year or 0,
        turning=composer.fact_value(turning) if turning else "",
        turning_year=(turning.year or 0) if turning else 0,
        turning_high=bool(turning and float(turning.value) > float(series.first.value)),
        cited=composer.cite(dict.fromkeys((*series.first.sources, *series.last.sources))),
    )


def _series_figure(composer: Composer, group_id: str, series: Sequence[Series]) -> Figure | None:
    """Draw the longest series of a group, if it is long and nowhere below zero."""
    drawable = [
        (one, values)
        for one in series
        if len(one.facts) >= _DRAWN_FROM
        and min(values := [float(fact.value) for fact in one.facts]) >= 0
    ]
    if not drawable:
        return None
    chosen, values = max(drawable, key=lambda one: len(one[1]))
    unit = composer.plain(chosen.first.unit or "nilai")
    bars = tuple((str(fact.year), value) for fact, value in zip(chosen.facts, values, strict=True))
    chart = bar_chart(bars, unit, colored=False)
    span = indonesian.year_range(chosen.first.year or 0, chosen.last.year or 0)
    marked = any(fact.illustrative is not False for fact in chosen.facts)
    caption = composer.mark(
        f"{composer.line(chosen.name)} {span}, dalam {composer.line(unit)}", marked
    )
    cited = composer.cite(dict.fromkeys(s for fact in chosen.facts for s in fact.sources))
    note = f"Sumber: {cited}." if cited else ""
    return chart_figure(f"fig-deret-{group_id}", caption, chart, note)
