"""Text cases of checks: what a case file says, and whether a plan answers as it expects.

# A title that says what is shown

```diff program/x.yaml         lines of the base plan and what stands there instead
 context
-old
+new
```
```yaml program/y.yaml         a whole file
```
remove: opd.yaml               a file of the base plan that is left out
copy: aset/a.png -> aset/b.png
with reading errors            the files may hold what the reader refuses

```expected
program/x.yaml:3:7: RUJ001 the message in Indonesian
  saran: the hint, compared only where it is given
  lihat: opd.yaml:2:5 a related place, compared only where one is given
```
"""

import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from smartplan.checks.check import Check
from smartplan.checks.runner import run_checks
from smartplan.diagnostics import Diagnostic, Severity
from smartplan.plan.loader import load_plan

CASES_DIR = Path(__file__).parent
BASE_DIR = CASES_DIR / "base"

_PART = re.compile(
    r"^# (?P<title>.+)$"
    r"|^(?P<fence>`{3,})(?P<kind>\w+)(?: (?P<path>\S+))?\n(?P<text>[\s\S]*?)^(?P=fence)$"
    r"|^(?P<line>.*\S.*)$",
    re.MULTILINE,
)
_KNOWN = frozenset({"diff", "expected", "markdown", "yaml"})


@dataclass(frozen=True)
class Block:
    kind: str
    path: str
    text: str


@dataclass(frozen=True)
class Case:
    title: str
    blocks: tuple[Block, ...]
    removed: tuple[str, ...]
    copied: tuple[tuple[str, str], ...]
    with_reading_errors: bool
    expected: str

    @property
    def passing(self) -> bool:
        return self.expected == ""


class BrokenCaseError(Exception):
    """A case file is written wrongly, so that it would show nothing."""


def parse_cases(text: str) -> tuple[Case, ...]:
    """Read the cases of a file; raises BrokenCaseError for anything not understood."""
    cases: list[tuple[str, list[Block], list[str]]] = []
    for part in _PART.finditer(text):
        if part["title"]:
            cases.append((part["title"], [], []))
        elif not cases:
            raise BrokenCaseError(f"text before the first title: {part[0]!r}")
        elif part["kind"]:
            cases[-1][1].append(Block(part["kind"], part["path"] or "", part["text"]))
        else:
            cases[-1][2].append(part["line"])
    return tuple(_make_case(*case) for case in cases)


def _make_case(title: str, blocks: list[Block], lines: list[str]) -> Case:
    removed = tuple(line.removeprefix("remove: ") for line in lines if line.startswith("remove: "))
    copied = tuple(
        (source, target)
        for line in lines
        if line.startswith("copy: ")
        for source, target in [line.removeprefix("copy: ").split(" -> ")]
    )
    with_errors = "with reading errors" in lines
    unknown = [block.kind for block in blocks if block.kind not in _KNOWN]
    if unknown or len(lines) != len(removed) + len(copied) + with_errors:
        raise BrokenCaseError(f"{title}: not understood: {unknown or lines}")
    expected = [block.text for block in blocks if block.kind == "expected"]
    if len(expected) != 1:
        raise BrokenCaseError(f"{title}: {len(expected)} expected blocks instead of one")
    changes = tuple(block for block in blocks if block.kind != "expected")
    return Case(title, changes, removed, copied, with_errors, expected[0].strip())


def run_case(case: Case, code: str, checks: Sequence[Check], folder: Path) -> str:
    """Build the case's plan in a folder and return what the checks say about one code."""
    shutil.copytree(BASE_DIR, folder)
    for source, target in case.copied:
        shutil.copyfile(folder / source, folder / target)
    for removed in case.removed:
        (folder / removed).unlink()
    for block in case.blocks:
        _write(folder / block.path, block, case.title)
    loaded = load_plan(folder)
    refused = [one for one in loaded.diagnostics if one.severity is Severity.ERROR]
    if bool(refused) != case.with_reading_errors or loaded.plan is None:
        raise BrokenCaseError(f"{case.title}: {[one.message.english for one in refused]}")
    found = run_checks(loaded.plan, loaded.index, checks)
    relevant = [one for one in found if one.code in (code, "INT001")]
    return _render(relevant, _expected_entries(case.expected))


def _write(path: Path, block: Block, title: str) -> None:
    text = block.text
    if block.kind == "diff":
        text = path.read_text(encoding="utf-8")
        for hunk in re.split(r"\n\s*\n", block.text.strip("\n")):
            text = _apply(text, hunk, title)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def _apply(text: str, hunk: str, title: str) -> str:
    lines = hunk.split("\n")
    old = "".join(f"{line[1:]}\n" for line in lines if line[0] in " -")
    new = "".join(f"{line[1:]}\n" for line in lines if line[0] in " +")
    places = f"\n{text}".count(f"\n{old}")
    if places != 1 or old == new:
        raise BrokenCaseError(f"{title}: these lines stand {places} times in the file:\n{old}")
    return f"\n{text}".replace(f"\n{old}", f"\n{new}")[1:]


def _expected_entries(expected: str) -> list[str]:
    return re.split(r"\n(?! )", expected) if expected else []


def _render(found: list[Diagnostic], expected: list[str]) -> str:
    """Write diagnostics as a case does, with the details that the entry beside it has."""
    entries = []
    for number, one in enumerate(found):
        beside = expected[number] if number < len(expected) else ""
        lines = [f"{_place(one)}: {one.code} {one.message.indonesian}"]
        if "\n  saran: " in beside:
            lines.append(f"  saran: {one.hint.indonesian if one.hint else '-'}")
        if "\n  lihat: " in beside:
            lines += [f"  lihat: {_place(near)} {near.message.indonesian}" for near in one.related]
        entries.append("\n".join(lines))
    return "\n".join(entries)


def _place(one: object) -> str:
    file, span = one.file, one.span  # type: ignore[attr-defined]
    return f"{file}:{span.start.line}:{span.start.column}"
