"""``ci --comment``: one comment, kept up to date, and no failure where it may not be written."""

import json
from pathlib import Path

import pytest

from tests.acceptance.conftest import Ran, run_smartplan
from tests.ci.fake_forge import FakeForge, running

MARK = "<!-- smartplan: rencana -->"


def comment(folder: Path, forge: FakeForge, *, token: str = "rahasia", number: object = 7) -> Ran:
    event = {"pull_request": {"number": number}} if number else {}
    (folder / "event.json").write_text(json.dumps(event), encoding="utf-8")
    if not (folder / "ringkasan.md").exists():
        (folder / "ringkasan.md").write_text(f"{MARK}\n### Ringkasan\n", encoding="utf-8")
    env = {
        "GITHUB_ACTIONS": "true",
        "GITHUB_API_URL": forge.url,
        "GITHUB_REPOSITORY": "dinas/rencana",
        "GITHUB_EVENT_PATH": str(folder / "event.json"),
        "GITHUB_TOKEN": token,
        "GH_TOKEN": "",
        "no_proxy": "*",
    }
    return run_smartplan("ci", "--comment", "ringkasan.md", cwd=folder, env=env)


def test_only_our_own_comment_is_changed(tmp_path: Path) -> None:
    with running(FakeForge()) as forge:
        for number in range(120):
            forge.add(f"obrolan {number}")
        forge.add("<!-- smartplan: rencana lain -->\n", "Bot")
        forge.add(f"{MARK}\nditiru orang", "User")
        ours = forge.add(f"{MARK}\nlama")
        assert comment(tmp_path, forge).code == 0
        assert ours["body"] == f"{MARK}\n### Ringkasan\n"
        assert "ditiru orang" in forge.comments[-2]["body"]
        assert forge.calls[-1][:2] == ("PATCH", "/repos/dinas/rencana/issues/comments/123")


def test_a_long_summary_is_cut_at_a_line(tmp_path: Path) -> None:
    row = "| x | y |\n"
    (tmp_path / "ringkasan.md").write_text(f"{MARK}\n{row * 9000}", encoding="utf-8")
    with running(FakeForge()) as forge:
        assert comment(tmp_path, forge).code == 0
        body = forge.comments[0]["body"]
        assert len(body) < 65_000
        assert body.split("\n\n")[0].endswith("| x | y |")


@pytest.mark.parametrize("status", [401, 403, 404])
def test_a_token_that_may_not_write_is_no_failure(tmp_path: Path, status: int) -> None:
    with running(FakeForge()) as forge:
        forge.refuse = status
        ran = comment(tmp_path, forge)
        assert ran.code == 0 and "fork" in ran.err


def test_a_broken_server_is_one(tmp_path: Path) -> None:
    with running(FakeForge()) as forge:
        forge.refuse = 500
        ran = comment(tmp_path, forge)
        assert ran.code == 3 and "Traceback" not in ran.err
    gone = FakeForge()
    gone.url = "http://127.0.0.1:9"
    assert comment(tmp_path, gone).code == 3


def test_nothing_is_asked_without_a_request_or_a_token(tmp_path: Path) -> None:
    with running(FakeForge()) as forge:
        assert comment(tmp_path, forge, number=None).code == 0
        assert comment(tmp_path, forge, token="").code == 0
        assert forge.calls == []
    outside = run_smartplan("ci", "--comment", "ringkasan.md", cwd=tmp_path)
    assert outside.code == 0
    assert run_smartplan("ci", "--comment", "tidak-ada.md", cwd=tmp_path).code == 2
