"""The moment that is stamped into files: the plan's date, never the clock's."""

import os
from datetime import UTC, datetime
from typing import Final

from smartplan.errors import SmartplanError
from smartplan.language import Text

_ISO_ENDINGS: Final = {4: "-01-01", 7: "-01", 10: ""}
_VARIABLE: Final = "SOURCE_DATE_EPOCH"


def stamp_of(date: str) -> str:
    """Return a plan's date as YYYY-MM-DD, or the moment of SOURCE_DATE_EPOCH where that is set.

    Raises ``SmartplanError`` if it is set to what is no number of seconds.
    """
    asked = os.environ.get(_VARIABLE, "").strip()
    if not asked:
        return date + _ISO_ENDINGS[len(date)]
    try:
        moment = datetime.fromtimestamp(int(asked), tz=UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise SmartplanError(
            Text(
                f"{_VARIABLE} berisi {asked!r}, bukan detik sejak 1970.",
                f"{_VARIABLE} is {asked!r}, which is no number of seconds since 1970.",
            ),
            Text(
                f"Isi dengan bilangan bulat, atau kosongkan {_VARIABLE}.",
                f"Set a whole number, or unset {_VARIABLE}.",
            ),
        ) from error
    return moment.strftime("%Y-%m-%dT%H:%M:%S")
