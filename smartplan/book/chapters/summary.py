"""Ringkasan eksekutif: the plan on a page, where the region stands, its dimensions at a glance."""

from typing import Any

from smartplan.book import indonesian
from smartplan.book.chapters.money import dimension_figure
from smartplan.book.chapters.one_page import one_page_quick_wins
from smartplan.book.chapters.readiness import readiness_score
from smartplan.book.chapters.requests import short_requests
from smartplan.book.charts.bars import bar_chart
from smartplan.book.charts.ratings import rating_chart
from smartplan.book.composer import DASH, Composer
from smartplan.book.view_model import Column, Figure, Table, chart_figure
from smartplan.book.views.budgets import budget_flag
from smartplan.book.views.dimensions import DimensionView, dimension_views
from smartplan.plan.base import is_illustrative
from smartplan.plan.dimensions import Dimension
from smartplan.plan.indicators import Indicator

_MOST_URGENT = 8


def build_one_page(composer: Composer) -> dict[str, Any]:
    """Return the key figures, the money per dimension, the quick wins and what is asked."""
    plan = composer.plan
    total = sum(program.total_rupiah for program in plan.programs)
    money = indonesian.rupiah_short(total) + budget_flag(plan.programs)
    numbers = (
        (str(len(plan.programs)), "program"),
        (str(len(plan.quick_wins)), "*quick win*"),
        (str(len(plan.region.districts)), "kecamatan"),
        (money, f"sampai {plan.manifest.period.end}"),
    )
    asks = short_requests(composer)
    return {
        "numbers": numbers,
        "by_dimension": dimension_figure(composer),
        "quick_wins": one_page_quick_wins(composer, asks),
        "asks": asks,
    }


def build_starting_point(composer: Composer) -> dict[str, Any]:
    """Return how ready the region is and what is most urgent."""
    plan = composer.plan
    ratings = plan.framework.ratings
    items = plan.readiness.items
    worst = [item for item in items if item.rating == ratings[-1].id]
    return {
        "item_count": len(items),
        "ratings": [
            {"name": one.name.lower(), "count": sum(item.rating == one.id for item in items)}
            for one in ratings
        ],
        "worst": ratings[-1].name.lower(),
        "worst_count": len(worst),
        "scores": _score_figure(composer),
        "urgent": _urgent_table(composer),
    }


def build_dimensions_at_a_glance(composer: Composer) -> dict[str, Any]:
    """Return all dimensions in one table, each with its promises, and the missions they serve."""
    views = dimension_views(composer)
    total = sum(view.budget_rupiah for view in views)
    rows = tuple(
        (
            f"*{view.name}*",
            indonesian.join_words(list(view.quick_win_names)) or DASH,
            str(view.program_count),
            view.budget,
        )
        for view in views
    )
    columns = (
        Column("Dimensi", 28),
        Column("Quick win", 36),
        Column("Program", 14, "right"),
        Column("Anggaran", 22, "right"),
    )
    return {
        "program_figure": _program_figure(composer),
        "glance": Table("tbl-dimensi", "Dimensi, quick win, program, dan anggaran", columns, rows),
        "profiles": tuple(_profile(composer, view, total) for view in views),
        "mission_figure": _mission_figure(composer),
    }


def _profile(composer: Composer, view: DimensionView, total: int) -> dict[str, Any]:
    flag = budget_flag(composer.plan.programs_of(view.id))
    share = indonesian.percent(view.budget_rupiah, total) + flag
    return {
        "id": view.id,
        "name": view.name,
        "direction": view.direction,
        "numbers": (
            (str(view.program_count), "program"),
            (str(len(view.quick_win_names)), "*quick win*"),
            (view.budget, "anggaran"),
            (share, "dari seluruh anggaran"),
        ),
        "promises": _promise_table(composer, composer.plan.dimension_by_id[view.id], view.name),
    }


def _promise_table(composer: Composer, dimension: Dimension, name: str) -> Table | None:
    """Return what is measured, from the baseline to the last target."""
    if not dimension.indicators:
        return None
    rows = tuple(_promise(composer, dimension, one) for one in dimension.indicators)
    columns = (
        Column("Yang diukur", 44),
        Column("Satuan", 20),
        Column("Nilai awal", 18, "right"),
        Column("Target", 18, "right"),
    )
    return Table(f"tbl-janji-{dimension.id}", f"Janji dimensi *{name}*", columns, rows)


def _promise(composer: Composer, dimension: Dimension, one: Indicator) -> tuple[str, ...]:
    owner = dimension.illustrative is True or is_illustrative(dimension.illustrative, "indikator")
    flag = True if owner else one.illustrative
    last = max(one.targets)
    target = composer.mark(indonesian.number(one.targets[last]), flag, "target")
    now = DASH
    if one.baseline:
        value = composer.mark(indonesian.number(one.baseline.value), flag, "nilai_awal")
        now = f"{value} ({one.baseline.year})"
    return composer.line(one.name), composer.line(one.unit), now, f"{target} ({last})"


def _program_figure(composer: Composer) -> Figure:
    plan = composer.plan
    values = tuple(
        (one.short_name, float(len(plan.programs_of(one.id)))) for one in plan.framework.dimensions
    )
    chart = bar_chart(values, "program")
    return chart_figure("fig-program-dimensi", "Program per dimensi", chart)


def _mission_figure(composer: Composer) -> Figure:
    plan = composer.plan
    values = tuple(
        (
            f"{number}. {composer.plain(mission.text)}",
            float(sum(mission.id in program.missions for program in plan.programs)),
        )
        for number, mission in enumerate(plan.region.development_plan.missions, start=1)
    )
    chart = bar_chart(values, "program", colored=False)
    caption = f"Program yang melayani tiap misi {composer.line(plan.region.development_plan.name)}"
    return chart_figure("fig-program-misi", caption, chart)


def _score_figure(composer: Composer) -> Figure | None:
    """Draw the mean rating per element, from 0 (all worst) to 100 (all best)."""
    plan = composer.plan
    values = []
    for element in plan.framework.readiness_elements:
        items = [one for one in plan.readiness.items if one.element == element.id]
        if items:
            values.append((element.name, readiness_score(composer, items)))
    if not values:
        return None
    chart = rating_chart(tuple(values))
    flag = any(item.illustrative is not False for item in plan.readiness.items)
    caption = composer.mark("Skor kesiapan per unsur, dari 0 sampai 100", flag)
    return chart_figure("fig-kesiapan-ringkas", caption, chart)


def _urgent_table(composer: Composer) -> Table | None:
    """Return the items of the worst rating with what is to be done, or None if there are none."""
    worst = composer.plan.framework.ratings[-1]
    rows = tuple(
        (
            f"**{composer.line(item.name)}**",
            composer.mark(composer.line(item.gap), item.illustrative, "kesenjangan"),
            composer.mark(composer.line(item.action), item.illustrative, "tindakan"),
        )
        for item in composer.plan.readiness.items
        if item.rating == worst.id
    )
    columns = (Column("Butir", 24), Column("Kesenjangan", 36), Column("Tindakan", 40))
    caption = f"Yang paling mendesak: butir berperingkat {worst.name.lower()}"
    shown, note = rows[:_MOST_URGENT], ""
    if len(shown) < len(rows):
        note = f"Dimuat {len(shown)} dari {len(rows)} butir menurut urutan analisis kesiapan."
    return Table("tbl-mendesak", caption, columns, shown, note) if rows else None
