"""What stands in one folder of a plan: real files and folders with safe names, sorted."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from smartplan.diagnostics import START_OF_FILE, Diagnostic
from smartplan.language import Text, same
from smartplan.sources.decoding import STAND_IN, diagnose_size, replace_forbidden
from smartplan.sources.document import SourceFile
from smartplan.sources.file_entries import (
    FORBIDDEN_CHARACTER,
    SAME_NAME,
    SYMBOLIC_LINK,
    UNFIT_NAME,
    UNREADABLE_FILE,
)
from smartplan.sources.plan_layout import is_ignored
from smartplan.sources.windows_names import is_unfit_for_windows

# A folder that stands elsewhere, as Windows writes it (a junction); OneDrive uses other marks.
_WINDOWS_JUNCTION: Final = 0xA0000003
# Allowed in a text, but not in a name.
_BLANKS: Final = str.maketrans(dict.fromkeys("\t\r\n", STAND_IN))


@dataclass(frozen=True, slots=True)
class FolderListing:
    """Files and subfolders of one folder, and what was refused."""

    files: tuple[SourceFile, ...]
    folders: tuple[SourceFile, ...]
    diagnostics: tuple[Diagnostic, ...]


def list_folder(folder: Path, prefix: str) -> FolderListing:
    """Return what stands in ``folder``, whose path in the plan is ``prefix`` ("" or "program/").

    Hidden names are passed over, links are never followed. Never raises.
    """
    files: list[SourceFile] = []
    folders: list[SourceFile] = []
    diagnostics: list[Diagnostic] = []
    try:
        with os.scandir(folder) as entries:
            visible = [entry for entry in entries if not is_ignored(entry.name)]
    except OSError as failure:
        return FolderListing((), (), (diagnose_unreadable(prefix.rstrip("/"), failure),))
    for entry in sorted(visible, key=lambda entry: entry.name):
        refusal = _refuse(entry, prefix)
        if refusal is not None:
            diagnostics.append(refusal)
            continue
        found = SourceFile(prefix + entry.name, Path(entry.path))
        (folders if entry.is_dir(follow_symlinks=False) else files).append(found)
    diagnostics.extend(_find_same_names((*files, *folders)))
    diagnostics.extend(_find_unfit_names((*files, *folders)))
    return FolderListing(tuple(files), tuple(folders), tuple(diagnostics))


def diagnose_unreadable(file: str, failure: OSError) -> Diagnostic:
    """Return the diagnostic of a file or folder that the system refuses to open."""
    reason = same(failure.strerror or type(failure).__name__)
    if isinstance(failure, PermissionError):
        reason = Text("tidak ada izin", "permission denied")
    elif isinstance(failure, FileNotFoundError):
        reason = Text("berkas itu sudah tidak ada", "it is no longer there")
    message = Text(
        f"{file} tidak dapat dibaca: {reason.indonesian}",
        f"{file} can't be read: {reason.english}",
    )
    return UNREADABLE_FILE.diagnose(file, START_OF_FILE, message)


def exceeds_size(source: SourceFile, limit: int) -> Diagnostic | None:
    """Return a diagnostic if the file is larger than ``limit`` bytes or can't be looked at."""
    try:
        size = source.path.stat().st_size
    except OSError as failure:
        return diagnose_unreadable(source.file, failure)
    return diagnose_size(source.file, size, limit) if size > limit else None


def _refuse(entry: "os.DirEntry[str]", prefix: str) -> Diagnostic | None:
    name = replace_forbidden(entry.name).translate(_BLANKS)
    if name != entry.name:
        message = Text(
            f"nama {prefix}{name} memuat karakter tak terlihat; ganti namanya",
            f"the name {prefix}{name} holds an invisible character; rename it",
        )
        return FORBIDDEN_CHARACTER.diagnose(prefix + name, START_OF_FILE, message)
    try:
        kind = entry.stat(follow_symlinks=False)
    except OSError as failure:
        return diagnose_unreadable(prefix + name, failure)
    if stat.S_ISLNK(kind.st_mode) or getattr(kind, "st_reparse_tag", 0) == _WINDOWS_JUNCTION:
        message = Text(
            f"{prefix}{name} adalah tautan simbolis dan tidak dibaca",
            f"{prefix}{name} is a symbolic link and is not read",
        )
        return SYMBOLIC_LINK.diagnose(prefix + name, START_OF_FILE, message)
    if stat.S_ISREG(kind.st_mode) or stat.S_ISDIR(kind.st_mode):
        return None
    message = Text(
        f"{prefix}{name} bukan berkas biasa dan tidak dibaca",
        f"{prefix}{name} is no regular file and is not read",
    )
    return UNREADABLE_FILE.diagnose(prefix + name, START_OF_FILE, message)


def _find_unfit_names(found: tuple[SourceFile, ...]) -> Iterator[Diagnostic]:
    for source in found:
        if is_unfit_for_windows(source.path.name):
            message = Text(
                f"{source.file} tidak dapat dibuat di Windows",
                f"{source.file} can't be made on Windows",
            )
            yield UNFIT_NAME.diagnose(source.file, START_OF_FILE, message)


def _find_same_names(found: tuple[SourceFile, ...]) -> Iterator[Diagnostic]:
    first: dict[str, str] = {}
    for source in found:
        other = first.setdefault(source.file.casefold(), source.file)
        if other != source.file:
            message = Text(
                f"{source.file} dan {other} hanya berbeda huruf besar dan kecilnya",
                f"{source.file} and {other} differ only in capital letters",
            )
            yield SAME_NAME.diagnose(source.file, START_OF_FILE, message)
