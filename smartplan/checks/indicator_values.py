"""What is better and what is worse, in the direction of an indicator."""

from typing import Final

from smartplan.plan.indicators import Indicator

_SIGN: Final = {"naik": 1, "turun": -1, "tetap": 0}


def is_worse(indicator: Indicator, before: float, after: float) -> bool:
    """Tell whether a value is worse than one before it; what is to stay is never worse."""
    return _SIGN[indicator.direction] * (after - before) < 0


def ends_worse(indicator: Indicator) -> bool:
    """Tell whether the last target is worse than the baseline."""
    if indicator.baseline is None:
        return False
    last = indicator.targets[max(indicator.targets)]
    return is_worse(indicator, indicator.baseline.value, last)
