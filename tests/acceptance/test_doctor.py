"""``smartplan doctor``: the machine, told so that one can act on it."""

import json
import platform
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from smartplan.cli import machine
from smartplan.cli.doctor import doctor_command
from smartplan.cli.machine import Health, Symptom, examine
from smartplan.convert.book_fonts import find_book_fonts
from smartplan.language import Language, same
from smartplan.version import __version__
from tests.acceptance.conftest import Ran

Smartplan = Callable[..., Ran]


def test_a_sound_machine(smartplan: Smartplan, tmp_path: Path) -> None:
    ran = smartplan("doctor")
    assert ran.code == 0, ran.out
    for word in (__version__, platform.python_version(), "pandoc", "Typst", "LibreOffice", "utf-8"):
        assert word in ran.out
    assert str(tmp_path.resolve()) in ran.out
    assert "SMARTPLAN_LANG=id" in ran.out
    english = smartplan("doctor", "--lang", "en").out
    assert "--lang=en" in english
    assert "Write access" in english


def test_a_folder_that_is_not_there_breaks_it(smartplan: Smartplan) -> None:
    ran = smartplan("doctor", "tidak-ada")
    assert ran.code == 3
    assert "rusak" in ran.out


def test_every_font_of_the_pdf_is_looked_for() -> None:
    fonts = find_book_fonts()
    assert len(fonts) >= 2
    assert all(fonts.values())


def test_what_is_missing_comes_with_advice(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr("smartplan.convert.word.libreoffice._USUAL_PLACES", ())
    monkeypatch.setattr("smartplan.convert.versions.pandoc_version", lambda: "")
    monkeypatch.setattr("smartplan.sources.event_parser.FAST_PARSER", None)
    monkeypatch.setattr("smartplan.convert.book_fonts.find_book_fonts", lambda: {"Antik": False})
    found = {one.name.english: one for one in examine(tmp_path, Language.ENGLISH)}
    assert found["pandoc"].health is Health.BROKEN
    assert found["PDF font Antik"].health is Health.BROKEN
    assert found["libyaml"].health is Health.OPTIONAL
    assert found["LibreOffice"].health is Health.OPTIONAL
    assert found["git"].health is Health.OPTIONAL
    assert all(one.advice for one in found.values() if one.health is not Health.FINE)
    assert doctor_command(tmp_path, Language.ENGLISH) == 3
    assert "Install smartplan again." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("free", "health"),
    [(10**12, Health.FINE), (100_000_000, Health.OPTIONAL), (1_000_000, Health.BROKEN)],
)
def test_room_on_the_disk(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, free: int, health: Health
) -> None:
    usage = shutil.disk_usage(tmp_path)._replace(free=free)
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: usage)
    found = [one for one in examine(tmp_path, Language.ENGLISH) if one.name.english == "Disk space"]
    assert [one.health for one in found] == [health, health]
    assert all((one.advice is None) == (health is Health.FINE) for one in found)


def test_a_path_that_windows_may_refuse(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    folder = tmp_path / ("panjang " * 20)
    folder.mkdir()
    names = [one.name.english for one in examine(folder, Language.ENGLISH)]
    assert "Path length" not in names
    monkeypatch.setattr(sys, "platform", "win32")
    names = [one.name.english for one in examine(folder, Language.ENGLISH)]
    assert "Path length" in names


def test_git_that_knows_no_name_is_told_of(smartplan: Smartplan, tmp_path: Path) -> None:
    nobody = {
        "HOME": str(tmp_path),
        "XDG_CONFIG_HOME": str(tmp_path),
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_GLOBAL": str(tmp_path / "tidak-ada"),
    }
    assert "user.email" in smartplan("doctor", env=nobody).out
    (tmp_path / "ada").write_text("[user]\n\temail = a@example.org\n", encoding="utf-8")
    somebody = {**nobody, "GIT_CONFIG_GLOBAL": str(tmp_path / "ada")}
    assert "user.email" not in smartplan("doctor", env=somebody).out


def test_as_json(smartplan: Smartplan) -> None:
    ran = smartplan("doctor", "tidak-ada", "--format", "json")
    assert ran.code == 3
    told = json.loads(ran.out)
    assert told["version"] == 1
    broken = [one for one in told["symptoms"] if one["health"] == "broken"]
    assert [one["name"] for one in broken] == ["Write access"]
    assert broken[0]["advice"]
    assert told["symptoms"][0] == {
        "name": "smartplan",
        "health": "fine",
        "found": __version__,
        "advice": None,
    }
    assert smartplan("doctor", "--format", "xml").code == 2


def test_an_optional_lack_is_no_failure(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def lacking(folder: Path, language: Language) -> Iterator[Symptom]:
        yield Symptom(same("LibreOffice"), same("-"), Health.OPTIONAL, same("-"))

    monkeypatch.setattr(machine, "examine", lacking)
    assert doctor_command(tmp_path, Language.ENGLISH) == 0
    assert capsys.readouterr().out.startswith("optional")
