"""The GitHub workflow that ``guard`` writes and the Action, run as GitHub runs their steps."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from smartplan.version import __version__
from tests.acceptance.conftest import ROOT
from tests.ci.conftest import LEAD, STRANGER, Repository, put_on_path
from tests.ci.fake_forge import FakeForge, running
from tests.ci.steps import Step, run_steps

BASE = "github.event_name == 'pull_request' && 'HEAD^1' || github.event.before"
COMMENT = (
    "!cancelled() && github.event_name == 'pull_request' && steps.smartplan.outputs.summary != ''"
)
PROGRAM = "rencana kota/program/program-economy.yaml"


@pytest.fixture
def github(repository: Repository, tmp_path: Path) -> Repository:
    """The repository in a job: GitHub's environment, and a python that installs nothing."""
    event = tmp_path / "event.json"
    event.write_text(json.dumps({"pull_request": {"number": 7}}), encoding="utf-8")
    script = f'#!/bin/sh\necho "$@" >> "{tmp_path}/python.log"\n'
    put_on_path(tmp_path / "bin", "python", script)
    repository.env.update(
        {
            "CI": "true",
            "GITHUB_ACTIONS": "true",
            "GITHUB_WORKSPACE": str(repository.path),
            "GITHUB_EVENT_PATH": str(event),
            "GITHUB_REPOSITORY": "dinas/rencana",
            "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"),
            "GITHUB_OUTPUT": str(tmp_path / "output"),
            "GITHUB_ACTION_PATH": str(ROOT),
            "no_proxy": "*",
        }
    )
    return repository


def workflow(repository: Repository) -> dict[str, Any]:
    done = repository.smartplan("guard", "rencana kota", "--ci", "github", "--no-pre-commit")
    assert done.code == 0, done.err
    repository.commit("penjaga")
    written = repository.path / ".github" / "workflows" / "smartplan.yml"
    loaded = yaml.safe_load(written.read_text(encoding="utf-8"))
    assert isinstance(loaded, dict)
    return loaded


@pytest.mark.slow
def test_the_workflow_on_a_bad_pull_request(github: Repository, tmp_path: Path) -> None:
    job = workflow(github)["jobs"]["rencana"]
    assert job["env"] == {"RENCANA": "rencana kota", "TAHAP": ""}
    github.edit(PROGRAM, LEAD, STRANGER)
    github.commit("salah")
    with running(FakeForge()) as forge:
        values = {BASE: "HEAD^1", COMMENT: "true", "github.token": "rahasia"}
        environment = {**job["env"], "GITHUB_API_URL": forge.url}
        install, check, comment = run_steps(job["steps"], github, values, environment)
        assert install.ran.code == 0
        assert f"smartplan=={__version__}" in (tmp_path / "python.log").read_text(encoding="utf-8")
        # The check fails, and says so on the line.
        assert check.ran.code == 1
        assert f"::error file={PROGRAM},line=9,endLine=9,col=23," in check.ran.out
        books = sorted(one.name for one in (github.path / "hasil-ci/buku/rencana kota").glob("*.*"))
        assert "buku-2-masterplan-draf.docx" in books and "buku-2-masterplan-draf.pdf" in books
        summary = (tmp_path / "summary.md").read_text(encoding="utf-8")
        assert " temuan baru, 0 sudah diperbaiki." in summary and "RUJ001" in summary
        output = (tmp_path / "output").read_text(encoding="utf-8").splitlines()
        assert "errors=0" not in output and "summary=hasil-ci/ringkasan.md" in output
        # The comment is there although the check failed.
        assert comment.ran.code == 0, comment.ran.err
        assert [one["body"] for one in forge.comments] == [summary]
        assert forge.calls[-1][:2] == ("POST", "/repos/dinas/rencana/issues/7/comments")
        assert forge.calls[-1][2] == "Bearer rahasia"


def test_the_token_is_only_there_where_no_plan_is_read(github: Repository) -> None:
    for steps in (workflow(github)["jobs"]["rencana"]["steps"], action()["runs"]["steps"]):
        holding = [step["run"] for step in steps if "GITHUB_TOKEN" in step.get("env", {})]
        assert len(holding) == 1
        assert "ci --comment" in holding[0] and "\n" not in holding[0].strip()


def test_a_workflow_may_do_no_more_than_it_must(github: Repository) -> None:
    written = workflow(github)
    assert written["permissions"] == {"contents": "read"}
    assert written["jobs"]["rencana"]["permissions"] == {
        "contents": "read",
        "pull-requests": "write",
    }
    for step in written["jobs"]["rencana"]["steps"]:
        assert step.get("uses", "actions/").startswith("actions/")


def action() -> dict[str, Any]:
    loaded = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    assert isinstance(loaded, dict)
    return loaded


def run_action(repository: Repository, forge: FakeForge, **given: str) -> list[Step]:
    inputs = {name: one["default"] for name, one in action()["inputs"].items()} | given
    values = {f"inputs.{name}": value for name, value in inputs.items()}
    values |= {
        f"inputs.base || ({BASE})": inputs["base"] or "HEAD^1",
        f"!cancelled() && inputs.comment == 'true' && {COMMENT.removeprefix('!cancelled() && ')}": (
            inputs["comment"]
        ),
        "steps.smartplan.outputs.summary": "hasil-ci/ringkasan.md",
        "github.token": "rahasia",
    }
    environment = {"GITHUB_API_URL": forge.url}
    return run_steps(action()["runs"]["steps"], repository, values, environment)


def test_the_action_on_a_good_pull_request(github: Repository, tmp_path: Path) -> None:
    github.edit(PROGRAM, "nama: ", "nama: Baru ")
    github.commit("nama")
    with running(FakeForge()) as forge:
        install, check, comment = run_action(github, forge, formats="md", language="en")
        assert install.ran.code == 0
        assert str(ROOT) in (tmp_path / "python.log").read_text(encoding="utf-8")
        assert (check.ran.code, check.ran.out) == (0, ""), check.ran.err
        assert comment.ran.code == 0, comment.ran.err
        first = forge.comments[0]["body"]
        assert "Nothing found" in first
        assert "| program | program-economy | Baru Program economy | changed | nama |" in first
        # Both plans of the repository were checked and built.
        assert "lain/rencana" in first
        assert (github.path / "hasil-ci/buku/lain/rencana/buku-2-masterplan.md").is_file()
        # A second run brings the same comment up to date.
        run_action(github, forge, formats="none", language="id")
        assert len(forge.comments) == 1
        assert "Tidak ada temuan" in forge.comments[0]["body"]


def test_the_inputs_of_the_action(github: Repository) -> None:
    (github.path / "rencana kota/quick-win/quick-win-economy.yaml").unlink()
    github.commit("kurang")
    with running(FakeForge()) as forge:
        given = {"plans": "rencana kota\n", "formats": "none", "comment": "false"}
        assert [step.ran.code for step in run_action(github, forge, **given)] == [0, 0]
        strict = run_action(github, forge, strict="true", **given)
        assert strict[1].ran.code == 1
        assert "::warning file=rencana kota/dimensi/economy.yaml" in strict[1].ran.out
        early = run_action(github, forge, strict="true", stage="0", **given)
        assert early[1].ran.code == 0
        assert not (github.path / "hasil-ci/buku").exists()
        assert forge.calls == []


def test_the_vendored_schemas_accept_what_is_written(github: Repository) -> None:
    workflow(github)
    assert github.smartplan("guard", "lain/rencana", "--ci", "gitlab").code == 0
    for schema, file in (
        ("vendor.github-workflows", github.path / ".github/workflows/smartplan.yml"),
        ("vendor.github-actions", ROOT / "action.yml"),
        ("vendor.gitlab-ci", github.path / ".gitlab-ci.yml"),
    ):
        command = (sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, file)
        done = github.run(*command)
        assert done.code == 0, done.out + done.err
