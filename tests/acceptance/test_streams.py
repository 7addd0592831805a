"""Words that can't be written: a full disk is said, and no output at all is fine."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.acceptance.conftest import BASE_PLAN, ROOT

pytestmark = pytest.mark.skipif(
    not Path("/dev/full").exists(), reason="the system has no such file"
)

COMMANDS = pytest.mark.parametrize(
    "command",
    [
        ["check", str(BASE_PLAN), "--format", "json"],
        ["--help"],
        ["--version"],
        ["explain", "RUJ001"],
    ],
    ids=lambda command: command[0],
)


def run_with(redirection: str, command: list[str]) -> subprocess.CompletedProcess[str]:
    program = [sys.executable, "-m", "smartplan", *command]
    return subprocess.run(
        ["sh", "-c", f'exec "$0" "$@" {redirection}', *program],
        cwd=ROOT,
        env={**os.environ, "SMARTPLAN_LANG": "id"},
        stderr=subprocess.PIPE,
        text=True,
        timeout=120,
        check=False,
    )


@COMMANDS
def test_a_full_disk_is_said(command: list[str]) -> None:
    done = run_with(">/dev/full", command)
    assert done.returncode == 3, done.stderr
    assert done.stderr.startswith("Gagal: Sistem operasi menolak"), done.stderr


@COMMANDS
def test_a_program_without_output_does_its_work(command: list[str]) -> None:
    done = run_with(">&-", command)
    assert (done.returncode, done.stderr) == (0, "")
