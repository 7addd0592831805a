"""The stages that can be asked for are those of the plan's framework, not of the program."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from tests.acceptance.conftest import Ran

Smartplan = Callable[..., Ran]

FRAMEWORK = """\
id: tiga-tahap
dasar: kominfo-2021
nama: Kerangka tiga tahap
status: berlaku
tahun: 2025
keterangan: Bimtek diringkas menjadi tiga tahap.
sumber: [Rancangan Peraturan Bupati]
tahap_bimtek:
  - {tahap: 5, nama: Awal, hasil: [{nama: Data, berkas: [opd.yaml], aturan: [RUJ, SRC, SKM]}]}
  - {tahap: 6, nama: Program, hasil: [{nama: Program, berkas: [program/*.yaml], aturan: [PRD]}]}
  - {tahap: 7, nama: Akhir, hasil: [{nama: Naskah, aturan: [RUJ001, NAR]}]}
"""
MANIFEST = "smartplan.yaml"
PROGRAM = "program/program-branding.yaml"


@pytest.fixture
def own(plan: Path) -> Path:
    """A plan whose framework has three stages; its only error belongs to the last."""
    (plan / "kerangka").mkdir()
    (plan / "kerangka" / "tiga-tahap.yaml").write_text(FRAMEWORK, "utf-8", newline="\n")
    for name, old, new in (
        (MANIFEST, "kominfo-2021", "tiga-tahap"),
        ("kelembagaan.yaml", "tahap: 1", "tahap: 5"),
        (PROGRAM, "jawab: disporapar", "jawab: dispora"),
    ):
        text = (plan / name).read_text("utf-8")
        assert old in text
        (plan / name).write_text(text.replace(old, new), "utf-8", newline="\n")
    return plan


def codes(ran: Ran) -> set[str]:
    return {one["code"] for one in json.loads(ran.out)["diagnostics"]}


def test_a_stage_of_the_framework_asks_for_what_it_delivers(
    smartplan: Smartplan, own: Path
) -> None:
    asked = {
        stage: smartplan("check", own, "--format", "json", "--stage", str(stage))
        for stage in (5, 6, 7)
    }
    assert {stage: ran.code for stage, ran in asked.items()} == {5: 0, 6: 0, 7: 1}
    assert [stage for stage, ran in asked.items() if "RUJ001" in codes(ran)] == [7]


@pytest.mark.parametrize(
    "arguments", [("check",), ("check", "--fix"), ("check", "--diff"), ("ci",)]
)
def test_a_stage_of_another_framework_is_wrong_usage(
    smartplan: Smartplan, own: Path, arguments: tuple[str, ...]
) -> None:
    before = {path: path.read_bytes() for path in own.rglob("*") if path.is_file()}
    command, *options = arguments
    ran = smartplan(command, own, *options, "--stage", "2")
    assert (ran.code, ran.out) == (2, "")
    assert "Tahap 2 tidak dikenal." in ran.err
    assert "Tahap di kerangka tiga-tahap: 5 (Awal), 6 (Program), 7 (Akhir)." in ran.err
    english = smartplan(command, own, *options, "--stage", "2", "--lang", "en")
    assert "The stage 2 is not known." in english.err
    assert "Stages of the framework tiga-tahap: 5 (Awal), 6 (Program), 7 (Akhir)." in english.err
    assert before == {path: path.read_bytes() for path in own.rglob("*") if path.is_file()}


@pytest.mark.parametrize("given", ["dua", "-1", "1.5", "²", "9" * 5000])
def test_a_stage_is_a_whole_number(smartplan: Smartplan, plan: Path, given: str) -> None:
    ran = smartplan("check", plan, f"--stage={given}")
    assert (ran.code, ran.out) == (2, "") and "Traceback" not in ran.err
    assert "bukan nomor tahap" in ran.err


def test_a_plan_that_cannot_be_read_tells_why(smartplan: Smartplan, own: Path) -> None:
    (own / "kerangka" / "tiga-tahap.yaml").write_text("id: [", "utf-8", newline="\n")
    ran = smartplan("check", own, "--stage", "2")
    assert ran.code == 1 and "kerangka/tiga-tahap.yaml" in ran.out


def test_status_shows_the_stages_of_the_framework(smartplan: Smartplan, own: Path) -> None:
    shown = json.loads(smartplan("status", own, "--format", "json").out)
    assert [stage["stage"] for stage in shown["stages"]] == [5, 6, 7]


def test_guard_asks_for_what_the_plan_has_reached(smartplan: Smartplan, own: Path) -> None:
    assert smartplan("guard", own, "--ci", "github", "--stage", "2").code == 2
    assert not (own / ".github").exists()
    ran = smartplan("guard", own, "--ci", "github")
    assert ran.code == 0, ran.err
    written = (own / ".github/workflows/smartplan.yml").read_text("utf-8")
    assert yaml.safe_load(written)["jobs"]["rencana"]["env"]["TAHAP"] == "6"
