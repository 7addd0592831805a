"""Where words go: results to stdout, progress and messages to stderr; plain unless a terminal."""

import os
import shutil
import sys
from pathlib import Path
from typing import TextIO

from smartplan.errors import SmartplanError
from smartplan.language import Language, Text


def prepare_streams() -> None:
    """Make both streams able to take any text: a Windows pipe would refuse † in cp1252."""
    # A program started without streams has none: what it says then goes nowhere.
    sys.stdout = sys.stdout or _open_nowhere()
    sys.stderr = sys.stderr or _open_nowhere()
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is None:
            continue
        if stream.isatty():
            reconfigure(errors="replace")
        else:
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _open_nowhere() -> TextIO:
    return Path(os.devnull).open("w", encoding="utf-8")


def write_result(text: str) -> None:
    """Write what was asked for to stdout."""
    sys.stdout.write(text if text.endswith("\n") else f"{text}\n")
    sys.stdout.flush()


def write_message(text: str) -> None:
    """Write a message to stderr."""
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


def show_error(error: SmartplanError, language: Language) -> None:
    """Show what stopped the work, and the way out."""
    word = Text("Gagal", "Failed").spoken(language)
    write_message(f"{word}: {error.message.spoken(language)}")
    if error.hint:
        hint = Text("Saran", "Hint").spoken(language)
        write_message(f"{hint}: {error.hint.spoken(language)}")


def wants_color(stream: TextIO) -> bool:
    """Tell whether to write colour: on a terminal, unless the user set NO_COLOR."""
    return stream.isatty() and not os.environ.get("NO_COLOR")


def terminal_width() -> int:
    """Return the width to write for, in columns."""
    return max(60, min(shutil.get_terminal_size((100, 24)).columns, 120))


class ProgressLine:
    """Counts finished steps on one line of a terminal, and is silent elsewhere."""

    def __init__(self, total: int, word: str) -> None:
        self._total = total
        self._word = word
        self._done = 0
        self._shown = sys.stderr.isatty()
        self._show("")

    def step(self, name: str) -> None:
        """Count one step that ended."""
        self._done += 1
        self._show(name)

    def close(self) -> None:
        """Clear the line."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()

    def _show(self, name: str) -> None:
        if self._shown:
            text = f"{self._word} {self._done}/{self._total} {name}"
            sys.stderr.write(f"\r\x1b[K{text[: terminal_width() - 1]}")
            sys.stderr.flush()
