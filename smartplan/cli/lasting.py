"""What lasts until the process ends: to take a large plan apart takes longer than the report."""

from typing import Final, TypeVar

Thing = TypeVar("Thing")

_LASTING: Final[list[object]] = []


def keep(thing: Thing) -> Thing:
    """Return the thing, which lasts as long as the process, or until the next one is kept."""
    _LASTING[:] = [thing]
    return thing
