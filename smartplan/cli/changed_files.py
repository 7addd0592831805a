"""Which files of a plan have changed, as git or pre-commit names them, and whose plan they are."""

import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import TextIOWrapper
from pathlib import Path
from typing import Final

from smartplan.cli.usage import UsageMistakeError
from smartplan.language import Text
from smartplan.sources.plan_folder import find_plan_above

OPTION: Final = "--changed"
FROM_OPTION: Final = "--changed-from"
SINCE_OPTION: Final = "--since"
_STDIN: Final = "-"
_HEAD: Final = "HEAD"
# Where pre-commit is asked about a stretch of history, HEAD is the wrong commit to compare with.
_HOOK_VARIABLE: Final = "PRE_COMMIT_FROM_REF"
_IN_HOOK: Final = "PRE_COMMIT"


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
        listed = _read_stdin() if source == _STDIN else Path(source).read_text(encoding="utf-8-sig")
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


def _read_stdin() -> str:
    # git writes UTF-8, whatever Windows takes a pipe to hold; PowerShell puts a mark before it.
    if isinstance(sys.stdin, TextIOWrapper) and not sys.stdin.isatty():
        sys.stdin.reconfigure(encoding="utf-8-sig")
    return sys.stdin.read()


@dataclass(frozen=True, slots=True)
class Since:
    """What changed since a commit (None before the first one).

    ``aside`` are files that are no part of what is to be committed.
    """

    commit: str | None
    changed: tuple[str, ...]
    aside: tuple[str, ...] = ()


def changed_since(folder: Path, name: str) -> Since:
    """Return what changed since the commit that a name means in a folder's repository.

    Before the first commit all files count. Files that git does not know yet count too, but not
    for a hook: nobody commits them. Raises GitError, UsageMistakeError.
    """
    from smartplan.sources.git_folder import find_repository  # noqa: PLC0415
    from smartplan.sources.git_program import (  # noqa: PLC0415
        find_revision,
        list_changed,
        list_untracked,
    )

    name = os.environ.get(_HOOK_VARIABLE) or name
    repository = find_repository(folder)
    commit = find_revision(repository, name) if repository else None
    if repository is None or (commit is None and name != _HEAD):
        raise unknown_commit(name)
    changed = tuple(map(str, list_changed(repository, commit)))
    untracked = tuple(map(str, list_untracked(repository)))
    if os.environ.get(_IN_HOOK):
        return Since(commit, changed, untracked)
    return Since(commit, (*changed, *untracked))


def unknown_commit(name: str) -> UsageMistakeError:
    """Return the mistake of a name that means no commit here."""
    return UsageMistakeError(
        Text(f"{name} bukan commit di sini.", f"{name} is no commit here."),
        Text(
            "Sebut cabang, tag, atau commit yang ada, mis. main; di CI ambil riwayatnya dahulu.",
            "Name a branch, tag or commit that is there, such as main; in CI fetch it first.",
        ),
    )


def files_in_plan(root: Path, names: Iterable[str]) -> frozenset[str]:
    """Return those of the files that lie in a plan folder, relative to it, with slashes."""
    base = root.resolve()
    paths = (_place(name) for name in names)
    return frozenset(path.relative_to(base).as_posix() for path in paths if base in path.parents)


def plans_of(names: Iterable[str]) -> tuple[Path, ...]:
    """Return the plan folders that files lie in, sorted; files of no plan are passed over.

    A file that is gone still belongs to the plan around it.
    """
    plans = {find_plan_above(_place(name)) for name in names}
    return tuple(sorted(plan for plan in plans if plan is not None))


def _place(name: str) -> Path:
    path = Path(name)
    # A list made on Windows may be read elsewhere.
    if "\\" in name and not path.exists():
        path = Path(name.replace("\\", "/"))
    return path.resolve()
