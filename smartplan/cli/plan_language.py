"""The language of messages that a plan asks for, read before anything else is."""

import re
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from smartplan.sources.plan_layout import MANIFEST_FILE

# The manifest is read later, by those who need a plan; this line must cost nothing.
_LINE: Final = re.compile(rb"""^bahasa_pesan:[ \t]*["']?(id|en)\b""", re.MULTILINE)
_MOST_BYTES: Final = 20_000


def find_plan_language(arguments: Sequence[str]) -> str | None:
    """Return the language of the plan that the arguments name, else of the plan in this folder.

    None where there is no plan, or none that asks for a language.
    """
    for folder in (*(Path(one) for one in arguments if not one.startswith("-")), Path()):
        # A name may be too long for a file, or hold what no name can.
        with suppress(OSError, ValueError), (folder / MANIFEST_FILE).open("rb") as stream:
            found = _LINE.search(stream.read(_MOST_BYTES))
            return found[1].decode("ascii") if found else None
    return None
