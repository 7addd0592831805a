"""Which files of a plan have changed, as git or pre-commit names them."""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from smartplan.cli.usage import UsageMistakeError
from smartplan.language import Text

OPTION: Final = "--changed"
FROM_OPTION: Final = "--changed-from"
_STDIN: Final = "-"


def spread_changed(arguments: Sequence[str]) -> list[str]:
    """Return the arguments with ``--changed`` before each of the files that follow it.

    pre-commit appends its files to a command without knowing of any option.
    """
    spread: list[str] = []
    following = False
    for argument in arguments:
        if argument == OPTION:
            following = True
        elif following and not argument.startswith("-"):
            spread += [OPTION, argument]
        else:
            following = False
            spread.append(argument)
    return spread


def read_changed(names: Sequence[str], source: str | None) -> tuple[str, ...]:
    """Return the named files and those listed in a file, or on stdin for ``-``, one per line.

    Raises UsageMistakeError if the list can't be read.
    """
    if source is None:
        return tuple(names)
    try:
        listed = sys.stdin.read() if source == _STDIN else Path(source).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as failure:
        raise UsageMistakeError(
            Text(f"Daftar berkas {source} tidak terbaca.", f"The list {source} can't be read."),
            Text(
                "Beri berkas teks UTF-8 dengan satu nama per baris, atau - untuk masukan standar.",
                "Give a UTF-8 text file with one name per line, or - for standard input.",
            ),
        ) from failure
    # `git diff -z` ends names with NUL.
    return (*names, *(line for line in listed.replace("\0", "\n").splitlines() if line.strip()))


def files_in_plan(root: Path, names: Iterable[str]) -> frozenset[str]:
    """Return those of the files that lie in a plan folder, relative to it, with slashes."""
    base = root.resolve()
    paths = (Path(name).resolve() for name in names)
    return frozenset(path.relative_to(base).as_posix() for path in paths if base in path.parents)
