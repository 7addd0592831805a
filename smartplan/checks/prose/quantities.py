"""Quantities in prose: a number with its scale and unit, or the fact that prints one."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from smartplan.checks.prose.numerals import DECIMAL, read_decimal
from smartplan.plan.evidence import Fact

_SCALES: Final[Mapping[str, int]] = {
    "ribu": 10**3,
    "juta": 10**6,
    "miliar": 10**9,
    "milyar": 10**9,
    "triliun": 10**12,
}
_SCALE: Final = "|".join(_SCALES)
_PERCENT: Final = frozenset({"%", "persen"})
_POINTS: Final = frozenset({"poin", "angka"})

# Words that follow a number and are no unit of it.
_NO_UNIT: Final = (
    r"(?!(?:dari|ke|pada|di|menjadi|dan|atau|yang|menurut|untuk|dengan|per|tahun|oleh|sampai"
    r"|hingga|serta|dalam|lebih|kurang|naik|turun|bila|karena|jika|sedangkan)\b)"
)
QUANTITY: Final = (
    rf"(?:\{{fakta:(?P<%s_fact>[a-z0-9-]+)\}}|(?:Rp\s?)?(?P<%s_number>{DECIMAL})(?![\w,.]{{0,30}}\d)"
    rf"(?:\s*(?P<%s_scale>{_SCALE})\b)?(?P<%s_unit>\s*%%|\s+{_NO_UNIT}[^\W\d_]+)?)"
)
"""The pattern of a quantity; ``named`` gives its groups a name."""


def named(name: str) -> str:
    """Return QUANTITY with groups of a name, so that one pattern can hold several."""
    return QUANTITY % (name, name, name, name)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as printed: ``step`` is one of its last digit, so 2,09 has a step of 0,01.

    ``value`` and ``step`` count in single units: Rp1,2 miliar is 1.200.000.000 with a step of
    100.000.000; ``scale`` is the word that multiplies, and by how much. ``kind`` is "percent",
    "points" or "" for everything else. ``fact`` is the fact that was referred to.
    """

    value: Decimal
    step: Decimal
    kind: str
    unit: str
    scale: tuple[str, int] = ("", 1)
    fact: Fact | None = None

    @property
    def slack(self) -> Decimal:
        """By how much the true value may differ: nothing for a whole number without a scale."""
        return Decimal(0) if self.step == 1 else self.step / 2


def read_quantity(found: re.Match[str], name: str, facts: Mapping[str, Fact]) -> Quantity | None:
    """Return the quantity of a match of ``named(name)``; None for a fact that is no number."""
    fact_id = found[f"{name}_fact"]
    if fact_id is not None:
        fact = facts.get(fact_id)
        return None if fact is None else quantity_of(fact)
    value = read_decimal(found[f"{name}_number"])
    unit = (found[f"{name}_unit"] or "").strip().casefold()
    return _make(value, (found[f"{name}_scale"] or "").casefold(), unit)


def quantity_of(fact: Fact) -> Quantity | None:
    """Return the quantity of a fact; None for a fact in words."""
    if isinstance(fact.value, str):
        return None
    unit = (fact.unit or "").casefold()
    first, _, rest = unit.partition(" ")
    scale = first if first in _SCALES else ""
    made = _make(Decimal(str(fact.value)), scale, rest if scale else unit)
    return replace(made, fact=fact)


def _make(value: Decimal, scale: str, unit: str) -> Quantity:
    exponent = value.as_tuple().exponent
    step = Decimal(1).scaleb(min(exponent, 0) if isinstance(exponent, int) else 0)
    kind = "percent" if unit in _PERCENT else "points" if unit in _POINTS else ""
    times = _SCALES.get(scale, 1)
    return Quantity(value * times, step * times, kind, unit, (scale, times))
