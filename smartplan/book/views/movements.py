"""Where an indicator comes from and where it goes, as a sentence needs it."""

from dataclasses import dataclass

from smartplan.book import indonesian
from smartplan.book.composer import Composer
from smartplan.book.views.indicators import indicator_flag
from smartplan.plan.base import Illustrative, is_illustrative
from smartplan.plan.indicators import Indicator


@dataclass(frozen=True, slots=True)
class Movement:
    """An indicator from its baseline (or first target) to its last target."""

    name: str
    unit: str
    """Empty where the name begins with it, as in "Indeks SPBE"."""
    unit_in_full: str
    direction: str
    """``naik``, ``turun`` or ``tetap``."""
    start: str
    start_year: int
    end: str
    end_year: int


def movement(composer: Composer, indicator: Indicator, owner: Illustrative) -> Movement:
    """Return how an indicator is to move; ``owner`` is the flag of its program or dimension."""
    name, unit = composer.line(indicator.name), composer.line(indicator.unit)
    whole = indicator_flag(indicator, owner)
    last = max(indicator.targets)
    goal = indicator.targets[last]
    baseline = indicator.baseline
    start_year = baseline.year if baseline else min(indicator.targets)
    start = baseline.value if baseline else indicator.targets[start_year]
    key = "nilai_awal" if baseline else "target"
    return Movement(
        name=name,
        unit="" if name.casefold().split()[0] == unit.casefold() else unit,
        unit_in_full=unit,
        direction="naik" if goal > start else "turun" if goal < start else "tetap",
        start=composer.mark(indonesian.number(start), is_illustrative(whole, key)),
        start_year=start_year,
        end=composer.mark(indonesian.number(goal), is_illustrative(whole, "target")),
        end_year=last,
    )
