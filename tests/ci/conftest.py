"""A git repository with plans in it, and a ``smartplan`` to be found on the path."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.acceptance.conftest import BASE_PLAN, ROOT, Ran

LEAD = "opd_penanggung_jawab: diskominfo"
STRANGER = "opd_penanggung_jawab: siapa"


@dataclass(frozen=True)
class Repository:
    """A work tree and the environment in which programs run there."""

    path: Path
    env: dict[str, str]

    def run(self, *command: str | Path, cwd: Path | None = None, **more: str) -> Ran:
        done = subprocess.run(
            [*map(str, command)],
            cwd=cwd or self.path,
            env={**self.env, **more},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=300,
            check=False,
        )
        return Ran(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))

    def git(self, *arguments: str | Path) -> str:
        ran = self.run("git", *arguments)
        assert ran.code == 0, ran.err + ran.out
        return ran.out

    def smartplan(self, *arguments: str | Path, cwd: Path | None = None, **more: str) -> Ran:
        return self.run(sys.executable, "-m", "smartplan", *arguments, cwd=cwd, **more)

    def commit(self, message: str = "ubah") -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--no-verify", "--allow-empty", "-m", message)

    def edit(self, file: str, old: str, new: str) -> None:
        path = self.path / file
        text = path.read_bytes().decode("utf-8")
        assert old in text
        path.write_bytes(text.replace(old, new, 1).encode("utf-8"))


def put_on_path(folder: Path, name: str, script: str) -> None:
    """Write a small program into a folder of programs."""
    if sys.platform == "win32":
        pytest.skip("these programs are shell scripts")
    folder.mkdir(exist_ok=True)
    program = folder / name
    program.write_text(script, encoding="utf-8", newline="\n")
    program.chmod(0o755)


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """A repository with a first commit: two sound plans, and a file that is in none."""
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    programs = tmp_path / "bin"
    if sys.platform != "win32":
        script = f'#!/bin/sh\nexec "{sys.executable}" -m smartplan "$@"\n'
        put_on_path(programs, "smartplan", script)
    root = tmp_path / "repo daerah"
    for plan in ("rencana kota", "lain/rencana"):
        shutil.copytree(BASE_PLAN, root / plan)
    (root / "README.md").write_text("Dua rencana.\n", encoding="utf-8")
    kept = {name: value for name, value in os.environ.items() if not _is_of_another_run(name)}
    made = Repository(
        root,
        {
            **kept,
            "PATH": os.pathsep.join((str(programs), os.environ["PATH"])),
            "PYTHONPATH": str(ROOT),
            "SMARTPLAN_LANG": "id",
            "HOME": str(tmp_path),
            "GIT_CONFIG_NOSYSTEM": "1",
            **{
                f"GIT_{who}_{what}": f"{who}@example.org".lower()
                for who in ("AUTHOR", "COMMITTER")
                for what in ("NAME", "EMAIL")
            },
        },
    )
    made.git("init", "--quiet", "--initial-branch", "main")
    made.commit("awal")
    return made


def _is_of_another_run(name: str) -> bool:
    return name.startswith(("GIT_", "GITHUB_", "GITLAB_", "CI_", "PRE_COMMIT")) or name == "CI"
