"""The GitLab template that ``guard`` writes, run as a runner runs its scripts."""

import json
from collections.abc import Sequence
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml

from tests.acceptance.conftest import Ran
from tests.ci.conftest import LEAD, STRANGER, Repository, put_on_path
from tests.ci.fake_forge import FakeForge, running

pytestmark = pytest.mark.slow
PROGRAM = "rencana kota/program/program-economy.yaml"


@pytest.fixture
def gitlab(repository: Repository) -> Repository:
    put_on_path(repository.path.parent / "bin", "python", "#!/bin/sh\n")
    repository.env.update({"CI": "true", "GITLAB_CI": "true", "no_proxy": "*"})
    done = repository.smartplan("guard", "rencana kota", "--ci", "gitlab", "--no-pre-commit")
    assert done.code == 0, done.err
    repository.commit("penjaga")
    return repository


def job(repository: Repository) -> dict[str, Any]:
    written = yaml.safe_load((repository.path / ".gitlab-ci.yml").read_text(encoding="utf-8"))
    found = written["smartplan"]
    assert isinstance(found, dict)
    return found


def run_lines(repository: Repository, lines: Sequence[str], **env: str) -> Ran:
    variables = job(repository)["variables"]
    return repository.run("sh", "-ec", "\n".join(lines), **{**variables, **env})


def test_a_bad_merge_request(gitlab: Repository) -> None:
    gitlab.edit(PROGRAM, LEAD, STRANGER)
    gitlab.commit("salah")
    written = job(gitlab)
    ran = run_lines(gitlab, written["script"], CI_MERGE_REQUEST_DIFF_BASE_SHA="HEAD^1")
    assert ran.code == 1
    assert "RUJ001" in ran.out and f"{PROGRAM}:9:23" in ran.out
    reports = written["artifacts"]["reports"]
    findings = json.loads((gitlab.path / reports["codequality"]).read_text(encoding="utf-8"))
    finding = next(one for one in findings if one["check_name"] == "unknown-agency")
    assert finding["location"] == {"path": PROGRAM, "lines": {"begin": 9, "end": 9}}
    suites = ElementTree.fromstring((gitlab.path / reports["junit"]).read_text(encoding="utf-8"))
    assert int(suites.attrib["failures"]) >= 1
    assert " temuan baru, 0 sudah diperbaiki." in (gitlab.path / "hasil-ci/ringkasan.md").read_text(
        encoding="utf-8"
    )


def test_no_plan_is_read_while_the_token_is_there(gitlab: Repository) -> None:
    (run,) = [line for line in job(gitlab)["script"] if "smartplan ci" in line]
    seen = gitlab.path.parent / "token"
    script = f'#!/bin/sh\necho "[$SMARTPLAN_TOKEN]" > "{seen}"\n'
    put_on_path(gitlab.path.parent / "bin", "smartplan", script)
    assert run_lines(gitlab, [run], SMARTPLAN_TOKEN="glpat").code == 0
    assert seen.read_text(encoding="utf-8") == "[]\n"


def test_the_note_needs_a_token(gitlab: Repository) -> None:
    written = job(gitlab)
    ran = run_lines(gitlab, written["script"], CI_COMMIT_BEFORE_SHA="0" * 40)
    assert ran.code == 0, ran.err
    with running(FakeForge()) as forge:
        request = {
            "CI_API_V4_URL": f"{forge.url}/api/v4",
            "CI_PROJECT_ID": "12",
            "CI_MERGE_REQUEST_IID": "3",
        }
        assert run_lines(gitlab, written["after_script"], **request).code == 0
        assert forge.calls == []
        for _ in range(2):
            ran = run_lines(gitlab, written["after_script"], SMARTPLAN_TOKEN="glpat", **request)
            assert ran.code == 0, ran.err
        notes = "/api/v4/projects/12/merge_requests/3/notes"
        assert [call[0] for call in forge.calls] == ["GET", "POST", "GET", "PUT"]
        assert forge.calls[-1][1:] == (f"{notes}/1", "glpat")
        assert len(forge.comments) == 1
