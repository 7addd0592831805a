"""``smartplan schema`` as a user runs it: print, write, install into an editor."""

import json
import os
import shutil
from pathlib import Path

import pytest

from smartplan.cli.app import run

BASE = Path(__file__).parents[1] / "checks" / "base"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    shutil.copytree(BASE, tmp_path / "rencana")
    return tmp_path / "rencana"


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_a_kind_is_printed_and_all_kinds_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema", "program", "--lang", "en"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert printed["title"].startswith("Program")
    assert run(["schema", "--lang", "en"]) == 0
    listed = capsys.readouterr().out.splitlines()
    assert len(listed) == 12
    assert run(["schema", "progam", "--lang", "en"]) == 2
    assert "Did you mean program?" in capsys.readouterr().err


def test_the_ids_of_a_plan_become_choices(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema", "quick-win", "--plan", str(plan)]) == 0
    printed = json.loads(capsys.readouterr().out)
    offered = [rule["then"]["properties"]["program"]["enum"] for rule in printed["allOf"]]
    assert ["program-living"] in offered
    (plan / "daerah.yaml").unlink()
    assert run(["schema", "quick-win", "--plan", str(plan), "--lang", "en"]) == 0
    told = capsys.readouterr()
    assert "can't be read" in told.err
    assert "enum" not in json.loads(told.out)["properties"]["program"]


def test_all_schemas_are_written_to_a_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["schema", "-o", str(tmp_path / "skema")]) == 0
    assert len(contents(tmp_path / "skema")) == 12
    assert len(capsys.readouterr().out.splitlines()) == 12


def test_install_merges_the_settings_and_leaves_the_rest_alone(plan: Path) -> None:
    settings = plan / ".vscode" / "settings.json"
    settings.parent.mkdir()
    there = {"editor.tabSize": 4, "yaml.schemas": {"./lain.json": ["lain.yaml"]}}
    settings.write_bytes(json.dumps(there, indent=4).replace("\n", "\r\n").encode())
    before = contents(plan)
    assert run(["schema", "--install", str(plan)]) == 0
    merged = json.loads(settings.read_bytes())
    assert merged["editor.tabSize"] == 4
    assert merged["yaml.schemas"]["./lain.json"] == ["lain.yaml"]
    assert merged["yaml.schemas"]["./.vscode/smartplan/program.schema.json"] == ["program/*.yaml"]
    assert b'\r\n    "editor.tabSize"' in settings.read_bytes()
    for name in merged["yaml.schemas"]:
        assert name == "./lain.json" or (plan / name).is_file()
    after = contents(plan)
    assert {name for name in before if before[name] != after[name]} == {".vscode/settings.json"}
    assert run(["schema", "--install", str(plan)]) == 0
    assert contents(plan) == after
    assert run(["check", str(plan)]) == 0


@pytest.mark.parametrize(
    "text",
    [
        '{\n  // lebar\n  "a": 1,\n}',
        '/* milik kami {"yaml.schemas": {}} */\n{"a": "// bukan komentar", /* x */ "b": [1, 2,],}',
        "{ // kosong\n}",
    ],
)
def test_comments_in_the_settings_stay(plan: Path, text: str) -> None:
    settings = plan / ".vscode" / "settings.json"
    settings.parent.mkdir()
    settings.write_text(text, encoding="utf-8")
    assert run(["schema", "--install", str(plan)]) == 0
    merged = settings.read_text("utf-8")
    start, end = merged.index('\n  "yaml.schemas"'), merged.index("\n  }") + len("\n  }")
    left = merged[:start] + merged[end:].removeprefix(",")
    assert left == text
    assert "program.schema.json" in merged[start:end]
    assert run(["schema", "--install", str(plan)]) == 0
    assert settings.read_text("utf-8") == merged


@pytest.mark.parametrize(
    "text", ['{ // x\n "yaml.schemas": {}}', "[1]", '{"yaml.schemas": 1}', '{"a" 1}', "{ /*"]
)
def test_settings_that_cannot_be_merged_are_left_and_nothing_is_written(
    plan: Path, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = plan / ".vscode" / "settings.json"
    settings.parent.mkdir()
    settings.write_text(text, encoding="utf-8")
    before = contents(plan)
    assert run(["schema", "--install", str(plan), "--modeline"]) == 2
    assert "yaml.schemas" in capsys.readouterr().err
    assert contents(plan) == before


def test_the_modeline_stands_above_every_file_once(plan: Path) -> None:
    opd, program = plan / "opd.yaml", plan / "program" / "program-living.yaml"
    opd.write_bytes(b"\xef\xbb\xbf" + opd.read_bytes().replace(b"\n", b"\r\n"))
    before = contents(plan)
    assert run(["schema", "--install", str(plan), "--modeline"]) == 0
    assert opd.read_bytes().startswith(
        b"\xef\xbb\xbf# yaml-language-server: $schema=.vscode/smartplan/opd.schema.json\r\n"
    )
    first, _, rest = program.read_bytes().partition(b"\n")
    assert first.endswith(b"$schema=../.vscode/smartplan/program.schema.json")
    assert rest == before["program/program-living.yaml"]
    after = contents(plan)
    assert run(["schema", "--install", str(plan), "--modeline"]) == 0
    assert contents(plan) == after


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_install_does_not_write_through_a_link(plan: Path, tmp_path: Path) -> None:
    (tmp_path / "luar").mkdir()
    (plan / ".vscode").symlink_to(tmp_path / "luar")
    assert run(["schema", "--install", str(plan)]) == 3
    assert contents(tmp_path / "luar") == {}
