"""``init`` offers what guards a plan in git: by flags, by questions, or by a hint."""

import io
import sys
from pathlib import Path

import pytest
import yaml

from smartplan.cli.init_guard import offer_guards
from smartplan.language import Language
from tests.acceptance.conftest import run_smartplan
from tests.ci.conftest import Repository

WORKFLOW = ".github/workflows/smartplan.yml"
HOOKS = ".pre-commit-config.yaml"


def test_by_flags_in_a_repository(repository: Repository) -> None:
    ran = repository.smartplan("init", "baru", "--region", "33.25", "--ci", "github")
    assert ran.code == 0, ran.err
    workflow = yaml.safe_load((repository.path / WORKFLOW).read_text(encoding="utf-8"))
    asked = workflow["jobs"]["rencana"]["env"]
    assert asked["RENCANA"] == "baru"
    assert not (repository.path / HOOKS).exists()
    # A new plan is asked for no more than what it has: its first run is green.
    assert repository.smartplan("check", "baru").code == 1
    first = repository.smartplan("ci", "baru", "--stage", asked["TAHAP"], "--no-books")
    assert first.code == 0, first.out
    further = str(int(asked["TAHAP"]) + 1)
    assert repository.smartplan("check", "baru", "--stage", further).code == 1


def test_the_first_commit_of_a_new_plan_passes_its_hook(repository: Repository) -> None:
    ran = repository.smartplan("init", "baru", "--region", "33.25", "--pre-commit")
    assert ran.code == 0, ran.err
    config = repository.path / HOOKS
    text = config.read_text(encoding="utf-8").replace("language: python", "language: system")
    without = "".join(one for one in text.splitlines(True) if "additional_dep" not in one)
    config.write_text(without, encoding="utf-8")
    repository.env["PRE_COMMIT_HOME"] = str(repository.path.parent / "pre-commit")
    assert repository.run(sys.executable, "-m", "pre_commit", "install").code == 0
    repository.git("add", "--all")
    first = repository.run("git", "commit", "-m", "awal")
    assert first.code == 0, first.err
    repository.edit("baru/opd.yaml", "opd:", "opd: [")
    repository.git("add", "--all")
    assert repository.run("git", "commit", "-m", "rusak").code == 1


def test_without_flags_it_is_only_told(tmp_path: Path) -> None:
    ran = run_smartplan("init", "rencana baru", "--region", "33.25", cwd=tmp_path)
    assert ran.code == 0
    assert 'smartplan guard "rencana baru"' in ran.err
    assert not (tmp_path / "rencana baru" / HOOKS).exists()


def test_a_wrong_service_writes_nothing(tmp_path: Path) -> None:
    ran = run_smartplan("init", "r", "--region", "33.25", "--ci", "jenkins", cwd=tmp_path)
    assert ran.code == 2 and not (tmp_path / "r").exists()


def test_who_works_in_a_repository_is_asked(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answer(repository, monkeypatch, "\nentah\ngithub\n")
    shown = capsys.readouterr().err
    assert "pre-commit? [Y/t]" in shown
    assert shown.count("(github/gitlab/none) [none]") == 2
    assert (repository.path / HOOKS).is_file()
    assert (repository.path / WORKFLOW).is_file()


def test_the_likely_service_is_the_answer_of_enter(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.git("remote", "add", "origin", "https://gitlab.kota.go.id/dinas/rencana.git")
    answer(repository, monkeypatch, "t\n\n")
    assert (repository.path / ".gitlab-ci.yml").is_file()
    assert not (repository.path / HOOKS).exists()


@pytest.mark.parametrize("typed", ["t\nnone\n", "tidak\n\n"])
def test_who_wants_none_gets_none(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    answer(repository, monkeypatch, typed)
    assert repository.git("status", "--short") == ""


def test_who_works_without_git_is_asked_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    offer_guards(tmp_path, "", None, Language.ENGLISH, ask=True)
    shown = capsys.readouterr().err
    assert "With git: smartplan guard" in shown and "?" not in shown


def answer(repository: Repository, monkeypatch: pytest.MonkeyPatch, typed: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    plan = repository.path / "rencana kota"
    offer_guards(plan, "", None, Language.INDONESIAN, ask=True)
