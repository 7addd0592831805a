"""The hash of a plan: what changes it, and what must not."""

import os
import shutil
from pathlib import Path

import pytest

from smartplan.errors import PlanFolderError
from smartplan.sources.fingerprint import fingerprint_plan

BASE = Path(__file__).parents[2] / "checks" / "base"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BASE, tmp_path / "rencana"))


def test_it_is_the_same_elsewhere_and_later(plan: Path) -> None:
    for path in plan.rglob("*.yaml"):
        os.utime(path, (0, 0))
    assert fingerprint_plan(plan) == fingerprint_plan(BASE)
    assert len(fingerprint_plan(plan)) == 64


@pytest.mark.parametrize(
    "name", ["daerah.yaml", "program/program-living.yaml", "narasi/latar-belakang.md"]
)
def test_every_word_counts(plan: Path, name: str) -> None:
    file = plan / name
    file.write_bytes(file.read_bytes() + b"\n# x\n")
    assert fingerprint_plan(plan) != fingerprint_plan(BASE)


def test_pictures_and_own_templates_count(plan: Path) -> None:
    seen = {fingerprint_plan(plan)}
    (plan / "aset" / "logo.png").write_bytes(b"x")
    seen.add(fingerprint_plan(plan))
    (plan / "templates" / "bab").mkdir(parents=True)
    (plan / "templates" / "bab" / "penutup.md.j2").write_text("Selesai.", "utf-8")
    seen.add(fingerprint_plan(plan))
    assert len(seen) == 3


def test_a_name_counts_too(plan: Path) -> None:
    (plan / "aset" / "peta.png").rename(plan / "aset" / "peta-lain.png")
    assert fingerprint_plan(plan) != fingerprint_plan(BASE)


def test_books_hidden_files_and_the_ends_of_lines_do_not_count(plan: Path) -> None:
    (plan / "build").mkdir()
    (plan / "build" / "buku.md").write_text("x", "utf-8")
    (plan / "aset" / ".DS_Store").write_bytes(b"x")
    for path in plan.rglob("*.yaml"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert fingerprint_plan(plan) == fingerprint_plan(BASE)


def test_no_plan_is_told(tmp_path: Path) -> None:
    with pytest.raises(PlanFolderError):
        fingerprint_plan(tmp_path)
