"""What a quick win answers to the elements that the framework asks of it."""

import re
from collections.abc import Iterator
from typing import Final

from smartplan.plan.base import aliases_of
from smartplan.plan.plan import Plan
from smartplan.plan.quick_wins import QuickWin

_ATTRIBUTES: Final = {alias: name for name, alias in aliases_of(QuickWin).items()}
_MARKS: Final = re.compile(r"[\W_]+")


def asked_attributes(plan: Plan) -> tuple[str, ...]:
    """Return the attributes of a quick win that answer the framework's elements, in its order."""
    keys = (element.id.replace("-", "_") for element in plan.framework.quick_wins.elements)
    return tuple(_ATTRIBUTES[key] for key in keys if key in _ATTRIBUTES)


def walk_answers(plan: Plan, quick_win: QuickWin) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each attribute with the words of its answer, in small letters and without marks."""
    for name in asked_attributes(plan):
        yield name, tuple(_MARKS.sub(" ", str(getattr(quick_win, name)).casefold()).split())
