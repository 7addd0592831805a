"""``smartplan new`` as its users run it."""

from collections.abc import Callable
from pathlib import Path

from smartplan.cli.new import NEW_KINDS
from smartplan.fork.new_homes import HOMES
from smartplan.plan.loader import ENTITY_FOLDERS
from tests.acceptance.conftest import Ran

Smartplan = Callable[..., Ran]


def test_a_new_program_is_read_and_waits_to_be_written(smartplan: Smartplan, plan: Path) -> None:
    ran = smartplan("new", "program", "pojok-dolan", plan)
    file = plan / "program" / "pojok-dolan.yaml"
    assert (ran.code, ran.out) == (0, f"{file}\n")
    assert "smartplan check" in ran.err
    text = file.read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=../")
    checked = smartplan("check", plan, "--format", "json")
    assert "NAR005" in checked.out
    assert "SKM" not in checked.out


def test_an_entry_keeps_the_rest_of_its_file(smartplan: Smartplan, plan: Path) -> None:
    before = (plan / "opd.yaml").read_bytes()
    assert smartplan("new", "opd", "dinas-baru", plan).code == 0
    assert (plan / "opd.yaml").read_bytes().startswith(before)


def test_wrong_requests_are_explained(smartplan: Smartplan, plan: Path) -> None:
    assert "Maksudnya program?" in smartplan("new", "programs", "x", plan).err
    ran = smartplan("new", "program", "program-branding", plan)
    assert ran.code == 2 and "sudah dipakai" in ran.err
    assert smartplan("new", "program", "x", plan / "tidak-ada").code == 2


def test_the_kinds_on_the_command_line_are_those_that_can_be_made() -> None:
    assert set(NEW_KINDS) == {*ENTITY_FOLDERS, *HOMES}
