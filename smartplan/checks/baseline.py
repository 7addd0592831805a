"""The baseline: findings that a plan begins with, so that a run shows only the new ones."""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from smartplan.checks.fingerprints import Fingerprint, fingerprints_of
from smartplan.diagnostics import Diagnostic
from smartplan.errors import BaselineError, OutputError
from smartplan.language import Text

FILE: Final = ".smartplan-baseline.json"
_VERSION: Final = 1
_REWRITE: Final = Text(
    "Hapus berkas itu, atau tulis ulang dengan smartplan check --write-baseline.",
    "Delete the file, or write it again with smartplan check --write-baseline.",
)


@dataclass(frozen=True, slots=True, order=True)
class KnownFinding:
    """A finding of the baseline."""

    file: str
    code: str
    mark: Fingerprint


@dataclass(frozen=True, slots=True)
class Compared:
    """What is new against the baseline, how many findings are known, how many are gone."""

    new: tuple[Diagnostic, ...]
    known: int
    mended: int


def note_findings(
    diagnostics: Iterable[Diagnostic], documents: Mapping[str, str]
) -> tuple[KnownFinding, ...]:
    """Return findings as another run knows them again, in their order."""
    found = tuple(diagnostics)
    marks = fingerprints_of(found, documents)
    return tuple(
        KnownFinding(one.file, one.code, mark) for one, mark in zip(found, marks, strict=True)
    )


def read_baseline(root: Path) -> tuple[KnownFinding, ...] | None:
    """Return the baseline of a plan folder, None if it has none.

    Raises BaselineError if the file is damaged.
    """
    path = root / FILE
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        if content["version"] != _VERSION:
            raise _damaged(path)
        return tuple(_known(entry) for entry in content["findings"])
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as failure:
        raise _damaged(path) from failure


def write_baseline(
    root: Path, diagnostics: Iterable[Diagnostic], documents: Mapping[str, str]
) -> Path:
    """Write the findings of a plan as its baseline, sorted, and return the file.

    Raises OutputError if it can't be written.
    """
    entries = sorted(note_findings(diagnostics, documents))
    lines = ",\n".join(f"    {json.dumps(_entry(entry))}" for entry in entries)
    findings = f"[\n{lines}\n  ]" if entries else "[]"
    text = f'{{\n  "version": {_VERSION},\n  "findings": {findings}\n}}\n'
    path = root / FILE
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as failure:
        reason = failure.strerror or str(failure)
        raise OutputError(
            Text(f"{path} tidak dapat ditulis: {reason}.", f"{path} can't be written: {reason}.")
        ) from failure
    return path


def compare_with(
    baseline: Iterable[KnownFinding],
    diagnostics: Iterable[Diagnostic],
    documents: Mapping[str, str],
    codes: Collection[str],
) -> Compared:
    """Take the findings of a baseline away from those of a run that asked for some codes.

    Findings that say the same at the same place are matched first; then those at the same place,
    since a message may be put differently after an edit elsewhere or in a new version.
    """
    found = tuple(diagnostics)
    marks = note_findings(found, documents)
    waiting = Counter(known for known in baseline if known.code in codes)
    total = waiting.total()
    left = []
    for number, mark in enumerate(marks):
        if waiting[mark]:
            waiting[mark] -= 1
        else:
            left.append(number)
    places = Counter({(known.file, known.mark.place): 0 for known in waiting})
    for known, times in waiting.items():
        places[known.file, known.mark.place] += times
    new = []
    for number in left:
        place = (marks[number].file, marks[number].mark.place)
        if places[place]:
            places[place] -= 1
        else:
            new.append(found[number])
    known_again = len(found) - len(new)
    return Compared(tuple(new), known_again, total - known_again)


def _entry(known: KnownFinding) -> dict[str, str]:
    return {
        "file": known.file,
        "code": known.code,
        "place": known.mark.place,
        "words": known.mark.words,
    }


def _known(entry: Mapping[str, Any]) -> KnownFinding:
    values = [entry[key] for key in ("file", "code", "place", "words")]
    if not all(isinstance(value, str) for value in values):
        raise TypeError("a finding of a baseline is made of texts")
    file, code, place, words = values
    return KnownFinding(file, code, Fingerprint(place, words))


def _damaged(path: Path) -> BaselineError:
    return BaselineError(
        Text(f"Garis dasar {path} tidak terbaca.", f"The baseline {path} can't be read."), _REWRITE
    )
