"""The Markdown of every example, a file per chapter: a change of wording shows in the diff.

``pytest tests/golden --update-golden`` writes the files anew; look at the diff before committing.
"""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from smartplan.book.provenance import Provenance
from smartplan.convert import load_converter
from smartplan.convert.converter import BookJob
from smartplan.workflow import buildable_plan, check_plan, render_plan_book

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).parent
EXAMPLES = sorted(path for path in (ROOT / "examples").iterdir() if path.is_dir())
# The colophon of a golden file must not change with every commit.
NOWHERE = Provenance("0" * 64)
_CHAPTER = re.compile(r'^(?=(?:<a id="[^"]*"></a>\s*)?# )', re.MULTILINE)


def chapters(example: Path) -> dict[str, str]:
    """Return the Markdown of an example's books by ``book/number.md``."""
    plan = buildable_plan(check_plan(example))
    assert plan is not None
    found: dict[str, str] = {}
    for outline in plan.books:
        book = render_plan_book(plan, example, outline, provenance=NOWHERE)
        job = BookJob(book, pictures=False)
        text = load_converter("md").convert(job)[0].content.decode("utf-8")
        for number, chapter in enumerate(_CHAPTER.split(text)):
            if chapter.strip():
                found[f"{outline.id}/{number:02}.md"] = chapter.strip() + "\n"
    return found


def differences(made: Mapping[str, str], kept: Mapping[str, str]) -> list[str]:
    """Return what differs: every missing, extra and changed file, and its first changed line."""
    said = [f"{name}: not kept" for name in made.keys() - kept.keys()]
    said += [f"{name}: no longer made" for name in kept.keys() - made.keys()]
    for name in made.keys() & kept.keys():
        lines = zip(made[name].splitlines(), kept[name].splitlines(), strict=False)
        changed = next((n for n, (new, old) in enumerate(lines, 1) if new != old), None)
        if made[name] != kept[name]:
            said.append(f"{name}:{changed or 'end'}: changed")
    return sorted(said)


def read_kept(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*.md")
    }


@pytest.mark.slow
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name)
def test_the_books_read_as_they_did(example: Path, request: pytest.FixtureRequest) -> None:
    made = chapters(example)
    assert len(made) > 10
    folder = GOLDEN / example.name
    if request.config.getoption("--update-golden"):
        for old in folder.rglob("*.md"):
            old.unlink()
        for name, text in made.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
    assert differences(made, read_kept(folder)) == []


def test_the_comparison_sees_every_kind_of_change() -> None:
    made = {"a.md": "satu\ndua\n", "b.md": "x\n", "d.md": "x\ny\n"}
    kept = {"a.md": "satu\ntiga\n", "c.md": "x\n", "d.md": "x\n"}
    assert differences(made, kept) == [
        "a.md:2: changed",
        "b.md: not kept",
        "c.md: no longer made",
        "d.md:end: changed",
    ]
