"""The baseline: old findings stay quiet, new ones don't, mended ones are counted."""

import json
import shutil
from pathlib import Path

import pytest

from smartplan.checks.baseline import FILE, Compared, compare_with, read_baseline, write_baseline
from smartplan.checks.checking import Wishes, check_plan
from smartplan.errors import BaselineError, OutputError

BASE_DIR = Path(__file__).parents[2] / "checks" / "base"
LEAD = "opd_penanggung_jawab: diskominfo"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = Path(shutil.copytree(BASE_DIR, tmp_path / "plan"))
    for name in ("living", "economy"):
        edit(folder / "program" / f"program-{name}.yaml", LEAD, "opd_penanggung_jawab: siapa")
    return folder


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8", newline="\n")


def write(folder: Path) -> None:
    checked = check_plan(folder)
    assert len(checked.diagnostics) == 2
    write_baseline(folder, checked.diagnostics, checked.texts)


def compare(folder: Path, wishes: Wishes | None = None) -> Compared:
    checked = check_plan(folder, wishes)
    baseline = read_baseline(folder)
    assert baseline is not None
    return compare_with(baseline, checked.diagnostics, checked.texts, checked.codes)


def summary(compared: Compared) -> tuple[list[str], int, int]:
    return [one.code for one in compared.new], compared.known, compared.mended


def test_what_is_known_is_not_new(folder: Path) -> None:
    write(folder)
    assert summary(compare(folder)) == ([], 2, 0)


def test_moved_lines_are_known_still(folder: Path) -> None:
    write(folder)
    path = folder / "program" / "program-living.yaml"
    path.write_text("# satu\n# dua\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    assert summary(compare(folder)) == ([], 2, 0)


def test_a_new_finding_is_new_and_a_mended_one_is_counted(folder: Path) -> None:
    write(folder)
    edit(folder / "program" / "program-living.yaml", "siapa", "diskominfo")
    edit(folder / "program" / "program-society.yaml", LEAD, "opd_penanggung_jawab: siapa")
    assert summary(compare(folder)) == (["RUJ001"], 1, 1)


def test_another_mistake_in_the_same_place_is_new(folder: Path) -> None:
    write(folder)
    edit(folder / "program" / "program-living.yaml", "siapa", "entah-siapa")
    assert summary(compare(folder)) == (["RUJ001"], 1, 1)


def test_a_second_equal_finding_is_new(folder: Path) -> None:
    path = folder / "program" / "program-living.yaml"
    edit(path, "misi: [misi-2]", "misi: [misi-2]\nopd_pendukung:\n  - mana\n")
    checked = check_plan(folder)
    write_baseline(folder, checked.diagnostics, checked.texts)
    assert summary(compare(folder)) == ([], 3, 0)
    edit(path, "  - mana\n", "  - mana\n  - mana\n")
    assert summary(compare(folder)) == (["RUJ001"], 3, 0)


def test_what_was_not_asked_for_is_not_called_mended(folder: Path) -> None:
    write(folder)
    assert summary(compare(folder, Wishes(select=("ANG",)))) == ([], 0, 0)


def test_a_message_in_other_words_is_known_by_its_place(folder: Path) -> None:
    write(folder)
    path = folder / FILE
    content = json.loads(path.read_text(encoding="utf-8"))
    for entry in content["findings"]:
        entry["words"] = "00000000"
    path.write_text(json.dumps(content), encoding="utf-8")
    assert summary(compare(folder)) == ([], 2, 0)


def test_the_file_is_sorted_has_a_line_a_finding_and_no_line_numbers(folder: Path) -> None:
    write(folder)
    text = (folder / FILE).read_text(encoding="utf-8")
    content = json.loads(text)
    assert content["version"] == 1
    files = [entry["file"] for entry in content["findings"]]
    assert files == ["program/program-economy.yaml", "program/program-living.yaml"]
    assert set(content["findings"][0]) == {"file", "code", "place", "words"}
    assert len(text.splitlines()) == 5 + len(files)
    write(folder)
    assert (folder / FILE).read_text(encoding="utf-8") == text


def test_the_baseline_is_no_file_of_the_plan(folder: Path) -> None:
    write(folder)
    assert {one.code for one in check_plan(folder).diagnostics} == {"RUJ001"}


def test_a_plan_without_a_baseline_has_none(folder: Path) -> None:
    assert read_baseline(folder) is None


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        '{"version": 2, "findings": []}',
        '{"version": 1}',
        '{"version": 1, "findings": [{"file": 1, "code": "", "place": "", "words": ""}]}',
        "[" * 100_000,
    ],
    ids=range(6),
)
def test_a_damaged_baseline_is_told(folder: Path, content: str) -> None:
    (folder / FILE).write_text(content, encoding="utf-8")
    with pytest.raises(BaselineError) as caught:
        read_baseline(folder)
    assert caught.value.hint is not None
    assert "--write-baseline" in caught.value.hint.english


def test_a_baseline_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutputError):
        write_baseline(tmp_path / "tidak-ada", (), {})
