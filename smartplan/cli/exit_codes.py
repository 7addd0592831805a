"""The four exit codes."""

from enum import IntEnum


class ExitCode(IntEnum):
    """What a caller, such as CI, learns from the process alone."""

    FINE = 0
    PLAN_HAS_ERRORS = 1
    WRONG_USAGE = 2
    COULD_NOT = 3
