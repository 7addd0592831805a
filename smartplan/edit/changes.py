"""Changed files of a plan: computed first, shown as a difference, written all or nothing."""

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import Final

from smartplan.edit.text_edit import TextEdit, apply_edits

_MARK: Final = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class FileChange:
    """What becomes of one file: new content, a new name, or both.

    ``before`` is what the file holds now (None: there is none yet), ``after`` what it shall
    hold, under the name ``renamed`` if there is one. Names are relative to the plan, with
    slashes.
    """

    file: str
    before: bytes | None
    after: bytes
    renamed: str | None = None

    @property
    def target(self) -> str:
        """The name under which the file stands afterwards."""
        return self.renamed or self.file


def edit_bytes(data: bytes, edits: Iterable[TextEdit]) -> bytes:
    """Return the bytes of a UTF-8 file after its edits, with its byte order mark if it has one."""
    mark = _MARK if data.startswith(_MARK) else b""
    text = data.removeprefix(_MARK).decode("utf-8")
    return mark + apply_edits(text, edits).encode("utf-8")


def plan_changes(
    root: Path, edits: Iterable[TextEdit], renames: Mapping[str, str] | None = None
) -> tuple[FileChange, ...]:
    """Return the changes that edits and renames mean for the files of a plan, by name.

    Reads the files; raises OSError, OverlappingEditsError.
    """
    left = dict(renames or {})
    changes: list[FileChange] = []
    for file, group in groupby(sorted(set(edits)), key=attrgetter("file")):
        before = (root / file).read_bytes()
        changes.append(FileChange(file, before, edit_bytes(before, group), left.pop(file, None)))
    for file, target in left.items():
        before = (root / file).read_bytes()
        changes.append(FileChange(file, before, before, target))
    return tuple(sorted(changes, key=attrgetter("file")))


def render_difference(changes: Iterable[FileChange]) -> str:
    """Return the changes as a unified diff, renames as git writes them."""
    return "".join(_render(change) for change in changes)


def _render(change: FileChange) -> str:
    old, new = _lines(change.before or b""), _lines(change.after)
    before = "/dev/null" if change.before is None else f"a/{change.file}"
    parts = []
    if change.renamed:
        parts += [f"rename from {change.file}\n", f"rename to {change.renamed}\n"]
    for line in difflib.unified_diff(old, new, before, f"b/{change.target}"):
        parts.append(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n")
    return "".join(parts)


def _lines(data: bytes) -> list[str]:
    # Only "\n" ends a line, so that a difference in line ends can be seen to be none.
    text = data.decode("utf-8", errors="replace")
    return [f"{line}\n" for line in text.split("\n")[:-1]] + [
        line for line in text.split("\n")[-1:] if line
    ]
