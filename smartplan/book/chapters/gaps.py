"""Kesenjangan: from condition to target, gap, action, and the programs that close it."""

from collections import Counter
from typing import Any

from smartplan.book.composer import DASH, Composer
from smartplan.book.view_model import Column, Table
from smartplan.plan.readiness import ReadinessItem


def build_gaps(composer: Composer) -> dict[str, Any]:
    """Return the overview per element, the matrix of each, and who closes the most gaps."""
    elements = composer.plan.framework.readiness_elements
    items = composer.plan.readiness.items
    known = composer.plan.program_by_id
    closing = Counter(one for item in items for one in set(item.programs) if one in known)
    most = max(closing.values(), default=0)
    top = [known[one] for one, times in closing.items() if times == most and most > 1]
    open_items = tuple(composer.line(item.name) for item in items if not _programs(composer, item))
    return {
        "overview": _overview(composer),
        "gaps": tuple(
            {
                "name": element.name,
                "table": _matrix(composer, element.id, element.name, found),
            }
            for element in elements
            if (found := [item for item in items if item.element == element.id])
        ),
        "item_count": len(items),
        "program_count": len(closing),
        "open": open_items,
        "top": tuple(composer.line(program.name) for program in top) if len(top) < 4 else (),
        "top_count": most,
    }


def _programs(composer: Composer, item: ReadinessItem) -> list[str]:
    known = composer.plan.program_by_id
    return [composer.line(known[one].name) for one in item.programs if one in known]


def _overview(composer: Composer) -> Table:
    """Count per element: items, those that have a program, and the programs that close them."""
    items = composer.plan.readiness.items
    rows = []
    for element in composer.plan.framework.readiness_elements:
        found = [item for item in items if item.element == element.id]
        if found:
            rows.append((element.name, *_counts(composer, found)))
    rows.append(("**Seluruhnya**", *_counts(composer, items)))
    columns = (
        Column("Unsur", 31),
        Column("Kesenjangan", 23, "right"),
        Column("Dijawab program", 23, "right"),
        Column("Program terkait", 23, "right"),
    )
    return Table(
        "tbl-ringkasan-kesenjangan",
        "Kesenjangan dan program yang menjawabnya per unsur",
        columns,
        tuple(rows),
        "Satu program dapat menjawab beberapa kesenjangan dan dihitung sekali per baris.",
        total=True,
    )


def _counts(
    composer: Composer, items: list[ReadinessItem] | tuple[ReadinessItem, ...]
) -> list[str]:
    known = composer.plan.program_by_id
    answered = sum(bool(_programs(composer, item)) for item in items)
    programs = {one for item in items for one in item.programs if one in known}
    return [str(number) if number else DASH for number in (len(items), answered, len(programs))]


def _matrix(composer: Composer, element_id: str, name: str, items: list[ReadinessItem]) -> Table:
    def cell(item: ReadinessItem, text: str, key: str) -> str:
        return composer.mark(composer.line(text), item.illustrative, key)

    rows = tuple(
        (
            composer.line(item.name),
            cell(item, item.condition, "kondisi"),
            cell(item, item.target, "target"),
            cell(item, item.gap, "kesenjangan"),
            cell(item, item.action, "tindakan"),
            "; ".join(_programs(composer, item)) or DASH,
        )
        for item in items
    )
    columns = (
        Column("Butir", 12),
        Column("Kondisi sekarang", 24),
        Column("Target", 17),
        Column("Kesenjangan", 15),
        Column("Tindakan", 17),
        Column("Program", 15),
    )
    caption = f"Matriks kesenjangan {name.lower()}"
    return Table(f"tbl-kesenjangan-{element_id}", caption, columns, rows)
