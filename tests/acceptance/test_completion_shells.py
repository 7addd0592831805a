"""The Tab key in real shells: the script is loaded, a line typed, and the screen read."""

import os
import select
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.acceptance.conftest import ROOT, run_smartplan
from tests.acceptance.test_completion import NO_DETECTION

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals there"),
]
SECONDS = 30
CASES = [
    ("smartplan ren", "smartplan rename "),
    ("smartplan rename opd disp", "smartplan rename opd disporapar "),
    ("smartplan build --book buku-2", "smartplan build --book buku-2-masterplan "),
    # Where nothing is known, the shell offers files as ever.
    ("smartplan check prog", "smartplan check program/"),
]
SHELLS = {
    "bash": (("bash", "--norc", "--noprofile", "-i"), "source {script}"),
    "zsh": (("zsh", "-f", "-i"), "autoload -Uz compinit; compinit -u -D; source {script}"),
}


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    programs = tmp_path / "bin"
    programs.mkdir()
    program = programs / "smartplan"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m smartplan "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    return {
        **os.environ,
        "PATH": os.pathsep.join((str(programs), os.environ["PATH"])),
        "PYTHONPATH": str(ROOT),
        "SMARTPLAN_LANG": "id",
        "HOME": str(tmp_path),
        "TERM": "dumb",
        "PS1": "$ ",
    }


def script_for(shell: str, folder: Path) -> Path:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    ran = run_smartplan("--show-completion", shell, cwd=folder, env=NO_DETECTION)
    script = folder / f"completion.{shell}"
    script.write_text(ran.out, encoding="utf-8")
    return script


@pytest.mark.parametrize("shell", SHELLS)
def test_the_tab_key(shell: str, plan: Path, tmp_path: Path, environment: dict[str, str]) -> None:
    script = script_for(shell, tmp_path)
    command, load = SHELLS[shell]
    with Typist(command, plan, environment) as typist:
        typist.type(f"{load.format(script=script)}; echo si''ap\n")
        typist.read_until("siap")
        for line, expected in CASES:
            typist.type(f"{line}\t")
            assert expected in typist.read_until(expected)
            typist.type("\x15")  # Ctrl-U: an empty line again


def test_the_tab_key_in_fish(plan: Path, tmp_path: Path, environment: dict[str, str]) -> None:
    script = script_for("fish", tmp_path)
    for line, expected in CASES:
        done = subprocess.run(
            ["fish", "--no-config", "-c", f"source {script}; complete -C '{line}'"],
            cwd=plan,
            env=environment,
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
        offered = done.stdout.decode("utf-8").split("\t")[0].strip()
        assert offered == expected.split(" ")[-1] or offered == expected.split(" ")[-2], line


class Typist:
    """Types into an interactive shell and reads what it shows."""

    def __init__(self, command: tuple[str, ...], cwd: Path, environment: dict[str, str]) -> None:
        import pty

        self._master, theirs = pty.openpty()
        self._shell = subprocess.Popen(
            command, cwd=cwd, env=environment, stdin=theirs, stdout=theirs, stderr=theirs,
            start_new_session=True,
        )  # fmt: skip
        os.close(theirs)
        self._shown = ""

    def __enter__(self) -> "Typist":
        return self

    def __exit__(self, *_: object) -> None:
        self._shell.kill()
        self._shell.wait()
        os.close(self._master)

    def type(self, text: str) -> None:
        self._shown = ""
        os.write(self._master, text.encode("utf-8"))

    def read_until(self, words: str) -> str:
        end = time.monotonic() + SECONDS
        while words not in self._shown and time.monotonic() < end:
            if select.select([self._master], [], [], 0.2)[0]:
                self._shown += os.read(self._master, 65536).decode("utf-8", "replace")
        return self._shown
