"""Help, version and explanations, in both languages."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from smartplan.checks.catalogue import all_rules
from smartplan.cli.app import make_app
from smartplan.language import Language
from smartplan.version import __version__
from tests.acceptance.conftest import Ran

Smartplan = Callable[..., Ran]
ROOT = Path(__file__).parents[2]
COMMANDS = tuple(
    command.name for command in make_app(Language.ENGLISH).registered_commands if command.name
)


def test_version_is_stated_once(smartplan: Smartplan) -> None:
    ran = smartplan("--version")
    assert (ran.code, ran.out.strip()) == (0, f"smartplan {__version__}")
    others = [
        path
        for path in (ROOT / "smartplan").rglob("*.py")
        if f'"{__version__}"' in path.read_text(encoding="utf-8") and path.name != "version.py"
    ]
    assert others == []


def test_help_lists_every_command(smartplan: Smartplan) -> None:
    assert {"init", "check", "build", "guard", "ci", "doctor"} <= set(COMMANDS)
    page = smartplan("--help")
    assert page.code == 0
    for command in COMMANDS:
        assert f"\n  {command} " in page.out
    assert "Pasang pelengkapan" in page.out
    assert "completion for" not in page.out


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_examples_in_both_languages(
    smartplan: Smartplan, command: str
) -> None:
    indonesian = smartplan(command, "--help").out
    english = smartplan(command, "--help", "--lang", "en").out
    assert "Pemakaian:" in indonesian and "Contoh:" in indonesian and "Opsi:" in indonesian
    assert "Usage:" in english and "Examples:" in english and "Options:" in english
    for page in (indonesian, english):
        assert f"smartplan {command}" in page.split("Contoh:")[-1].split("Examples:")[-1]
        assert max(map(len, page.splitlines())) <= 100
    for english_word in ("Show this message", "Usage:", "Options:", "default:"):
        assert english_word not in indonesian


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("readme", ["README.md", "README.id.md"])
def test_every_command_is_in_the_readme(command: str, readme: str) -> None:
    assert f"`smartplan {command}" in (ROOT / readme).read_text(encoding="utf-8")


def test_explain_lists_every_rule_and_shows_each(smartplan: Smartplan) -> None:
    listed = smartplan("explain").out
    rules = all_rules()
    assert len(rules) > 30
    for rule in rules:
        assert rule.code in listed
        assert rule.name in listed


def test_every_rule_is_explained_in_both_languages() -> None:
    rules = all_rules()
    assert len({rule.code for rule in rules}) == len(rules)
    assert len({rule.name for rule in rules}) == len(rules)
    for rule in rules:
        for text in (rule.what, rule.why, rule.mend):
            assert len(text.indonesian) > 10, rule.code
            assert len(text.english) > 10, rule.code
            assert text.indonesian != text.english, rule.code


def test_explain_lists_a_family(smartplan: Smartplan) -> None:
    listed = smartplan("explain", "ruj").out
    assert listed.startswith("RUJ  Rujukan\nRUJ001 ")
    assert {line[:3] for line in listed.splitlines()} == {"RUJ"}
    assert smartplan("explain", "ruj", "--lang", "en").out.startswith("RUJ  References\n")
    unknown = smartplan("explain", "RUJX")
    assert unknown.code == 2
    assert "Maksudnya RUJ" in unknown.err and "RUJ014" not in unknown.err


def test_explain_by_code_and_by_name(smartplan: Smartplan) -> None:
    by_code = smartplan("explain", "skm002")
    assert by_code.code == 0
    assert "Mengapa:" in by_code.out and "Perbaikan:" in by_code.out
    assert smartplan("explain", "unknown-key").out == by_code.out
    assert "Why:" in smartplan("explain", "SKM002", "--lang", "en").out


def test_the_readme_shows_what_check_prints(smartplan: Smartplan, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples" / "serang-kab", tmp_path / "rencana")
    program = tmp_path / "rencana" / "program" / "sikonde.yaml"
    text = program.read_text(encoding="utf-8")
    misspelt = text.replace("penanggung_jawab: disporapar", "penanggung_jawab: disporpar")
    assert misspelt != text
    program.write_text(misspelt, encoding="utf-8", newline="\n")
    ran = smartplan("check", "rencana")
    assert f"$ smartplan check\n{ran.out.rstrip()}\n```" in (ROOT / "README.md").read_text(
        encoding="utf-8"
    )
