"""Numbers as they were printed: how exact they are, and how the books write them."""

import math
import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from smartplan.plan.base import PlanModel
from smartplan.plan.index import PlanIndex, yaml_keys

# What a unit may begin with, and how many it means.
_SCALES: Final = {
    "ribu": Decimal(10**3),
    "juta": Decimal(10**6),
    "miliar": Decimal(10**9),
    "milyar": Decimal(10**9),
    "triliun": Decimal(10**12),
}
_ONE: Final = Decimal(1)
_PERCENT: Final = frozenset({"persen", "%", "poin"})
_FRACTION: Final = re.compile(r"[+-]?[0-9]+\.([0-9]+)")


@dataclass(frozen=True, slots=True)
class Printed:
    """A number as printed: ``value`` in single units, ``decimals`` behind its comma.

    ``scale`` is what its unit multiplies with (ribu, juta); ``is_rounded`` tells that more
    digits may stand behind what is printed.
    """

    value: Decimal
    decimals: int
    scale: Decimal
    is_rounded: bool

    @property
    def margin(self) -> Decimal:
        """Half a unit of the last digit where the number was rounded, otherwise zero."""
        return self.scale / (2 * Decimal(10) ** self.decimals) if self.is_rounded else Decimal(0)

    def rounded(self) -> "Printed":
        """Return the same number, taken for a rounded one."""
        return Printed(self.value, self.decimals, self.scale, is_rounded=True)


def scale_of(unit: str | None) -> Decimal:
    """Return what a unit such as ``miliar rupiah`` multiplies with; one for ``jiwa``."""
    words = (unit or "").casefold().removeprefix("rp ").split()
    return _SCALES.get(words[0], _ONE) if words else _ONE


def read_number(value: float, written: object, unit: str | None) -> Printed | None:
    """Return a number of a unit; ``written`` is the same as the file has it, with its zeros.

    None where it is none that can be reckoned with, such as infinity.
    """
    if not math.isfinite(value):
        return None
    number = Decimal(str(value))
    found = _FRACTION.fullmatch(str(getattr(written, "raw", written)))
    decimals = len(found[1]) if found else max(0, -int(number.normalize().as_tuple().exponent))
    scale = scale_of(unit)
    is_share = bool(set((unit or "").casefold().split()[:1]) & _PERCENT)
    return Printed(number * scale, decimals, scale, decimals > 0 or scale != _ONE or is_share)


def written_at(index: PlanIndex, entity: PlanModel, *keys: str | int) -> object:
    """Return a value of an entity as its file has it, where numbers know their writing."""
    place = index.place_of(entity)
    value: object = index.documents[place.file].data
    for key in (*place.path, *yaml_keys(entity, keys)):
        value = value[key]  # type: ignore[index]
    return value


def say_number(number: Decimal) -> str:
    """Write a number as the books do, without zeros at the end: ``1.234,5``."""
    plain = f"{number:,f}"
    if "." in plain:
        plain = plain.rstrip("0").rstrip(".")
    return plain.translate(str.maketrans(",.", ".,"))
