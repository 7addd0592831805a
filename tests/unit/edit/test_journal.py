"""A writing that was killed halfway is finished; one that had not begun leaves the plan alone."""

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from smartplan.cli import interrupted
from smartplan.edit.journal import JOURNAL_FILE, TEMPORARY_SUFFIX, finish_writing
from smartplan.edit.writing import write_changes
from smartplan.fork.rename import plan_rename

ROOT = Path(__file__).parents[3]
BASE_PLAN = ROOT / "tests" / "checks" / "base"
# Renames an OPD and dies by the given number of replaced files, as by kill -9.
_KILLED = """
import os, pathlib, signal, sys
from smartplan.edit.writing import write_changes
from smartplan.fork.rename import plan_rename
root, left = pathlib.Path(sys.argv[1]), int(sys.argv[2])
planned = plan_rename(root, "opd", "disporapar", "dispar")
replace = pathlib.Path.replace
def counted(self, target):
    global left
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    left -= 1
    return replace(self, target)
pathlib.Path.replace = counted
write_changes(root, planned.changes)
"""


def _snapshot(root: Path) -> dict[str, bytes]:
    files = (path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BASE_PLAN, tmp_path / "rencana"))


@pytest.mark.skipif(sys.platform == "win32", reason="nobody is killed so there")
@pytest.mark.parametrize("replaced", [0, 1, 2, 5])
def test_all_or_nothing_even_if_killed(plan: Path, tmp_path: Path, replaced: int) -> None:
    whole = Path(shutil.copytree(BASE_PLAN, tmp_path / "utuh"))
    write_changes(whole, plan_rename(whole, "opd", "disporapar", "dispar").changes)
    ran = subprocess.run(
        [sys.executable, "-c", _KILLED, str(plan), str(replaced)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )
    assert ran.returncode == -signal.SIGKILL
    assert _snapshot(plan) != _snapshot(whole)
    assert finish_writing(plan) is True
    assert _snapshot(plan) == _snapshot(whole)
    assert finish_writing(plan) is False


def test_nothing_is_left_behind_when_all_went_well(plan: Path) -> None:
    write_changes(plan, plan_rename(plan, "program", "program-branding", "merek").changes)
    assert [path.name for path in plan.rglob(".*")] == []


@pytest.mark.parametrize(
    "steps",
    [
        [["../.x.a.smartplan-tmp", "../x", ""]],
        [["narasi/.x.a.smartplan-tmp", "opd.yaml", ""]],
        [["opd.yaml", "daerah.yaml", ""]],
        [[".opd.yaml.a.smartplan-tmp", "opd.yaml", "../../rahasia"]],
        "salah",
        [["satu"]],
    ],
)
def test_a_strangers_journal_moves_nothing(plan: Path, steps: object) -> None:
    (plan / f".opd.yaml.a{TEMPORARY_SUFFIX}").write_text("x", encoding="utf-8")
    journal = {"version": 1, "steps": steps}
    (plan / JOURNAL_FILE).write_text(json.dumps(journal), encoding="utf-8")
    before = _snapshot(plan)
    assert finish_writing(plan) is False
    assert _snapshot(plan) == before


def test_the_command_line_knows_the_journal_by_its_name() -> None:
    assert interrupted._JOURNAL == JOURNAL_FILE
