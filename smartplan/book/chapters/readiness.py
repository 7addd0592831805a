"""Kesiapan, kesenjangan and SWOT: what is there, what is missing, what follows."""

from collections.abc import Sequence
from typing import Any

from smartplan.book import indonesian
from smartplan.book.charts.ratings import rating_chart
from smartplan.book.composer import DASH, Composer
from smartplan.book.view_model import Column, Figure, Table
from smartplan.plan.framework import NamedItem
from smartplan.plan.readiness import ReadinessItem, SwotItem


def build_readiness(composer: Composer) -> dict[str, Any]:
    """Return a table per element, the shares of the ratings, and their figure."""
    elements = composer.plan.framework.readiness_elements
    by_element = {element.id: _items_of(composer, element.id) for element in elements}
    return {
        "elements": tuple(
            {
                "name": element.name,
                "explanation": element.explanation or "",
                "count": len(by_element[element.id]),
                "table": _element_table(composer, element, by_element[element.id]),
            }
            for element in elements
            if by_element[element.id]
        ),
        "shares": _share_table(composer, by_element),
        "ratings": tuple(
            (rating.name.lower(), _count(composer.plan.readiness.items, rating.id))
            for rating in composer.plan.framework.ratings
        ),
        "item_count": len(composer.plan.readiness.items),
        "scores": _rating_figure(composer, by_element),
    }


def build_gaps(composer: Composer) -> dict[str, Any]:
    """Return the matrix from condition to target, gap and action."""
    programs = composer.plan.program_by_id
    rows = tuple(
        (
            composer.line(item.name),
            composer.mark(composer.line(item.condition), item.illustrative, "kondisi"),
            composer.line(item.target),
            composer.line(item.gap),
            composer.line(item.action),
            "; ".join(composer.line(programs[p].name) for p in item.programs if p in programs)
            or DASH,
        )
        for item in composer.plan.readiness.items
    )
    columns = (
        Column("Butir", 14),
        Column("Kondisi sekarang", 20),
        Column("Target", 18),
        Column("Kesenjangan", 16),
        Column("Tindakan", 17),
        Column("Program", 15),
    )
    return {"gaps": Table("tbl-kesenjangan", "Matriks kesenjangan", columns, rows)}


def build_swot(composer: Composer) -> dict[str, Any]:
    """Return the four lists and the strategies that cross them."""
    swot = composer.plan.readiness.swot
    names = {one.id: one.name for one in composer.plan.framework.dimensions}
    rows = tuple(
        (
            strategy.kind,
            composer.line(strategy.text),
            ", ".join(f"*{names[d]}*" for d in strategy.dimensions if d in names) or DASH,
        )
        for strategy in sorted(
            composer.plan.readiness.strategies, key=lambda one: _KINDS.index(one.kind)
        )
    )
    columns = (Column("Jenis", 9), Column("Strategi", 62), Column("Dimensi", 29))
    return {
        "matrix": Table(
            "tbl-swot",
            "Kekuatan, kelemahan, peluang, dan ancaman",
            (Column("Dari dalam daerah", 50), Column("Dari luar daerah", 50)),
            (
                ("**Kekuatan (S)**", "**Peluang (O)**"),
                *_side_by_side(composer, swot.strengths, swot.opportunities),
                ("**Kelemahan (W)**", "**Ancaman (T)**"),
                *_side_by_side(composer, swot.weaknesses, swot.threats),
            ),
        ),
        "strategies": Table("tbl-strategi-swot", "Strategi silang SWOT", columns, rows)
        if rows
        else None,
        "counts": (
            len(swot.strengths),
            len(swot.weaknesses),
            len(swot.opportunities),
            len(swot.threats),
        ),
    }


_KINDS = ("SO", "WO", "ST", "WT")


def _side_by_side(
    composer: Composer, left: Sequence[SwotItem], right: Sequence[SwotItem]
) -> list[tuple[str, str]]:
    def cell(items: Sequence[SwotItem], position: int) -> str:
        if position >= len(items):
            return ""
        item = items[position]
        return composer.mark(composer.line(item.text), item.illustrative)

    return [(cell(left, n), cell(right, n)) for n in range(max(len(left), len(right)))]


def _items_of(composer: Composer, element_id: str) -> tuple[ReadinessItem, ...]:
    return tuple(item for item in composer.plan.readiness.items if item.element == element_id)


def _count(items: Sequence[ReadinessItem], rating_id: str) -> int:
    return sum(item.rating == rating_id for item in items)


def _element_table(composer: Composer, element: NamedItem, items: Sequence[ReadinessItem]) -> Table:
    ratings = {rating.id: rating.name for rating in composer.plan.framework.ratings}
    rows = tuple(
        (
            composer.line(item.name),
            composer.mark(composer.line(item.condition), item.illustrative, "kondisi"),
            composer.mark(ratings[item.rating], item.illustrative, "peringkat"),
        )
        for item in items
    )
    columns = (Column("Butir", 27), Column("Kondisi", 58), Column("Peringkat", 15))
    return Table(f"tbl-kesiapan-{element.id}", f"Kesiapan {element.name.lower()}", columns, rows)


def _share_table(composer: Composer, by_element: dict[str, tuple[ReadinessItem, ...]]) -> Table:
    framework = composer.plan.framework
    rows = []
    everything = composer.plan.readiness.items
    groups = [
        (element.name, by_element[element.id])
        for element in framework.readiness_elements
        if by_element[element.id]
    ]
    for name, items in [*groups, ("**Seluruhnya**", everything)]:
        counts = [_count(items, rating.id) for rating in framework.ratings]
        shares = (f"{n} ({indonesian.percent(n, len(items))})" for n in counts)
        rows.append((name, str(len(items)), *shares))
    columns = (
        Column("Unsur", 28),
        Column("Butir", 12, "right"),
        *(Column(rating.name, 20, "right") for rating in framework.ratings),
    )
    return Table("tbl-peringkat", "Peringkat kesiapan per unsur", columns, tuple(rows), total=True)


def _rating_figure(composer: Composer, by_element: dict[str, tuple[ReadinessItem, ...]]) -> Figure:
    """Draw the mean rating per element, from 0 (all worst) to 100 (all best)."""
    framework = composer.plan.framework
    best = len(framework.ratings) - 1
    score = {rating.id: 100 * (best - n) / best for n, rating in enumerate(framework.ratings)}
    values = tuple(
        (element.name, sum(score[item.rating] for item in items) / len(items))
        for element in framework.readiness_elements
        if (items := by_element[element.id])
    )
    chart = rating_chart(values)
    return Figure(
        "fig-kesiapan",
        "Skor kesiapan per unsur (0: seluruh butir pada peringkat terendah, 100: tertinggi)",
        chart.alt,
        chart.drawing,
        chart,
    )
