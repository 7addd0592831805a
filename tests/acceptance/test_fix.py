"""``smartplan check --fix`` mends what is certain, and nothing else changes."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.acceptance.conftest import Ran

Smartplan = Callable[..., Ran]


@pytest.fixture
def wrong_plan(plan: Path) -> Path:
    """A plan with one of each thing that can be mended, in a file with Windows line ends."""
    file = plan / "program" / "program-economy.yaml"
    text = file.read_text(encoding="utf-8")
    text = text.replace("dimensi: economy", "dimensi: Smart Economy  # nama")
    text = text.replace("nama: Program economy", "nama: 2025")
    text = text.replace("jawab: diskominfo", "jawab: Disporapar")
    text += "partners: [BUMDes] # c\nopd_pendukung: [Dinas  Kominfo]\n"
    file.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode("utf-8"))
    (plan / "hukum.yaml").rename(plan / "hukum.yml")
    return plan


def snapshot(root: Path) -> dict[str, bytes]:
    files = (path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


def test_fix_mends_and_keeps_the_rest(smartplan: Smartplan, wrong_plan: Path) -> None:
    before = snapshot(wrong_plan)
    ran = smartplan("check", wrong_plan, "--fix", "--strict")
    assert ran.code == 0, ran.out
    assert "temuan dibetulkan" in ran.err
    after = snapshot(wrong_plan)
    assert after.pop("hukum.yaml") == before.pop("hukum.yml")
    name = "program/program-economy.yaml"
    mended = before.pop(name)
    for old, new in (
        (b"dimensi: Smart Economy  # nama", b"dimensi: economy  # nama"),
        (b"nama: 2025\r\n", b'nama: "2025"\r\n'),
        (b"partners: [BUMDes] # c", b"mitra: [BUMDes] # c"),
        (b"jawab: Disporapar", b"jawab: disporapar"),
        (b"[Dinas  Kominfo]", b"[diskominfo]"),
    ):
        assert old in mended
        mended = mended.replace(old, new)
    assert after.pop(name) == mended
    assert after == before


def test_diff_shows_the_same_and_writes_nothing(smartplan: Smartplan, wrong_plan: Path) -> None:
    before = snapshot(wrong_plan)
    ran = smartplan("check", wrong_plan, "--fix", "--diff")
    assert ran.code == 1
    assert "rename from hukum.yml\nrename to hukum.yaml\n" in ran.out
    assert '\n+nama: "2025"\r\n' in ran.out
    assert snapshot(wrong_plan) == before
    assert smartplan("check", wrong_plan, "--fix").code == 0
    clean = smartplan("check", wrong_plan, "--diff")
    assert (clean.code, clean.out) == (0, "")


def test_a_name_that_two_share_is_left_to_a_person(smartplan: Smartplan, plan: Path) -> None:
    opd = plan / "opd.yaml"
    text = opd.read_text(encoding="utf-8")
    text = text.replace(
        "singkatan: Disporapar", "singkatan: Disporapar\n    alias: [Dinas Kominfo]"
    )
    opd.write_text(text, encoding="utf-8")
    program = plan / "program" / "program-economy.yaml"
    wrong = program.read_text(encoding="utf-8") + "opd_pendukung: [Dinas Kominfo]\n"
    program.write_text(wrong, encoding="utf-8")
    assert smartplan("check", plan, "--fix").code == 1
    assert program.read_text(encoding="utf-8") == wrong


def test_a_taken_file_name_is_left_to_a_person(smartplan: Smartplan, plan: Path) -> None:
    (plan / "hukum.yml").write_text("hukum: []\n", encoding="utf-8")
    before = snapshot(plan)
    smartplan("check", plan, "--fix")
    assert snapshot(plan) == before


def test_only_the_changed_files_are_mended(smartplan: Smartplan, wrong_plan: Path) -> None:
    before = snapshot(wrong_plan)
    smartplan("check", wrong_plan, "--fix", "--changed", wrong_plan / "opd.yaml")
    assert snapshot(wrong_plan) == before


def test_a_name_for_an_id_is_explained(smartplan: Smartplan, wrong_plan: Path) -> None:
    ran = smartplan("check", wrong_plan)
    assert "Maksudnya diskominfo?" in ran.out
    assert "temuan dapat dibetulkan sendiri: smartplan check --fix" in ran.err
