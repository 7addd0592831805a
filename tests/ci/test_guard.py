"""``smartplan guard``: writes the files that guard a plan, and never over what is there."""

import json
import shutil
from pathlib import Path

import pytest
import yaml

from smartplan.fork import guards
from smartplan.fork.guards import CiService, hosting_service, requirement
from smartplan.version import __version__
from tests.acceptance.conftest import BASE_PLAN, run_smartplan
from tests.ci.conftest import LEAD, STRANGER, Repository

WORKFLOW = ".github/workflows/smartplan.yml"
HOOKS = ".pre-commit-config.yaml"


def test_the_address_of_the_repository_tells_the_service(repository: Repository) -> None:
    repository.git("remote", "add", "origin", "git@gitlab.kota.go.id:dinas/rencana.git")
    ran = repository.smartplan("guard", "lain/rencana")
    assert ran.code == 0, ran.err
    written = {Path(line).relative_to(repository.path).as_posix() for line in ran.out.splitlines()}
    assert written == {
        "lain/rencana/.gitignore",
        "lain/rencana/.gitattributes",
        HOOKS,
        ".gitlab-ci.yml",
    }
    assert "pre-commit install" in ran.err
    config = yaml.safe_load((repository.path / ".gitlab-ci.yml").read_text(encoding="utf-8"))
    assert config["smartplan"]["variables"]["RENCANA"] == "lain/rencana"


def test_nothing_is_overwritten(repository: Repository) -> None:
    (repository.path / HOOKS).write_text("repos: []\n", encoding="utf-8")
    (repository.path / ".gitlab-ci.yml").write_text("uji: {script: [ls]}\n", encoding="utf-8")
    (repository.path / "rencana kota/.gitignore").write_text("x\n", encoding="utf-8")
    ran = repository.smartplan("guard", "rencana kota", "--ci", "gitlab")
    assert ran.code == 0, ran.err
    assert (repository.path / HOOKS).read_text(encoding="utf-8") == "repos: []\n"
    assert "uji" in (repository.path / ".gitlab-ci.yml").read_text(encoding="utf-8")
    assert (repository.path / "rencana kota/.gitignore").read_text(encoding="utf-8") == "x\n"
    assert f"{HOOKS} sudah ada" in ran.err
    assert "include: {local: /.gitlab/smartplan.yml}" in ran.err
    assert (repository.path / ".gitlab/smartplan.yml").is_file()
    again = repository.smartplan("guard", "rencana kota", "--ci", "gitlab")
    assert (again.code, again.out) == (0, "")


def test_ci_asks_for_no_more_than_the_plan_has_reached(repository: Repository) -> None:
    repository.edit("rencana kota/program/program-economy.yaml", LEAD, STRANGER)
    assert repository.smartplan("guard", "rencana kota", "--ci", "github").code == 0
    written = yaml.safe_load((repository.path / WORKFLOW).read_text(encoding="utf-8"))
    stage = written["jobs"]["rencana"]["env"]["TAHAP"]
    assert stage == "0"
    config = yaml.safe_load((repository.path / HOOKS).read_text(encoding="utf-8"))
    assert config["repos"][0]["hooks"][0]["args"] == ["--stage", "0", "--changed"]
    told = repository.smartplan("guard", "lain/rencana", "--ci", "github").err
    assert f"{WORKFLOW} sudah ada" in told


def test_a_plan_outside_of_git_is_guarded_where_it_lies(tmp_path: Path) -> None:
    plan = tmp_path / "rencana kota"
    shutil.copytree(BASE_PLAN, plan)
    ran = run_smartplan("guard", plan, "--ci", "github", "--no-pre-commit", cwd=plan.parent)
    assert ran.code == 0, ran.err
    assert not (plan / HOOKS).exists()
    written = yaml.safe_load((plan / WORKFLOW).read_text(encoding="utf-8"))
    assert written["jobs"]["rencana"]["env"]["RENCANA"] == "."
    # The plan itself takes no notice of these files.
    assert "SRC" not in run_smartplan("check", plan, cwd=plan.parent).out


def test_without_a_known_service_only_the_hook(repository: Repository) -> None:
    ran = repository.smartplan(
        "guard", "rencana kota", "--package", "smartplan @ git+https://x.id/s@v1"
    )
    assert ran.code == 0 and "--ci github" in ran.err
    assert not (repository.path / WORKFLOW).exists()
    config = yaml.safe_load((repository.path / HOOKS).read_text(encoding="utf-8"))
    (hook,) = config["repos"][0]["hooks"]
    assert hook["additional_dependencies"] == ["smartplan @ git+https://x.id/s@v1"]


@pytest.mark.parametrize(
    "wrong",
    [
        ("--ci", "jenkins"),
        ("--stage", "7"),
        ("--package", '"; rm -rf /'),
        ("--package", "smartplan\n"),
    ],
)
def test_wrong_usage_writes_nothing(repository: Repository, wrong: tuple[str, str]) -> None:
    ran = repository.smartplan("guard", "rencana kota", *wrong)
    assert ran.code == 2 and "Traceback" not in ran.err
    assert repository.git("status", "--short") == ""


def test_the_hook_that_is_written_is_the_one_that_is_published(repository: Repository) -> None:
    assert repository.smartplan("guard", "rencana kota").code == 0
    config = yaml.safe_load((repository.path / HOOKS).read_text(encoding="utf-8"))
    (ours,) = config["repos"][0]["hooks"]
    root = Path(__file__).parents[2]
    hooks = yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    published = next(hook for hook in hooks if hook["id"] == ours["id"])
    del ours["additional_dependencies"]
    for key in ("description", "minimum_pre_commit_version"):
        del published[key]
    assert ours == published


def test_what_ci_installs(monkeypatch: pytest.MonkeyPatch) -> None:
    class Installed:
        def __init__(self, origin: object) -> None:
            self.origin = origin

        def read_text(self, name: str) -> str | None:
            return None if self.origin is None else json.dumps(self.origin)

    def from_where(origin: object) -> str:
        monkeypatch.setattr(guards, "distribution", lambda name: Installed(origin))
        return requirement()

    by_version = f"smartplan=={__version__}"
    git = {"vcs": "git", "commit_id": "a1b2c3"}
    assert from_where(None) == by_version
    assert from_where({"url": "file:///home/ani/smartplan", "dir_info": {}}) == by_version
    assert from_where({"url": "https://x.id/s.git", "vcs_info": git}) == (
        "smartplan @ git+https://x.id/s.git@a1b2c3"
    )
    assert from_where({"url": "https://x.id/$(id)", "vcs_info": git}) == by_version


def test_a_repository_without_an_address(tmp_path: Path) -> None:
    assert hosting_service(tmp_path) is None
    (tmp_path / ".git").mkdir()
    config = tmp_path / ".git" / "config"
    config.write_text('[remote "github"]\n\turl = https://x.id/a.git\n', encoding="utf-8")
    assert hosting_service(tmp_path) is None
    config.write_text('[remote "x"]\n\turl = https://github.com/a.git\n', encoding="utf-8")
    assert hosting_service(tmp_path) is CiService.GITHUB
