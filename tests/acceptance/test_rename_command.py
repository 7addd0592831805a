"""``smartplan rename`` as its users run it."""

from collections.abc import Callable
from pathlib import Path

from smartplan.cli.rename import RENAMED_KINDS
from smartplan.edit.journal import JOURNAL_FILE, TEMPORARY_SUFFIX, Step, write_journal
from smartplan.plan.placed_ids import KINDS
from tests.acceptance.conftest import Ran

Smartplan = Callable[..., Ran]


def test_the_diff_is_shown_first_and_nothing_written(smartplan: Smartplan, plan: Path) -> None:
    before = (plan / "opd.yaml").read_bytes()
    ran = smartplan("rename", "opd", "disporapar", "dispar", plan)
    assert ran.code == 2
    assert "-  - id: disporapar\n+  - id: dispar\n" in ran.out
    assert "--yes" in ran.err
    assert (plan / "opd.yaml").read_bytes() == before


def test_yes_writes_and_the_plan_stays_sound(smartplan: Smartplan, plan: Path) -> None:
    ran = smartplan("rename", "program", "program-branding", "merek", plan, "--yes")
    assert ran.code == 0
    assert "rename from program/program-branding.yaml\nrename to program/merek.yaml\n" in ran.out
    assert not (plan / "program" / "program-branding.yaml").exists()
    assert smartplan("check", plan, "--strict").code == 0
    assert [path for path in plan.rglob(".*") if path.is_file()] == []


def test_wrong_requests_are_explained(smartplan: Smartplan, plan: Path) -> None:
    ran = smartplan("rename", "opd", "disporapa", "x", plan, "--yes")
    assert ran.code == 2
    assert "Maksudnya disporapar?" in ran.err
    assert "fakta" in smartplan("rename", "fakt", "a", "b", plan).err
    assert smartplan("rename", "opd", "a", "b").code == 2
    assert smartplan("rename", "opd", "a").code == 2


def test_the_kinds_on_the_command_line_are_those_of_the_plan() -> None:
    assert tuple(KINDS) == RENAMED_KINDS


def test_the_next_command_finishes_a_writing_that_was_cut_off(
    smartplan: Smartplan, plan: Path
) -> None:
    after = (plan / "opd.yaml").read_bytes().replace(b"disporapar", b"dispar")
    waiting = plan / f".opd.yaml.x{TEMPORARY_SUFFIX}"
    waiting.write_bytes(after)
    write_journal(plan, [Step(waiting.name, "opd.yaml", "opd.yaml")])
    ran = smartplan("check", plan, "--lang", "en")
    assert "was cut off; it is finished now" in ran.err
    assert (plan / "opd.yaml").read_bytes() == after
    assert not waiting.exists() and not (plan / JOURNAL_FILE).exists()
