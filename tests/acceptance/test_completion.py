"""The Tab key, asked for as bash asks."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from smartplan.convert import CONVERTERS
from smartplan.plan.loader import load_plan
from smartplan.report import REPORTERS
from tests.acceptance.conftest import ROOT, run_smartplan


def offered(words: str, cwd: Path) -> list[str]:
    """Return what bash would offer for the last word of a command line."""
    done = subprocess.run(
        [sys.executable, "-m", "smartplan"],
        cwd=cwd,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "_SMARTPLAN_COMPLETE": "complete_bash",
            "COMP_WORDS": words,
            "COMP_CWORD": str(len(words.split(" ")) - 1),
        },
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert done.stderr == b""
    return done.stdout.decode("utf-8").split()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("smartplan ren", ["rename"]),
        ("smartplan explain RUJ00", [f"RUJ00{number}" for number in range(1, 10)]),
        ("smartplan explain unknown-ag", ["unknown-agency"]),
        ("smartplan check --select ANG00", ["ANG001", "ANG002", "ANG003", "ANG004"]),
        ("smartplan check --stage ", ["0", "1", "2", "3", "4"]),
        ("smartplan check --format ", sorted(REPORTERS)),
        ("smartplan build -f ", sorted(CONVERTERS)),
        ("smartplan rename quick", ["quick-win"]),
        ("smartplan rename opd disp", ["disporapar"]),
        ("smartplan rename misi ", ["misi-1", "misi-2"]),
        ("smartplan new dim", ["dimensi"]),
        ("smartplan new dimensi ", ["economy"]),
        ("smartplan new opd ", []),
        ("smartplan init --framework kominfo", ["kominfo-2021"]),
        ("smartplan init --from ", ["batang-kab", "kota-serang", "serang-kab"]),
        ("smartplan schema quick", ["quick-win"]),
        ("smartplan guard --ci git", ["github", "gitlab"]),
        ("smartplan ci --format ", sorted(CONVERTERS)),
        ("smartplan doctor --format ", ["json", "text"]),
        ("smartplan --lang ", ["en", "id"]),
    ],
)
def test_what_is_offered(plan: Path, words: str, expected: list[str]) -> None:
    (plan / "dimensi" / "economy.yaml").unlink()
    found = offered(words, plan)
    assert [one for one in found if one in expected] == expected
    prefix = words.rsplit(" ", 1)[1]
    assert all(one.startswith(prefix) for one in found)
    if not expected:
        assert found == []


def test_the_stages_of_a_framework_of_ones_own(plan: Path) -> None:
    (plan / "kerangka").mkdir()
    (plan / "kerangka" / "dua-tahap.yaml").write_text(
        "id: dua-tahap\ndasar: kominfo-2021\nnama: Dua tahap\nstatus: berlaku\ntahun: 2025\n"
        "keterangan: Bimtek dua kali.\nsumber: [Rancangan]\ntahap_bimtek:\n"
        "  - {tahap: 5, nama: Awal, hasil: [Data]}\n  - {tahap: 6, nama: Akhir, hasil: [Naskah]}\n",
        encoding="utf-8",
    )
    manifest = plan / "smartplan.yaml"
    text = manifest.read_text(encoding="utf-8").replace("kominfo-2021", "dua-tahap")
    manifest.write_text(text, encoding="utf-8")
    assert offered("smartplan check --stage ", plan) == ["5", "6"]
    assert offered("smartplan ci --stage ", plan.parent) == ["0", "1", "2", "3", "4"]


def test_the_books_of_the_plan_that_is_named(plan: Path) -> None:
    read = load_plan(plan).plan
    assert read is not None
    plan.rename(plan.parent / "kota")
    books = sorted(outline.id for outline in read.books)
    assert offered("smartplan build kota --book ", plan.parent) == books


def test_no_plan_and_a_broken_one_offer_nothing(plan: Path) -> None:
    assert offered("smartplan build --book ", plan.parent) == []
    assert offered("smartplan rename opd ", plan.parent) == []
    (plan / "opd.yaml").write_text("opd: [", encoding="utf-8")
    (plan / "smartplan.yaml").write_text("x", encoding="utf-8")
    assert offered("smartplan rename opd ", plan) == []
    assert offered("smartplan build --book ", plan) == []


def test_the_script_for_bash_names_the_program(tmp_path: Path) -> None:
    ran = run_smartplan("--show-completion", "bash", cwd=tmp_path, env=NO_DETECTION)
    assert ran.code == 0
    assert "_SMARTPLAN_COMPLETE=complete_bash" in ran.out


def asked_by(shell: str, cwd: Path, **protocol: str) -> str:
    """Return what the program answers a shell that asks in its own way."""
    environment = {"PYTHONPATH": str(ROOT), "SMARTPLAN_LANG": "id"}
    done = subprocess.run(
        [sys.executable, "-m", "smartplan"],
        cwd=cwd,
        env={**os.environ, **environment, "_SMARTPLAN_COMPLETE": f"complete_{shell}", **protocol},
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert done.stderr == b""
    return done.stdout.decode("utf-8")


def test_each_shell_is_answered_in_its_own_way(plan: Path) -> None:
    words = "smartplan rename opd disp"
    zsh = asked_by("zsh", plan, _TYPER_COMPLETE_ARGS=words)
    assert '"disporapar"' in zsh
    fish = {"_TYPER_COMPLETE_ARGS": words, "_TYPER_COMPLETE_FISH_ACTION": "get-args"}
    assert asked_by("fish", plan, **fish) == "disporapar\n"
    for shell in ("powershell", "pwsh"):
        protocol = {"_TYPER_COMPLETE_ARGS": words, "_TYPER_COMPLETE_WORD_TO_COMPLETE": "disp"}
        assert asked_by(shell, plan, **protocol).split(":::")[0] == "disporapar"


def test_what_is_shown_beside_an_offer_is_in_the_language(plan: Path) -> None:
    fish = {
        "_TYPER_COMPLETE_ARGS": "smartplan check --h",
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    }
    assert asked_by("fish", plan, **fish) == "--help\tTampilkan halaman ini.\n"


def test_every_script_names_the_program(tmp_path: Path) -> None:
    for shell in ("zsh", "fish", "powershell", "pwsh"):
        ran = run_smartplan("--show-completion", shell, cwd=tmp_path, env=NO_DETECTION)
        assert ran.code == 0
        assert "smartplan" in ran.out and "_SMARTPLAN_COMPLETE" in ran.out


# Which shell calls is not asked in a test; it is named instead.
NO_DETECTION = {"_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1"}
