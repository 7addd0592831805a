"""What differs on Windows, as far as it can be tried elsewhere: consoles, line ends, names."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from smartplan.sources.windows_names import is_unfit_for_windows
from tests.acceptance.conftest import BASE_PLAN, ROOT, Ran, run_smartplan

Smartplan = Callable[..., Ran]
PROGRAM = "program/program-economy.yaml"
OLD_CONSOLE = {"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0", "PYTHONLEGACYWINDOWSSTDIO": "1"}
COMMANDS = (
    (),
    ("--help",),
    ("check", "."),
    ("check", ".", "--fix", "--diff"),
    ("status", "."),
    ("build", ".", "-f", "md", "--draft"),
    ("explain", "NAR005"),
    ("explain",),
    ("schema", "program"),
    ("new", "program"),
    ("rename", "opd", "diskominfo", "kominfo", "--yes"),
    ("guard", "."),
    ("ci", ".", "--no-books"),
    ("doctor",),
    ("init", "baru/rencana", "--region", "33.25", "--yes"),
)


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals there")
@pytest.mark.parametrize("command", COMMANDS, ids=lambda words: " ".join(words) or "smartplan")
def test_a_console_that_lacks_signs_stops_no_command(plan: Path, command: tuple[str, ...]) -> None:
    # Names with a sign of their own, a dagger, an arrow and a ballot box.
    text = (plan / PROGRAM).read_text(encoding="utf-8")
    marked = text.replace("nama: Program economy", "nama: Pasar → ☐ Ğ †")
    assert marked != text
    (plan / PROGRAM).write_text(marked, encoding="utf-8", newline="\n")
    code, shown = on_old_console(plan.parent if command[:1] == ("init",) else plan, command)
    assert code in (0, 1), shown
    assert "Traceback" not in shown and "UnicodeEncodeError" not in shown


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals there")
def test_what_the_console_lacks_becomes_a_question_mark(plan: Path) -> None:
    text = (plan / PROGRAM).read_text(encoding="utf-8")
    lead = "opd_penanggung_jawab: diskominfo"
    assert lead in text
    (plan / PROGRAM).write_text(text.replace(lead, "opd_penanggung_jawab: ☐Ğé"), encoding="utf-8")
    code, shown = on_old_console(plan, ("check", ".", "--select", "SKM,RUJ"))
    assert code == 1
    assert "opd_penanggung_jawab: ??é" in shown


def on_old_console(cwd: Path, command: tuple[str, ...]) -> tuple[int, str]:
    """Run a command whose output is a terminal in cp1252; return what it showed."""
    import pty
    import threading

    ours, theirs = pty.openpty()
    shown = b""

    def read() -> None:
        nonlocal shown
        while True:
            try:
                shown += os.read(ours, 65536)
            except OSError:
                return

    reader = threading.Thread(target=read, daemon=True)
    reader.start()
    environment = {**os.environ, **OLD_CONSOLE, "PYTHONPATH": str(ROOT), "SMARTPLAN_LANG": "id"}
    done = subprocess.run(
        [sys.executable, "-m", "smartplan", *command],
        cwd=cwd,
        env={**environment, "NO_COLOR": "1", "TERM": "dumb"},
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs,
        timeout=120,
        check=False,
    )
    os.close(theirs)
    reader.join(10)
    os.close(ours)
    return done.returncode, shown.decode("cp1252", "replace")


def test_what_is_piped_is_utf_8_whatever_the_console_holds(plan: Path) -> None:
    ran = run_smartplan("explain", "NAR005", cwd=plan, env=OLD_CONSOLE)
    assert ran.code == 0 and "\r" not in ran.out


@pytest.fixture
def windows_plan(plan: Path) -> Path:
    """The plan with Windows line ends throughout."""
    for path in plan.rglob("*"):
        if path.suffix in (".yaml", ".md"):
            path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    return plan


def lone_line_ends(plan: Path) -> list[str]:
    """Return the files in which a line ends as on Linux."""
    return [
        path.name
        for path in sorted(plan.rglob("*"))
        if path.suffix in (".yaml", ".md") and b"\n" in path.read_bytes().replace(b"\r\n", b"")
    ]


def test_windows_line_ends_stay(smartplan: Smartplan, windows_plan: Path) -> None:
    assert lone_line_ends(windows_plan) == []
    assert smartplan("rename", "opd", "diskominfo", "kominfo", windows_plan, "--yes").code == 0
    renamed = ("rename", "program", "program-economy", "pasar", windows_plan, "--yes")
    assert smartplan(*renamed).code == 0
    assert (windows_plan / "program" / "pasar.yaml").is_file()
    assert smartplan("new", "opd", "dinkes", windows_plan).code == 0
    assert b"dinkes" in (windows_plan / "opd.yaml").read_bytes()
    program = windows_plan / "program" / "program-living.yaml"
    text = program.read_bytes()
    wrong = text.replace(b"opd_penanggung_jawab: kominfo", b"opd_penanggung_jawab: Dinas Kominfo")
    assert wrong != text
    program.write_bytes(wrong)
    smartplan("check", windows_plan, "--fix")
    assert program.read_bytes() == text
    assert lone_line_ends(windows_plan) == []


def test_windows_line_ends_change_no_finding_and_no_hash(
    smartplan: Smartplan, tmp_path: Path, windows_plan: Path
) -> None:
    unix = tmp_path / "unix"
    shutil.copytree(BASE_PLAN, unix)
    found = [smartplan("check", one, "--format", "json").out for one in (unix, windows_plan)]
    assert found[0] == found[1]
    assert smartplan("build", unix, "-f", "md", "-o", "hasil").code == 0
    book = "hasil/buku-2-masterplan.md"
    assert smartplan("verify", book, windows_plan).code == 0


@pytest.mark.parametrize(
    "name",
    ["con", "AUX.yaml", "nul.md", "com1.yaml", "LPT9", "prn .x", "a:b.md", "apa?.md", "x.", "x "],
)
def test_a_name_that_windows_cannot_hold(name: str) -> None:
    assert is_unfit_for_windows(name)


@pytest.mark.parametrize(
    "name", ["console.yaml", "com10.yaml", "auxiliary", "a.b.c", "énergi ☐.md", "nul-1.yaml", "lpt"]
)
def test_a_name_that_windows_can_hold(name: str) -> None:
    assert not is_unfit_for_windows(name)


@pytest.mark.skipif(sys.platform == "win32", reason="such files can't be made there")
def test_a_plan_that_windows_could_not_fetch(smartplan: Smartplan, plan: Path) -> None:
    (plan / "narasi").mkdir(exist_ok=True)
    shutil.copy(plan / PROGRAM, plan / "program" / "aux.yaml")
    (plan / "narasi" / "apa?.md").write_text("Kosong.\n", encoding="utf-8")
    ran = smartplan("check", plan, "--select", "SRC012", "--format", "json")
    found = json.loads(ran.out)["diagnostics"]
    assert [one["file"] for one in found if one["code"] == "SRC012"] == [
        "narasi/apa?.md",
        "program/aux.yaml",
    ]


def test_names_for_windows_devices_are_refused(smartplan: Smartplan, plan: Path) -> None:
    for refused in (
        smartplan("new", "program", "con", plan),
        smartplan("rename", "program", "program-economy", "aux", plan, "--yes"),
        smartplan("init", "lpt1", "--region", "33.25"),
        smartplan("init", "rencana.", "--region", "33.25"),
    ):
        assert refused.code == 2 and "Windows" in refused.err
    assert not (plan.parent / "lpt1").exists()


@pytest.mark.parametrize("form", ["sarif", "gitlab", "github", "junit", "json"])
def test_no_report_names_a_drive_or_an_absolute_path(
    smartplan: Smartplan, plan: Path, tmp_path_factory: pytest.TempPathFactory, form: str
) -> None:
    # Elsewhere than the current folder, as on another drive.
    elsewhere = tmp_path_factory.mktemp("drive D") / "rencana"
    shutil.move(plan, elsewhere)
    text = (elsewhere / PROGRAM).read_text(encoding="utf-8")
    (elsewhere / PROGRAM).write_text(text.replace("diskominfo", "siapa"), encoding="utf-8")
    ran = smartplan("check", elsewhere, "--format", form)
    assert ran.code == 1
    assert PROGRAM in ran.out
    assert str(elsewhere) not in ran.out and elsewhere.as_posix() not in ran.out


def test_a_list_of_changed_files_as_powershell_pipes_it(plan: Path) -> None:
    text = (plan / PROGRAM).read_text(encoding="utf-8")
    (plan / PROGRAM).write_text(text.replace("diskominfo", "siapa"), encoding="utf-8")
    listed = "\ufeffrencana kota\\program\\program-economy.yaml\r\nlain\\énergi.yaml\r\n"
    done = subprocess.run(
        [sys.executable, "-m", "smartplan", "check", "--changed-from", "-", "--format", "json"],
        cwd=plan.parent,
        env={**os.environ, **OLD_CONSOLE, "PYTHONPATH": str(ROOT)},
        input=listed.encode("utf-8"),
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1, done.stderr
    files = {one["file"] for one in json.loads(done.stdout)["diagnostics"]}
    assert f"rencana kota/{PROGRAM}" in files
