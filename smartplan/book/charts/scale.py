"""Round numbers for an axis."""

import math
from collections.abc import Sequence
from typing import Final

_STEPS: Final = (1.0, 2.0, 2.5, 5.0, 10.0)


def round_steps(largest: float, count: int = 5) -> Sequence[float]:
    """Return the marks of an axis from zero to just above a value, at most ``count`` steps."""
    if largest <= 0:
        return (0.0, 1.0)
    power = 10.0 ** math.floor(math.log10(largest / count))
    step = next(power * one for one in _STEPS if power * one * count >= largest * (1 - 1e-9))
    steps = math.ceil(largest / step - 1e-9)
    return tuple(round(step * number, 10) for number in range(steps + 1))
