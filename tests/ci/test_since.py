"""``check --since``: what changed since a commit, and what that brought about elsewhere."""

import json
from pathlib import Path

from tests.acceptance.conftest import Ran
from tests.ci.conftest import LEAD, STRANGER, Repository, put_on_path


def found(ran: Ran) -> list[str]:
    return [f"{one['file']} {one['code']}" for one in json.loads(ran.out)["diagnostics"]]


def check(repository: Repository, *more: str | Path, **env: str) -> Ran:
    return repository.smartplan("check", "--format", "json", "--select", "RUJ", *more, **env)


def test_each_changed_file_leads_to_its_own_plan(repository: Repository) -> None:
    repository.edit("rencana kota/program/program-living.yaml", LEAD, STRANGER)
    repository.edit("lain/rencana/program/program-economy.yaml", LEAD, STRANGER)
    ran = check(repository, "--since", "HEAD")
    both = [
        "lain/rencana/program/program-economy.yaml RUJ001",
        "rencana kota/program/program-living.yaml RUJ001",
    ]
    assert (ran.code, found(ran)) == (1, both)
    named = check(repository, "--changed", "lain/rencana/program/program-economy.yaml", "README.md")
    assert found(named) == both[:1]
    assert found(check(repository, "rencana kota", "--since", "HEAD")) == [
        "program/program-living.yaml RUJ001"
    ]


def test_names_with_backslashes(repository: Repository) -> None:
    repository.edit("lain/rencana/program/program-economy.yaml", LEAD, STRANGER)
    ran = check(repository, "--changed", "lain\\rencana\\program\\program-economy.yaml")
    assert found(ran) == ["lain/rencana/program/program-economy.yaml RUJ001"]


def test_what_a_change_breaks_elsewhere_is_found(repository: Repository) -> None:
    repository.edit("rencana kota/program/program-living.yaml", LEAD, STRANGER)
    repository.commit("kesalahan lama")
    assert found(check(repository, "--since", "HEAD")) == []
    (repository.path / "rencana kota/program/program-economy.yaml").unlink()
    ran = check(repository, "--since", "HEAD")
    assert ran.code == 1
    # The quick win that names the program is broken by it; what was broken before is not.
    assert "rencana kota/quick-win/quick-win-economy.yaml RUJ002" in found(ran)
    assert "rencana kota/program/program-living.yaml RUJ001" not in found(ran)
    assert json.loads(ran.out)["summary"]["elsewhere"] == 1


def test_a_renamed_file(repository: Repository) -> None:
    repository.git("mv", "rencana kota/program/program-economy.yaml", "rencana kota/program/x.yaml")
    assert "rencana kota/program/x.yaml RUJ018" in found(check(repository, "--since", "HEAD"))


def test_a_commit_further_back_and_one_that_is_not_there(repository: Repository) -> None:
    repository.edit("rencana kota/program/program-living.yaml", LEAD, STRANGER)
    repository.commit()
    since = ("rencana kota", "--since")
    assert found(check(repository, *since, "HEAD")) == []
    assert found(check(repository, *since, "HEAD^")) == ["program/program-living.yaml RUJ001"]
    # pre-commit says where the stretch that it was asked about begins.
    asked = check(repository, *since, "HEAD", PRE_COMMIT_FROM_REF="HEAD^")
    assert found(asked) == ["program/program-living.yaml RUJ001"]
    for name in ("tidak-ada", "--output=x"):
        ran = repository.smartplan("check", f"--since={name}")
        assert ran.code == 2 and "bukan commit" in ran.err
    assert repository.smartplan("check", "--since", "HEAD", cwd=repository.path.parent).code == 2


def test_a_folder_that_git_distrusts(repository: Repository) -> None:
    # As in a container whose files belong to another user; git has a switch to try it.
    foreign = {"GIT_TEST_ASSUME_DIFFERENT_OWNER": "1"}
    ran = repository.smartplan("check", "--since", "HEAD", **foreign)
    assert ran.code == 3 and "safe.directory" in ran.err
    ran = repository.smartplan("ci", "rencana kota", "--base", "HEAD", "--no-books", **foreign)
    assert ran.code == 0 and "milik pengguna lain" in ran.err


def test_git_that_is_not_there(repository: Repository) -> None:
    ran = repository.smartplan("check", "--since", "HEAD", PATH="")
    assert ran.code == 3 and "git tidak terpasang" in ran.err


def test_a_git_that_the_repository_brings_along_is_not_run(repository: Repository) -> None:
    put_on_path(repository.path, "git", "#!/bin/sh\ntouch dijalankan\n")
    ran = repository.smartplan("check", "--since", "HEAD", PATH=str(repository.path))
    assert ran.code == 3 and "git tidak terpasang" in ran.err
    assert not (repository.path / "dijalankan").exists()


def test_before_the_first_commit_everything_counts(repository: Repository) -> None:
    repository.edit("rencana kota/program/program-living.yaml", LEAD, STRANGER)
    repository.git("update-ref", "-d", "HEAD")
    assert found(check(repository, "--since", "HEAD")) == [
        "rencana kota/program/program-living.yaml RUJ001"
    ]


def test_nothing_to_do_is_no_failure(repository: Repository) -> None:
    assert repository.smartplan("check", "--changed").code == 0
    assert repository.smartplan("check", "--changed", "README.md").code == 0
    assert repository.smartplan("check", "--since", "HEAD").code == 0


def test_a_plan_that_is_the_repository(repository: Repository) -> None:
    plan = repository.path / "rencana kota"
    repository.git("init", "--quiet", plan)
    repository.git("-C", plan, "add", "--all")
    repository.git("-C", plan, "commit", "--quiet", "-m", "awal")
    repository.edit("rencana kota/opd.yaml", "id: diskominfo", "id: dinas-lain")
    ran = repository.smartplan(
        "check", "--since", "HEAD", "--format", "json", "--select", "RUJ001", cwd=plan
    )
    assert ran.code == 1
    assert "program/program-economy.yaml RUJ001" in found(ran)
