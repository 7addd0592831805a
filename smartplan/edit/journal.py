"""What a writing of several files still has to do, so that it is finished even after a kill.

The new files are whole on disk before the journal is: whoever finds one puts them in place. Without
a journal nothing was put in place yet, and the plan is as it was.
"""

import json
import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

JOURNAL_FILE: Final = ".smartplan-jurnal.json"
TEMPORARY_SUFFIX: Final = ".smartplan-tmp"
_VERSION: Final = 1


@dataclass(frozen=True, slots=True)
class Step:
    """A new file that waits to take its place; ``old`` is the name that it had, if another."""

    waiting: str
    target: str
    old: str = ""


def write_journal(root: Path, steps: Sequence[Step]) -> Path:
    """Write down what is about to be put in place, and return the file. Raises OSError."""
    path = root / JOURNAL_FILE
    data = {
        "version": _VERSION,
        "steps": [[one.waiting, one.target, one.old] for one in steps],
    }
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        json.dump(data, stream)
        stream.flush()
        os.fsync(stream.fileno())
    return path


def finish_writing(root: Path) -> bool:
    """Put in place what an interrupted writing left waiting; tell whether there was any.

    A journal that can't be read, or that leads out of the plan, is left alone. Raises OSError if
    a file can't be put in place.
    """
    steps = _read(root)
    if steps is None:
        return False
    for step in steps:
        waiting, target = root / step.waiting, root / step.target
        if waiting.is_file():
            waiting.replace(target)
            if step.old and step.old != step.target:
                (root / step.old).unlink(missing_ok=True)
        for kept in waiting.parent.glob(f"{waiting.name}.lama"):
            kept.unlink(missing_ok=True)
    (root / JOURNAL_FILE).unlink(missing_ok=True)
    return True


def _read(root: Path) -> list[Step] | None:
    path = root / JOURNAL_FILE
    if not path.is_file() or path.is_symlink():
        return None
    with suppress(ValueError, TypeError, KeyError, OSError):
        data = json.loads(path.read_text(encoding="utf-8"))
        steps = [Step(*map(str, one)) for one in data["steps"]]
        if data["version"] == _VERSION and all(_is_sound(root, one) for one in steps):
            return steps
    return None


def _is_sound(root: Path, step: Step) -> bool:
    """Tell whether a step stays in the plan, and moves only what we have written."""
    waiting = PurePosixPath(step.waiting)
    target = PurePosixPath(step.target)
    beside = waiting.parent == target.parent and waiting.name.startswith(f".{target.name}.")
    return (
        beside
        and waiting.name.endswith(TEMPORARY_SUFFIX)
        and all(is_inside(root, one) for one in (step.waiting, step.target, step.old) if one)
    )


def is_inside(root: Path, name: str) -> bool:
    """Tell whether a name leads to a place in a folder, by no link."""
    parts = PurePosixPath(name).parts
    if PurePosixPath(name).is_absolute() or ".." in parts or "\\" in name or ":" in name:
        return False
    return not any(root.joinpath(*parts[: n + 1]).is_symlink() for n in range(len(parts)))
