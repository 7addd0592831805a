"""One number for the whole content of a plan folder, the same on every machine."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from smartplan.errors import PlanFolderError
from smartplan.language import Text
from smartplan.sources.discover import discover_plan
from smartplan.sources.document import SourceFile
from smartplan.sources.folder_listing import list_folder
from smartplan.sources.limits import MAX_FOLDER_DEPTH
from smartplan.sources.plan_layout import TEMPLATES_DIR

_TEXTS: Final = frozenset({".yaml", ".md", ".j2", ".svg"})


def fingerprint_plan(root: Path) -> str:
    """Return the SHA-256 of every file that a plan's books are made of, as 64 hex digits.

    Names and contents count, places and dates don't; nor does how a checkout ends its lines.
    Raises ``PlanFolderError`` if there is no plan or a file of it can't be read.
    """
    whole = hashlib.sha256()
    for source in _sources(root):
        content = _read(source)
        if source.path.suffix.lower() in _TEXTS:
            content = content.replace(b"\r\n", b"\n")
        # A file's own sum, so that no name can pass for the end of the file before it.
        whole.update(hashlib.sha256(source.file.encode()).digest())
        whole.update(hashlib.sha256(content).digest())
    return whole.hexdigest()


def _sources(root: Path) -> list[SourceFile]:
    found = discover_plan(root)
    files = [*found.yaml_files, *found.prose_files, *found.assets]
    own = SourceFile(TEMPLATES_DIR, root / TEMPLATES_DIR)
    if own.path.is_dir() and not own.path.is_symlink():
        files += _templates(own, MAX_FOLDER_DEPTH)
    return sorted(files, key=lambda source: source.file)


def _templates(folder: SourceFile, depth: int) -> Iterator[SourceFile]:
    listing = list_folder(folder.path, f"{folder.file}/")
    yield from listing.files
    for inner in listing.folders if depth > 1 else ():
        yield from _templates(inner, depth - 1)


def _read(source: SourceFile) -> bytes:
    try:
        return source.path.read_bytes()
    except OSError as failure:
        reason = failure.strerror or str(failure)
        raise PlanFolderError(
            Text(
                f"Berkas {source.file} tidak dapat dibaca: {reason}.",
                f"The file {source.file} can't be read: {reason}.",
            ),
            Text("Periksa izin berkas itu.", "Check the permissions of that file."),
        ) from failure
