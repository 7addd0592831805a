"""TAM: how the books look."""

from typing import Final

from smartplan.checks.appearance import (
    broken_picture,
    low_contrast,
    unknown_font,
)
from smartplan.checks.check import Check

CHECKS: Final[tuple[Check, ...]] = (
    low_contrast,
    unknown_font,
    broken_picture,
)
