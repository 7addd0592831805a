"""Rencana anggaran: per dimension, year, funding source and OPD, and against the ceilings."""

from collections.abc import Mapping, Sequence
from typing import Any

from smartplan.book import indonesian
from smartplan.book.charts.bars import bar_chart
from smartplan.book.charts.stacked_bars import Series, stacked_bar_chart
from smartplan.book.composer import DASH, Composer
from smartplan.book.view_model import Figure, chart_figure
from smartplan.book.views.budgets import UNIT, budget_flag, money_table
from smartplan.book.views.ceilings import ceilings_view
from smartplan.book.views.program_money import shape_of
from smartplan.plan.programs import Program


def build_budget(composer: Composer) -> dict[str, Any]:
    """Return the tables and figures of money, and what the text says of them."""
    plan = composer.plan
    flag = budget_flag(plan.programs)
    grand = sum(program.total_rupiah for program in plan.programs)
    by_source, by_agency = _by_source(composer), _by_agency(composer)
    return {
        "total": indonesian.rupiah(grand) + flag,
        "total_short": indonesian.rupiah_short(grand) + flag,
        **_extremes(composer, grand),
        "yearly": _yearly(composer),
        "sources": _shares(composer, by_source, grand),
        "own_source": plan.framework.funding_sources[0].name,
        "own_share": _own_share(composer, by_source, grand),
        "agencies": _agency_shares(composer, grand),
        "by_dimension": _table(
            composer,
            "dimensi",
            "Dimensi",
            _by_dimension(composer),
            "Anggaran per dimensi dan tahun",
        ),
        "by_source": _table(
            composer, "sumber", "Sumber dana", by_source, "Anggaran per sumber dana dan tahun"
        ),
        "by_agency": _table(
            composer, "opd", "OPD", by_agency, "Anggaran per OPD penanggung jawab dan tahun"
        ),
        "ceilings": (ceilings := ceilings_view(composer)) and ceilings.table,
        "ceiling_facts": ceilings,
        "dimension_figure": dimension_figure(composer),
        "year_figure": _year_figure(composer),
        "source_figure": _totals_figure(by_source, "sumber", f"Anggaran per sumber dana{flag}"),
        "agency_figure": _totals_figure(by_agency, "opd", f"Anggaran per OPD{flag}"),
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
    return chart_figure("fig-anggaran-dimensi", caption, chart)


def _table(
    composer: Composer,
    name: str,
    first_title: str,
    series: Mapping[str, Mapping[int, int]],
    caption: str,
) -> Any:
    plan = composer.plan
    told = f"{caption}, {UNIT}{budget_flag(plan.programs)}"
    return money_table(
        f"tbl-anggaran-{name}", told, first_title, list(plan.years), series, first_width=22
    )


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
    return chart_figure("fig-anggaran-tahun", caption, chart)


def _totals_figure(series: Mapping[str, Mapping[int, int]], name: str, caption: str) -> Figure:
    """Draw the sums of a table's rows, the largest first."""
    sums = {label: sum(amounts.values()) / 1e9 for label, amounts in series.items()}
    values = tuple(sorted(sums.items(), key=lambda one: -one[1]))
    chart = bar_chart(values, "miliar rupiah", colored=False)
    words, flag = caption.rstrip("†"), "†" if caption.endswith("†") else ""
    told = f"{words}, dalam miliar rupiah{flag}"
    return chart_figure(f"fig-anggaran-{name}", told, chart)


def _by_dimension(composer: Composer) -> dict[str, dict[int, int]]:
    plan = composer.plan
    return {
        f"*{dimension.name}*": plan.budget_by_year(plan.programs_of(dimension.id))
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


def _led(composer: Composer) -> dict[str, tuple[Program, ...]]:
    """Return the programs by the OPD that leads them, in the order of the registry."""
    plan = composer.plan
    led = {
        composer.agency(agency.id): tuple(p for p in plan.programs if p.lead_agency == agency.id)
        for agency in plan.agencies
    }
    return {name: programs for name, programs in led.items() if programs}


def _by_agency(composer: Composer) -> dict[str, dict[int, int]]:
    plan = composer.plan
    return {name: plan.budget_by_year(programs) for name, programs in _led(composer).items()}


def _extremes(composer: Composer, grand: int) -> dict[str, Any]:
    """Return the dimensions with the most and the least money."""
    plan = composer.plan
    programs = {f"*{one.name}*": plan.programs_of(one.id) for one in plan.framework.dimensions}
    totals = {name: sum(p.total_rupiah for p in found) for name, found in programs.items()}
    first, last = max(totals, key=totals.__getitem__), min(totals, key=totals.__getitem__)
    return {
        key: {
            "name": name,
            "amount": indonesian.rupiah_short(totals[name]) + budget_flag(programs[name]),
            "share": indonesian.percent(totals[name], grand) + budget_flag(plan.programs)
            if grand
            else DASH,
        }
        for key, name in (("largest", first), ("smallest", last))
    }


def _yearly(composer: Composer) -> dict[str, Any]:
    """Return how the need runs over the years: its shape, its ends and its extremes."""
    plan = composer.plan
    costs = plan.budget_by_year(plan.programs)

    def told(year: int) -> dict[str, str]:
        amount = indonesian.rupiah_short(costs[year]) + budget_flag(plan.programs, (year,))
        return {"year": str(year), "amount": amount}

    years = list(costs)
    return {
        "shape": shape_of(list(costs.values())),
        "first": told(years[0]),
        "last": told(years[-1]),
        "peak": told(max(years, key=costs.__getitem__)),
        "low": told(min(years, key=costs.__getitem__)),
        "times": indonesian.number(costs[years[-1]] / costs[years[0]], 1)
        if costs[years[0]]
        else "",
    }


def _shares(
    composer: Composer, series: Mapping[str, Mapping[int, int]], grand: int
) -> tuple[dict[str, str], ...]:
    """Return names with their amounts and shares, the largest first."""
    flag = budget_flag(composer.plan.programs)
    totals = {name: sum(amounts.values()) for name, amounts in series.items()}
    return tuple(
        {
            "name": name,
            "amount": indonesian.rupiah_short(amount) + flag,
            "share": indonesian.percent(amount, grand) + flag if grand else DASH,
        }
        for name, amount in sorted(totals.items(), key=lambda one: -one[1])
    )


def _own_share(composer: Composer, series: Mapping[str, Mapping[int, int]], grand: int) -> str:
    """Return which part the framework's first funding source, the region's own, bears."""
    own = series.get(composer.plan.framework.funding_sources[0].name, {})
    flag = budget_flag(composer.plan.programs)
    return indonesian.percent(sum(own.values()), grand) + flag if grand else DASH


def _agency_shares(composer: Composer, grand: int) -> dict[str, Any]:
    """Return the three OPD with the most money, and which part they hold together."""
    plan = composer.plan
    led = _led(composer)
    totals = {name: sum(p.total_rupiah for p in programs) for name, programs in led.items()}
    top: Sequence[str] = sorted(totals, key=lambda name: -totals[name])[:3]
    together = sum(totals[name] for name in top)
    return {
        "count": len(led),
        "top": tuple(
            f"{name} ({indonesian.rupiah_short(totals[name])}{budget_flag(led[name])})"
            for name in top
        ),
        "share": indonesian.percent(together, grand) + budget_flag(plan.programs)
        if grand
        else DASH,
    }
