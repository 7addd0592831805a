"""What a machine keeps: layers, types, style. Each guard is seen to fail on a bad file."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def run_tool(*command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=cwd,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the code that a test may spoil."""
    shutil.copytree(
        ROOT / "smartplan",
        tmp_path / "smartplan",
        ignore=shutil.ignore_patterns("__pycache__"),
    )
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


IMPORT_LINTER = "from importlinter.cli import lint_imports_command; lint_imports_command()"


def lint_imports(cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", IMPORT_LINTER, "--no-cache"],
        cwd=cwd,
        env={"PYTHONPATH": str(cwd), "PATH": "/usr/bin:/bin", "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def test_imports_point_one_way() -> None:
    done = lint_imports(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 broken" in done.stdout


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        ("sources/spoiled.py", "import smartplan.plan.plan", "One way through the code"),
        ("checks/spoiled.py", "import smartplan.book.builder", "One way through the code"),
        ("checks/spoiled.py", "import jinja2", "jinja2 has one door"),
        ("book/spoiled.py", "import yaml", "yaml has one door"),
        ("convert/spoiled.py", "import rich", "typer and rich have one door"),
    ],
)
def test_the_contract_refuses_a_wrong_import(
    copy: Path, module: str, line: str, contract: str
) -> None:
    (copy / "smartplan" / module).write_text(f'"""Spoiled."""\n\n{line}\n', encoding="utf-8")
    done = lint_imports(copy)
    assert done.returncode != 0
    assert f"{contract} BROKEN" in " ".join(done.stdout.split())


def test_types_are_strict() -> None:
    done = run_tool("mypy", cwd=ROOT)
    assert done.returncode == 0, done.stdout
    assert "Success: no issues found in" in done.stdout


def test_mypy_refuses_an_untyped_function(copy: Path) -> None:
    bad = copy / "smartplan" / "spoiled.py"
    bad.write_text("def spoil(x):\n    return x\n", encoding="utf-8")
    done = run_tool("mypy", str(bad), cwd=copy)
    assert done.returncode != 0
    assert "no-untyped-def" in done.stdout


@pytest.mark.parametrize("command", [("check",), ("format", "--check")])
def test_style(command: tuple[str, ...]) -> None:
    done = run_tool("ruff", *command, "--no-cache", ".", cwd=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


def test_ruff_refuses_a_broad_except(copy: Path) -> None:
    bad = copy / "smartplan" / "spoiled.py"
    bad.write_text(
        '"""Spoiled."""\n\ntry:\n    import os\nexcept Exception:\n    os = None\n',
        encoding="utf-8",
    )
    assert "BLE001" in run_tool("ruff", "check", "--no-cache", str(bad), cwd=copy).stdout
