"""Same input, same bytes: two processes that have nothing in common but the plan."""

import os
import shutil
from pathlib import Path

import pypdf
import pytest

from tests.acceptance.conftest import BASE_PLAN, ROOT, run_smartplan

HERE = {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C", "LANG": "C"}
THERE = {"PYTHONHASHSEED": "77", "TZ": "Asia/Jakarta", "LC_ALL": "id_ID.UTF-8", "LANG": "id_ID"}


def build(plan: Path, out: Path, cwd: Path, env: dict[str, str]) -> dict[str, bytes]:
    """Build all books of a plan and return every file, by its name below the folder."""
    given = Path(os.path.relpath(plan, cwd))
    ran = run_smartplan("build", given, "-o", out, cwd=cwd, env=env)
    assert ran.code == 0, ran.err
    files = (path for path in out.rglob("*") if path.is_file())
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in files}


def assert_same(here: dict[str, bytes], there: dict[str, bytes]) -> None:
    assert here.keys() == there.keys()
    assert {name.rpartition(".")[2] for name in here} >= {"md", "docx", "pdf"}
    assert [name for name in here if here[name] != there[name]] == []


def test_the_base_plan_gives_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "a", tmp_path / "b" / "dalam sekali"
    for folder in (first, second):
        shutil.copytree(BASE_PLAN, folder / "rencana")
    here = build(first / "rencana", tmp_path / "out1", first, HERE)
    there = build(second / "rencana", tmp_path / "out2", tmp_path, THERE)
    assert_same(here, there)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["serang-kab", "kota-serang"])
def test_the_examples_give_the_same_bytes(tmp_path: Path, name: str) -> None:
    # A copy, since the checkout may be worked on while this runs.
    plan = Path(shutil.copytree(ROOT / "examples" / name, tmp_path / name))
    here = build(plan, tmp_path / "out1", ROOT, HERE)
    there = build(plan, tmp_path / "out2", tmp_path, THERE)
    assert_same(here, there)


def test_source_date_epoch_is_the_date_of_the_files(tmp_path: Path) -> None:
    env = HERE | {"SOURCE_DATE_EPOCH": "1000000000"}
    book = "buku-3-ringkasan-eksekutif"
    plan = shutil.copytree(BASE_PLAN, tmp_path / "rencana")
    files = build(Path(plan), tmp_path / "out", tmp_path, env)
    (tmp_path / "buku.pdf").write_bytes(files[f"{book}.pdf"])
    made = pypdf.PdfReader(tmp_path / "buku.pdf").metadata
    assert made is not None and made.creation_date is not None
    assert made.creation_date.isoformat() == "2001-09-09T01:46:40+00:00"
    # The date that readers see stays the plan's own.
    assert "3 November 2025" in files[f"{book}.md"].decode()
    assert "2001" not in files[f"{book}.md"].decode()


def test_a_wrong_source_date_epoch_is_told(tmp_path: Path) -> None:
    plan = shutil.copytree(BASE_PLAN, tmp_path / "rencana")
    ran = run_smartplan("build", plan, cwd=tmp_path, env={"SOURCE_DATE_EPOCH": "kemarin"})
    assert ran.code == 3
    assert "SOURCE_DATE_EPOCH" in ran.err
    assert not (Path(plan) / "build").exists()
