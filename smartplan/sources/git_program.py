"""What git can tell of a folder at an earlier commit. Runs git, so only where a user asks for it.

Everything that a build needs is read from git's own files instead (``git_commit``).
"""

import io
import os
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from smartplan.errors import GitError
from smartplan.language import Text
from smartplan.sources.git_folder import find_repository

_SECONDS: Final = 120
# A stranger's repository must not make git start a program of its own.
_HARMLESS: Final = ("-c", "core.fsmonitor=false", "-c", "core.quotepath=false")
_DISTRUST: Final = b"detected dubious ownership"
_WITHOUT: Final = Text(
    "Periksa dengan git status, atau jalankan tanpa --since dan --base.",
    "See what git status says, or run without --since and --base.",
)


def find_git() -> Path | None:
    """Return the git program, None if there is none.

    Never one that lies in the current folder: Windows would look there first, and a repository of
    a stranger may bring its own.
    """
    found = shutil.which("git")
    if found is None or Path(found).resolve().parent == Path.cwd():
        return None
    return Path(found)


def find_revision(repository: Path, name: str) -> str | None:
    """Return the hash of the commit that a name such as ``main`` or ``HEAD^1`` means, or None.

    Raises GitError if git can't be run.
    """
    if name.startswith("-"):
        return None
    done = _run(repository, "rev-parse", "--verify", "--quiet", f"{name}^{{commit}}")
    return done.stdout.decode("ascii", "replace").strip() if done.returncode == 0 else None


def list_changed(repository: Path, commit: str | None) -> tuple[Path, ...]:
    """Return the files that git knows and that are not as they were at a commit, gone ones too.

    Without a commit all files count. Raises GitError.
    """
    since = ("diff", "--name-only", "--no-renames", "--no-ext-diff", "-z", commit or "", "--")
    return _listed(repository, *(since if commit else ("ls-files", "-z")))


def list_untracked(repository: Path) -> tuple[Path, ...]:
    """Return the files that git does not know yet and that are not ignored. Raises GitError."""
    return _listed(repository, "ls-files", "--others", "--exclude-standard", "-z")


def _listed(repository: Path, *arguments: str) -> tuple[Path, ...]:
    names = os.fsdecode(_output(repository, *arguments))
    return tuple(repository / name for name in names.split("\0") if name)


@contextmanager
def folder_at(folder: Path, commit: str) -> Iterator[Path]:
    """Give a copy of a folder as it was at a commit; it is empty if the folder was not there.

    The copy holds regular files only and is gone afterwards. Raises GitError.
    """
    repository = find_repository(folder)
    if repository is None:
        raise GitError(
            Text(f"{folder} tidak di dalam repositori git.", f"{folder} is in no git repository."),
            _WITHOUT,
        )
    inside = folder.resolve().relative_to(repository).as_posix()
    with tempfile.TemporaryDirectory(prefix="smartplan-") as temporary:
        copy = Path(temporary).resolve() / "rencana"
        copy.mkdir()
        tree = f"{commit}:" if inside == "." else f"{commit}:{inside}"
        if _run(repository, "cat-file", "-e", tree).returncode == 0:
            _unpack(_output(repository, "archive", "--format=tar", tree), copy)
        yield copy


def _unpack(packed: bytes, copy: Path) -> None:
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        for member in archive:
            content = archive.extractfile(member) if member.isfile() else None
            target = copy / member.name
            if content is None or copy not in target.resolve().parents:
                continue
            # A name that this system can't hold is not in its work tree either.
            with suppress(OSError):
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content.read())


def _output(repository: Path, *arguments: str) -> bytes:
    done = _run(repository, *arguments)
    if done.returncode != 0:
        said = done.stderr.decode("utf-8", "replace").strip()
        raise GitError(Text(f"git gagal: {said}", f"git failed: {said}"), _WITHOUT)
    return done.stdout


def _run(repository: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    program = find_git()
    if program is None:
        raise GitError(Text("git tidak terpasang.", "git is not installed."), _WITHOUT)
    try:
        done = subprocess.run(  # noqa: S603 - fixed words, and names that can't be options
            [os.fspath(program), "-C", str(repository), *_HARMLESS, *arguments],
            env={**os.environ, "LC_ALL": "C"},
            capture_output=True,
            check=False,
            timeout=_SECONDS,
        )
    except (OSError, subprocess.TimeoutExpired) as failure:
        raise GitError(
            Text(f"git tidak dapat dijalankan: {failure}", f"git can't be run: {failure}"), _WITHOUT
        ) from failure
    if _DISTRUST in done.stderr:
        raise _distrusted(repository)
    return done


def _distrusted(repository: Path) -> GitError:
    trust = f'git config --global --add safe.directory "{repository.as_posix()}"'
    return GitError(
        Text(
            f"git tidak membaca {repository}, karena folder itu milik pengguna lain.",
            f"git does not read {repository}, since that folder belongs to another user.",
        ),
        Text(f"Bila folder itu tepercaya: {trust}", f"If you trust that folder: {trust}"),
    )
