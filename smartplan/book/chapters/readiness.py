"""Kesiapan: a table per element, the shares of the ratings, and what stands out."""

from collections.abc import Sequence
from typing import Any

from smartplan.book import indonesian
from smartplan.book.charts.ratings import rating_chart
from smartplan.book.composer import Composer
from smartplan.book.extremes import largest, smallest
from smartplan.book.view_model import Column, Figure, Table, chart_figure
from smartplan.plan.base import is_illustrative
from smartplan.plan.framework import NamedItem
from smartplan.plan.readiness import ReadinessItem


def build_readiness(composer: Composer) -> dict[str, Any]:
    """Return the elements with their items, the shares of the ratings, and their figure."""
    framework = composer.plan.framework
    items = composer.plan.readiness.items
    by_element = {
        element.name: found
        for element in framework.readiness_elements
        if (found := _items_of(composer, element.id))
    }
    scores = {name: readiness_score(composer, found) for name, found in by_element.items()}
    best, worst = largest(scores), smallest(scores)
    return {
        "elements": tuple(
            _element(composer, element, by_element[element.name])
            for element in framework.readiness_elements
            if element.name in by_element
        ),
        "shares": _share_table(composer, by_element),
        "ratings": _ratings(composer, items),
        "item_count": len(items),
        "overall": indonesian.number(readiness_score(composer, items), 1) + _flag(items),
        "strongest": _named(best.names, best.value, items) if best else None,
        "weakest": _named(worst.names, worst.value, items) if worst else None,
        "scores": _rating_figure(scores, _flag(items)),
    }


def readiness_score(composer: Composer, items: Sequence[ReadinessItem]) -> float:
    """Return the mean rating from 0 (all worst, or no items) to 100 (all best)."""
    ratings = composer.plan.framework.ratings
    best = len(ratings) - 1
    value = {rating.id: 100 * (best - place) / best for place, rating in enumerate(ratings)}
    return sum(value[item.rating] for item in items) / max(len(items), 1)


def _items_of(composer: Composer, element_id: str) -> tuple[ReadinessItem, ...]:
    return tuple(item for item in composer.plan.readiness.items if item.element == element_id)


def _count(items: Sequence[ReadinessItem], rating_id: str) -> int:
    return sum(item.rating == rating_id for item in items)


def _flag(items: Sequence[ReadinessItem]) -> str:
    marked = any(is_illustrative(item.illustrative, "peringkat") for item in items)
    return "†" if marked else ""


def _named(names: Sequence[str], score: float, items: Sequence[ReadinessItem]) -> dict[str, str]:
    flag = _flag(items)
    return {
        "names": indonesian.join_words([name.lower() for name in names]),
        "score": indonesian.number(score, 1) + flag,
    }


def _ratings(composer: Composer, items: Sequence[ReadinessItem]) -> tuple[dict[str, Any], ...]:
    """Return how many items have each rating, and which part of all that is."""
    return tuple(
        {
            "name": rating.name.lower(),
            "count": (many := _count(items, rating.id)),
            "share": indonesian.percent(many, len(items)) + _flag(items),
        }
        for rating in composer.plan.framework.ratings
    )


def _element(
    composer: Composer, element: NamedItem, items: Sequence[ReadinessItem]
) -> dict[str, Any]:
    best, *_, worst = composer.plan.framework.ratings
    return {
        "name": element.name,
        "explanation": element.explanation or "",
        "count": len(items),
        "score": indonesian.number(readiness_score(composer, items), 1) + _flag(items),
        "best": tuple(_item_name(composer, one) for one in items if one.rating == best.id),
        "worst": tuple(_item_name(composer, one) for one in items if one.rating == worst.id),
        "best_rating": best.name.lower(),
        "worst_rating": worst.name.lower(),
        "table": _element_table(composer, element, items),
    }


def _item_name(composer: Composer, item: ReadinessItem) -> str:
    name = indonesian.lower_first(composer.line(item.name))
    return composer.mark(name, item.illustrative, "peringkat")


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
    ratings = composer.plan.framework.ratings
    everything = composer.plan.readiness.items
    rows = []
    for name, items in [*by_element.items(), ("**Seluruhnya**", everything)]:
        counts = [_count(items, rating.id) for rating in ratings]
        shares = (f"{n} ({indonesian.percent(n, len(items))})" for n in counts)
        score = indonesian.number(readiness_score(composer, items), 1)
        rows.append((name, str(len(items)), *shares, score))
    columns = (
        Column("Unsur", 24),
        Column("Butir", 11, "right"),
        *(Column(rating.name, 17, "right") for rating in ratings),
        Column("Skor", 12, "right"),
    )
    caption = f"Peringkat dan skor kesiapan per unsur{_flag(everything)}"
    return Table("tbl-peringkat", caption, columns, tuple(rows), total=True)


def _rating_figure(scores: dict[str, float], flag: str) -> Figure:
    chart = rating_chart(tuple(scores.items()))
    caption = f"Skor kesiapan per unsur{flag}"
    note = "Skor 0 berarti seluruh butir pada peringkat terendah, 100 pada peringkat tertinggi."
    return chart_figure("fig-kesiapan", caption, chart, note)
