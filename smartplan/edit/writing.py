"""Puts changed files in place: all of them, or everything stays as it was."""

import os
import tempfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import Final

from smartplan.edit.changes import FileChange
from smartplan.edit.journal import TEMPORARY_SUFFIX, Step, is_inside, write_journal
from smartplan.errors import OutputError
from smartplan.language import Text

_NEW_FILE_MODE: Final = 0o644
_Undo = Callable[[], object]


def write_changes(root: Path, changes: Iterable[FileChange]) -> tuple[Path, ...]:
    """Write changes into a plan folder and return the files, all or none of them.

    Everything is first written beside its place; should anything then fail, what was put in
    place is taken back, and should the program be killed, ``finish_writing`` completes it. Raises
    OutputError, also when a file is no longer what the change was computed from or when a name
    is taken.
    """
    todo = tuple(changes)
    undo: list[_Undo] = []
    done: list[_Undo] = []
    complete = False
    try:
        _write_all(root, todo, undo, done)
        complete = True
    except OSError as error:
        raise _failed(root, error) from error
    finally:
        # Whatever it was that came between, an interrupt by the user included.
        if not complete:
            _run(reversed(undo))
    _run(reversed(done))
    return tuple(root / change.target for change in todo)


def _write_all(
    root: Path, todo: tuple[FileChange, ...], undo: list[_Undo], done: list[_Undo]
) -> None:
    for change in todo:
        _refuse(root, change)
    waiting = [(change, _write_beside(root, change, undo)) for change in todo]
    if len(waiting) > 1 or any(change.renamed for change in todo):
        journal = write_journal(root, [_step(*one) for one in waiting])
        undo.append(journal.unlink)
        done.append(journal.unlink)
    for change, temporary in waiting:
        _put_in_place(root, change, temporary, undo, done)


def _step(change: FileChange, temporary: Path) -> Step:
    old = change.file if change.before is not None else ""
    waiting = PurePosixPath(change.target).with_name(temporary.name)
    return Step(waiting.as_posix(), change.target, old)


def _run(steps: Iterable[_Undo]) -> None:
    for step in steps:
        with suppress(OSError):
            step()


def _refuse(root: Path, change: FileChange) -> None:
    """Refuse a change whose ground has moved, or that leads out of the plan."""
    for name in (change.file, change.target):
        if not is_inside(root, name):
            raise OutputError(
                Text(f"{name} di luar folder rencana.", f"{name} lies outside the plan folder.")
            )
    path, target = root / change.file, root / change.target
    if (change.before is None or change.renamed) and target.exists():
        raise OutputError(
            Text(f"Berkas {target} sudah ada.", f"The file {target} exists already."),
            Text("Pilih id lain.", "Choose another id."),
        )
    if change.before is not None and path.read_bytes() != change.before:
        raise OutputError(
            Text(
                f"Berkas {path} baru saja diubah program lain; tidak ada yang ditulis.",
                f"The file {path} was just changed by another program; nothing was written.",
            ),
            Text("Ulangi perintahnya.", "Run the command again."),
        )


def _write_beside(root: Path, change: FileChange, undo: list[_Undo]) -> Path:
    target = root / change.target
    _make_folder(target.parent, undo)
    handle, name = tempfile.mkstemp(TEMPORARY_SUFFIX, f".{target.name}.", target.parent)
    temporary = Path(name)
    undo.append(lambda: temporary.unlink(missing_ok=True))
    with os.fdopen(handle, "wb") as stream:
        stream.write(change.after)
        stream.flush()
        os.fsync(stream.fileno())
    path = root / change.file
    temporary.chmod(path.stat().st_mode if change.before is not None else _NEW_FILE_MODE)
    return temporary


def _make_folder(folder: Path, undo: list[_Undo]) -> None:
    if not folder.is_dir():
        _make_folder(folder.parent, undo)
        folder.mkdir()
        undo.append(folder.rmdir)


def _put_in_place(
    root: Path, change: FileChange, temporary: Path, undo: list[_Undo], done: list[_Undo]
) -> None:
    path, target = root / change.file, root / change.target
    if change.before is not None:
        kept = temporary.with_name(f"{temporary.name}.lama")
        path.replace(kept)
        undo.append(lambda: kept.replace(path))
        done.append(kept.unlink)
    temporary.replace(target)
    undo.append(target.unlink)


def _failed(root: Path, error: OSError) -> OutputError:
    where = error.filename or root
    return OutputError(
        Text(
            f"Berkas {where} tidak dapat ditulis: {error.strerror}. Rencana tetap seperti semula.",
            f"The file {where} can't be written: {error.strerror}. The plan is as it was.",
        ),
        Text(
            "Tutup berkas itu di program lain, dan periksa izin serta ruang cakram.",
            "Close the file in other programs, and check permissions and disk space.",
        ),
    )
