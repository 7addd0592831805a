"""The commit that a plan folder stands at, read from git's own files.

No git program: the machine may lack it, and a stranger's repository can make it run programs.
"""

import re
from pathlib import Path
from typing import Final

_HASH: Final = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")
_REF: Final = re.compile(r"ref: (refs/[\w./+@-]+)")
_LARGEST: Final = 4 * 1024 * 1024


def find_commit(folder: Path) -> str | None:
    """Return the commit checked out where a folder lies, or None if there is none to be found."""
    place = folder.resolve()
    for candidate in (place, *place.parents):
        git = _git_folder(candidate / ".git")
        if git is not None:
            return _head(git)
    return None


def _git_folder(entry: Path) -> Path | None:
    if entry.is_dir():
        return entry
    # A work tree of its own, or a submodule, has a file that leads there.
    leads = _read(entry)
    if not leads.startswith("gitdir: "):
        return None
    git = entry.parent / leads.removeprefix("gitdir: ").strip()
    return git if git.is_dir() else None


def _head(git: Path) -> str | None:
    head = _read(git / "HEAD").strip()
    if _HASH.fullmatch(head):
        return head
    named = _REF.fullmatch(head)
    if named is None or ".." in named[1]:
        return None
    shared = git / _read(git / "commondir").strip()
    for folder in (git, shared):
        commit = _read(folder / named[1]).strip()
        if _HASH.fullmatch(commit):
            return commit
    return _packed(_read(shared / "packed-refs"), named[1])


def _packed(lines: str, name: str) -> str | None:
    for line in lines.splitlines():
        commit, _, ref = line.partition(" ")
        if ref.strip() == name and _HASH.fullmatch(commit):
            return commit
    return None


def _read(path: Path) -> str:
    try:
        if not path.is_file() or path.stat().st_size > _LARGEST:
            return ""
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
