"""The hooks, as pre-commit runs them on a real repository."""

import sys
from pathlib import Path

import pytest
import yaml

from tests.acceptance.conftest import ROOT
from tests.ci.conftest import LEAD, STRANGER, Repository

pytestmark = pytest.mark.slow
PROGRAM = "rencana kota/program/program-economy.yaml"


@pytest.fixture
def guarded(repository: Repository, tmp_path: Path) -> Repository:
    """The repository with our published hooks; what they run is found on the path."""
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    for hook in hooks:
        assert hook["language"] == "python"
        hook["language"] = "system"
        if hook["id"] == "smartplan-fix":
            hook["stages"] = ["manual"]
    config = {"repos": [{"repo": "local", "hooks": hooks}]}
    text = yaml.safe_dump(config)
    (repository.path / ".pre-commit-config.yaml").write_text(text, encoding="utf-8")
    repository.env["PRE_COMMIT_HOME"] = str(tmp_path / "pre-commit")
    ran = repository.run(sys.executable, "-m", "pre_commit", "install")
    assert ran.code == 0, ran.err + ran.out
    repository.commit("penjaga")
    return repository


def test_a_good_change_is_committed_and_a_bad_one_is_not(guarded: Repository) -> None:
    guarded.edit(PROGRAM, LEAD, STRANGER)
    guarded.git("add", "--all")
    refused = guarded.run("git", "commit", "-m", "salah")
    assert refused.code == 1
    assert f"{PROGRAM}:" in refused.err and "RUJ001" in refused.err
    assert guarded.git("log", "--format=%s", "-1").strip() == "penjaga"

    guarded.edit(PROGRAM, STRANGER, f"{LEAD}  # betul")
    guarded.git("add", "--all")
    taken = guarded.run("git", "commit", "-m", "benar")
    assert taken.code == 0, taken.err
    assert "smartplan check" in taken.err and "Passed" in taken.err


def test_a_deletion_that_breaks_others_is_not_committed(guarded: Repository) -> None:
    guarded.git("rm", "--quiet", PROGRAM)
    refused = guarded.run("git", "commit", "-m", "hapus")
    assert refused.code == 1
    assert "rencana kota/quick-win/quick-win-economy.yaml" in refused.err


def test_what_is_not_staged_does_not_count(guarded: Repository) -> None:
    guarded.edit(PROGRAM, LEAD, STRANGER)
    guarded.edit("lain/rencana/opd.yaml", "opd:", "# daftar\nopd:")
    guarded.git("add", "lain/rencana/opd.yaml")
    assert guarded.run("git", "commit", "-m", "sebagian").code == 0


def test_what_git_does_not_know_yet_does_not_count(guarded: Repository) -> None:
    program = (guarded.path / PROGRAM).read_text(encoding="utf-8")
    begun = program.replace("program-economy", "baru").replace(LEAD, STRANGER)
    (guarded.path / "rencana kota/program/baru.yaml").write_text(begun, encoding="utf-8")
    guarded.edit("rencana kota/opd.yaml", "opd:", "# daftar\nopd:")
    guarded.git("add", "rencana kota/opd.yaml")
    assert guarded.run("git", "commit", "-m", "daftar").code == 0
    guarded.git("add", "--all")
    assert guarded.run("git", "commit", "-m", "baru").code == 1


def test_all_files_and_a_stretch_of_history(guarded: Repository) -> None:
    run = (sys.executable, "-m", "pre_commit", "run")
    assert guarded.run(*run, "--all-files").code == 0
    guarded.edit(PROGRAM, LEAD, STRANGER)
    guarded.commit("salah")
    everything = guarded.run(*run, "--all-files")
    assert everything.code == 1 and "RUJ001" in everything.out
    stretch = guarded.run(*run, "--from-ref", "HEAD^", "--to-ref", "HEAD")
    assert stretch.code == 1 and "RUJ001" in stretch.out
    guarded.commit("kosong")
    assert guarded.run(*run, "--from-ref", "HEAD^", "--to-ref", "HEAD").code == 0


def test_a_commit_without_any_plan_file_passes(guarded: Repository) -> None:
    (guarded.path / "catatan.txt").write_text("x\n", encoding="utf-8")
    guarded.git("add", "--all")
    assert guarded.run("git", "commit", "-m", "catatan").code == 0


def test_the_second_hook_mends(guarded: Repository) -> None:
    guarded.edit(PROGRAM, LEAD, "opd_penanggung_jawab: Dinas Kominfo")
    guarded.git("add", "--all")
    run = (sys.executable, "-m", "pre_commit", "run", "--hook-stage", "manual", "smartplan-fix")
    mended = guarded.run(*run)
    assert mended.code == 1 and "files were modified by this hook" in mended.out
    assert LEAD in (guarded.path / PROGRAM).read_text(encoding="utf-8")
    guarded.git("add", "--all")
    assert guarded.run(*run).code == 0
