"""The command line as its users run it: a process, a folder, an exit code."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BASE_PLAN = ROOT / "tests" / "checks" / "base"


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str


def run_smartplan(*arguments: str | Path, cwd: Path, env: Mapping[str, str] | None = None) -> Ran:
    """Run smartplan in a folder; the language is Indonesian unless the environment says more."""
    done = subprocess.run(
        [sys.executable, "-m", "smartplan", *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), "SMARTPLAN_LANG": "id", **(env or {})},
        capture_output=True,
        timeout=300,
        check=False,
    )
    return Ran(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


@pytest.fixture
def smartplan(tmp_path: Path) -> Callable[..., Ran]:
    """Run smartplan in the test's own empty folder."""

    def run(*arguments: str | Path, env: Mapping[str, str] | None = None) -> Ran:
        return run_smartplan(*arguments, cwd=tmp_path, env=env)

    return run


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A copy of a small, sound plan, in a folder whose name has a space."""
    folder = tmp_path / "rencana kota"
    shutil.copytree(BASE_PLAN, folder)
    return folder
