"""Rencana anggaran: per dimension, funding source and OPD over the years, against the ceilings."""

from collections.abc import Callable
from typing import Any

from smartplan.book import indonesian
from smartplan.book.charts.bars import bar_chart
from smartplan.book.charts.stacked_bars import Series, stacked_bar_chart
from smartplan.book.composer import DASH, Composer
from smartplan.book.view_model import Column, Figure, Table
from smartplan.book.views.budgets import UNIT, budget_flag, money_table
from smartplan.plan.programs import Program


def build_budget(composer: Composer) -> dict[str, Any]:
    """Return the tables and figures of money, and the extremes that the text names."""
    plan = composer.plan
    flag = budget_flag(plan.programs)
    years = list(plan.years)
    yearly = plan.budget_by_year(plan.programs)
    by_dimension = _by_dimension(composer)
    totals = {name: sum(amounts.values()) for name, amounts in by_dimension.items()}
    grand = sum(totals.values())
    by_source = _by_source(composer)
    return {
        "total": indonesian.rupiah(grand) + flag,
        "total_short": indonesian.rupiah_short(grand) + flag,
        "largest": _extreme(totals, grand, max, flag),
        "smallest": _extreme(totals, grand, min, flag),
        "peak": _year_extreme(yearly, max, flag),
        "low": _year_extreme(yearly, min, flag),
        "own_share": indonesian.percent(_own(composer), grand) + flag if grand else DASH,
        "own_source": plan.framework.funding_sources[0].name,
        "by_dimension": money_table(
            "tbl-anggaran-dimensi",
            f"Anggaran per dimensi dan tahun, {UNIT}{flag}",
            "Dimensi",
            years,
            {f"*{name}*": amounts for name, amounts in by_dimension.items()},
            first_width=22,
        ),
        "by_source": money_table(
            "tbl-anggaran-sumber",
            f"Anggaran per sumber dana dan tahun, {UNIT}{flag}",
            "Sumber dana",
            years,
            by_source,
            first_width=22,
        ),
        "by_agency": money_table(
            "tbl-anggaran-opd",
            f"Anggaran per OPD penanggung jawab dan tahun, {UNIT}{flag}",
            "OPD",
            years,
            _by_agency(composer),
            first_width=22,
        ),
        "ceilings": _ceilings(composer, yearly),
        "dimension_figure": dimension_figure(composer),
        "year_figure": _year_figure(composer),
        "source_figure": _source_figure(by_source, flag),
    }


def dimension_figure(composer: Composer) -> Figure:
    """Draw the cost per dimension over the whole plan, in billions of rupiah."""
    plan = composer.plan
    values = tuple(
        (dimension.short_name, sum(p.total_rupiah for p in plan.programs_of(dimension.id)))
        for dimension in plan.framework.dimensions
    )
    chart = bar_chart(tuple((name, rupiah / 1e9) for name, rupiah in values), "miliar rupiah")
    caption = f"Anggaran per dimensi, dalam miliar rupiah{budget_flag(plan.programs)}"
    return Figure("fig-anggaran-dimensi", caption, chart.alt, chart.drawing, chart)


def _year_figure(composer: Composer) -> Figure:
    plan = composer.plan
    series = tuple(
        Series(
            dimension.short_name,
            tuple(
                rupiah / 1e9
                for rupiah in plan.budget_by_year(plan.programs_of(dimension.id)).values()
            ),
        )
        for dimension in plan.framework.dimensions
    )
    chart = stacked_bar_chart(tuple(str(year) for year in plan.years), series, "miliar rupiah")
    caption = f"Anggaran per tahun dan dimensi, dalam miliar rupiah{budget_flag(plan.programs)}"
    return Figure("fig-anggaran-tahun", caption, chart.alt, chart.drawing, chart)


def _source_figure(by_source: dict[str, dict[int, int]], flag: str) -> Figure:
    values = tuple((name, sum(amounts.values()) / 1e9) for name, amounts in by_source.items())
    chart = bar_chart(values, "miliar rupiah", colored=False)
    caption = f"Anggaran per sumber dana, dalam miliar rupiah{flag}"
    return Figure("fig-anggaran-sumber", caption, chart.alt, chart.drawing, chart)


def _by_dimension(composer: Composer) -> dict[str, dict[int, int]]:
    plan = composer.plan
    return {
        dimension.name: plan.budget_by_year(plan.programs_of(dimension.id))
        for dimension in plan.framework.dimensions
    }


def _by_source(composer: Composer) -> dict[str, dict[int, int]]:
    plan = composer.plan

    def amount(source_id: str, year: int) -> int:
        return sum(program.budget.get(year, {}).get(source_id, 0) for program in plan.programs)

    amounts = {
        source.name: {year: amount(source.id, year) for year in plan.years}
        for source in plan.framework.funding_sources
    }
    return {name: years for name, years in amounts.items() if any(years.values())}


def _by_agency(composer: Composer) -> dict[str, dict[int, int]]:
    plan = composer.plan
    led: dict[str, list[Program]] = {}
    for program in plan.programs:
        led.setdefault(program.lead_agency, []).append(program)
    return {
        composer.agency(agency.id): plan.budget_by_year(tuple(led[agency.id]))
        for agency in plan.agencies
        if agency.id in led
    }


def _own(composer: Composer) -> int:
    first = composer.plan.framework.funding_sources[0].id
    return sum(
        sources.get(first, 0)
        for program in composer.plan.programs
        for sources in program.budget.values()
    )


def _extreme(
    totals: dict[str, int], grand: int, choose: Callable[..., str], flag: str
) -> dict[str, str]:
    name = choose(totals, key=lambda one: totals[one])
    return {
        "name": f"*{name}*",
        "amount": indonesian.rupiah_short(totals[name]) + flag,
        "share": indonesian.percent(totals[name], grand) if grand else DASH,
    }


def _year_extreme(yearly: dict[int, int], choose: Callable[..., int], flag: str) -> dict[str, str]:
    year = choose(yearly, key=lambda one: yearly[one])
    return {"year": str(year), "amount": indonesian.rupiah_short(yearly[year]) + flag}


def _ceilings(composer: Composer, yearly: dict[int, int]) -> Table | None:
    ceilings = {one.year: one for one in composer.plan.region.ceilings}
    if not ceilings:
        return None
    rows = []
    for year, cost in yearly.items():
        ceiling = ceilings.get(year)
        if ceiling is None:
            rows.append((str(year), indonesian.in_millions(cost), DASH, DASH))
            continue
        pagu = indonesian.in_millions(ceiling.ceiling)
        used = indonesian.percent(cost, ceiling.ceiling) if ceiling.ceiling else DASH
        marked = composer.mark(pagu, ceiling.illustrative)
        rows.append((str(year), indonesian.in_millions(cost), marked, used))
    columns = (
        Column("Tahun", 20),
        Column("Kebutuhan", 28, "right"),
        Column("Pagu", 28, "right"),
        Column("Terpakai", 24, "right"),
    )
    return Table("tbl-pagu", f"Kebutuhan terhadap pagu tahunan, {UNIT}", columns, tuple(rows))
