"""Finished books go to disk: all files of a book, whole, or none."""

import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from smartplan.convert.converter import OutputFile
from smartplan.errors import OutputError
from smartplan.language import Text


def write_files(files: Iterable[OutputFile], output_dir: Path) -> tuple[Path, ...]:
    """Write a book's files below a folder and return their paths.

    Every file is first written whole beside its place, and only then are all put there, so that
    a full disk leaves the old books as they were. Raises ``OutputError`` when the folder can't be
    made, a file can't be written, or another program holds one.
    """
    waiting: list[tuple[Path, Path]] = []
    try:
        for file in files:
            target = output_dir / file.name
            waiting.append((_write_beside(target, file.content), target))
        for temporary, target in waiting:
            _put_in_place(temporary, target)
    finally:
        for temporary, _ in waiting:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
    return tuple(target for _, target in waiting)


def _write_beside(target: Path, content: bytes) -> Path:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    except OSError as error:
        raise OutputError(
            Text(
                f"Folder {target.parent} tidak dapat ditulisi: {error.strerror}.",
                f"The folder {target.parent} can't be written to: {error.strerror}.",
            ),
            Text(
                "Periksa izin folder itu, atau pilih folder lain dengan `-o`.",
                "Check the folder's permissions, or choose another with `-o`.",
            ),
        ) from error
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        # mkstemp makes files that only their owner may read; books are for everyone.
        temporary.chmod(0o644)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise _refused(target, error) from error
    return temporary


def _put_in_place(temporary: Path, target: Path) -> None:
    try:
        temporary.replace(target)
    except OSError as error:
        raise _refused(target, error) from error


def _refused(target: Path, error: OSError) -> OutputError:
    message = Text(
        f"Berkas {target} tidak dapat ditulis: {error.strerror}.",
        f"The file {target} can't be written: {error.strerror}.",
    )
    if isinstance(error, PermissionError):
        # On Windows, Word and PDF readers lock what they show.
        return OutputError(
            message,
            Text(
                "Tutup berkas itu di Word atau pembaca PDF, lalu ulangi.",
                "Close the file in Word or the PDF reader, then try again.",
            ),
        )
    return OutputError(
        message,
        Text("Periksa ruang dan izin cakram.", "Check the disk's space and permissions."),
    )
