"""Pendahuluan of Buku II: how to read the book."""

from typing import Any

from smartplan.book.composer import Composer


def build_reading_notes(composer: Composer) -> dict[str, Any]:
    """Return whether anything in the plan is marked as illustrative, which the reader is told."""
    plan = composer.plan
    flags = [
        plan.region.illustrative,
        *(one.illustrative for one in plan.programs),
        *(one.illustrative for one in plan.quick_wins),
        *(one.illustrative for one in plan.dimensions),
    ]
    return {"marked": any(flag is not False for flag in flags)}
