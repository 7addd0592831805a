"""Asks before something is written; on no terminal nobody can answer."""

import sys
from typing import Final

from smartplan.cli.usage import UsageMistakeError
from smartplan.language import Language, Text

_YES: Final = frozenset({"y", "ya", "yes"})
_ASK: Final = Text("Tulis perubahan ini? [y/T] ", "Write these changes? [y/N] ")


def confirm(language: Language) -> bool:
    """Ask on the terminal whether to go on.

    Raises UsageMistakeError where there is no terminal to ask on.
    """
    if not sys.stdin.isatty():
        raise UsageMistakeError(
            Text("Belum ada yang ditulis.", "Nothing was written yet."),
            Text("Ulangi dengan --yes untuk menulisnya.", "Repeat with --yes to write it."),
        )
    sys.stderr.write(_ASK.spoken(language))
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in _YES
