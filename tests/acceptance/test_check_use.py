"""``smartplan check`` as its users run it: formats, selection, baseline, changed files, stages."""

import json
import os
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.acceptance.conftest import ROOT, Ran

Smartplan = Callable[..., Ran]
LEAD = "opd_penanggung_jawab: diskominfo"


@pytest.fixture
def wrong_plan(plan: Path) -> Path:
    """A plan with an error in two programs and a warning in opd.yaml."""
    for name in ("living", "economy"):
        edit(plan / "program" / f"program-{name}.yaml", LEAD, "opd_penanggung_jawab: siapa")
    edit(plan / "opd.yaml", "    komitmen: {tanggal: 2025-09-17}\n", "", last=True)
    return plan


def edit(path: Path, old: str, new: str, *, last: bool = False) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    if last:
        head, _, tail = text.rpartition(old)
        text = f"{head}{new}{tail}"
    else:
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8", newline="\n")


def report(ran: Ran) -> list[str]:
    return [f"{one['file']} {one['code']}" for one in json.loads(ran.out)["diagnostics"]]


EVERYTHING = [
    "opd.yaml LKP004",
    "program/program-economy.yaml RUJ001",
    "program/program-living.yaml RUJ001",
]


def test_every_finding(smartplan: Smartplan, wrong_plan: Path) -> None:
    ran = smartplan("check", wrong_plan, "--format", "json")
    assert (ran.code, report(ran)) == (1, EVERYTHING)


@pytest.mark.parametrize("name", ["sarif", "junit", "github", "gitlab", "markdown", "json", "text"])
def test_a_report_in_a_file(smartplan: Smartplan, wrong_plan: Path, name: str) -> None:
    (wrong_plan.parent / ".git").mkdir()
    shown = smartplan("check", wrong_plan, "--format", name, env={"COLUMNS": "100"})
    to_file = smartplan("check", wrong_plan, "--format", name, "--output", "laporan.txt")
    assert (shown.code, to_file.code, to_file.out) == (1, 1, "")
    assert to_file.err.strip() == "laporan.txt"
    written = (wrong_plan.parent / "laporan.txt").read_bytes()
    assert written.decode("utf-8") == shown.out
    if name in ("sarif", "gitlab", "json"):
        assert json.loads(written)
    if name == "junit":
        assert ET.fromstring(written).get("failures") == "2"
    if name not in ("json", "text", "sarif"):
        assert "rencana kota/program/program-living.yaml" in shown.out
    if name == "sarif":
        assert "rencana%20kota/program/program-living.yaml" in shown.out


def test_a_report_that_cannot_be_written(smartplan: Smartplan, wrong_plan: Path) -> None:
    ran = smartplan("check", wrong_plan, "--output", wrong_plan / "tidak-ada" / "x")
    assert ran.code == 3
    assert "--output" in ran.err


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--select", "RUJ"], EVERYTHING[1:]),
        (["--select", "lead-without-commitment,WIL"], EVERYTHING[:1]),
        (["--ignore", "RUJ001"], EVERYTHING[:1]),
        (["--ignore", "RUJ", "--ignore", "LKP"], []),
        (["--stage", "0"], []),
        (["--stage", "3"], EVERYTHING[1:]),
    ],
)
def test_a_run_asks_for_less(
    smartplan: Smartplan, wrong_plan: Path, arguments: list[str], expected: list[str]
) -> None:
    ran = smartplan("check", wrong_plan, "--format", "json", "--strict", *arguments)
    assert (ran.code, report(ran)) == (1 if expected else 0, expected)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--select", "RUJ01X"], "Tidak ada pemeriksaan RUJ01X."),
        (["--ignore", "SKM001"], "SKM001 tidak dapat diabaikan."),
        (["--stage", "5"], "Tahap 5 tidak dikenal."),
        (["--write-baseline", "--select", "RUJ"], "mencatat semua temuan"),
        (["--max", "banyak"], "--max banyak bukan bilangan."),
        (["--format", "sarf"], "Maksudnya sarif?"),
        (["--changed-from", "tidak-ada.txt"], "Daftar berkas tidak-ada.txt tidak terbaca."),
    ],
)
def test_wrong_usage(smartplan: Smartplan, plan: Path, arguments: list[str], said: str) -> None:
    ran = smartplan("check", plan, *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_the_gravest_come_first_under_a_limit(smartplan: Smartplan, wrong_plan: Path) -> None:
    ran = smartplan("check", wrong_plan, "--max", "1")
    assert ran.code == 1
    assert "LKP004" not in ran.out.split("\n\n")[0]
    assert "program/program-economy.yaml:9:23" in ran.out
    assert "2 kesalahan, 1 peringatan di 3 berkas" in ran.out
    assert "2 temuan lagi tidak ditampilkan" in ran.out
    nothing = smartplan("check", wrong_plan, "--max", "0", "--format", "json")
    assert (nothing.code, report(nothing)) == (1, [])


def test_several_thousand_findings(smartplan: Smartplan, plan: Path) -> None:
    facts = "".join(f"  - {{id: f-{n}, nama: TODO, nilai: {n}}}\n" for n in range(2000))
    (plan / "fakta.yaml").write_text(f"fakta:\n{facts}", encoding="utf-8")
    ran = smartplan("check", plan, "--max", "20")
    assert ran.code == 1
    assert len(ran.out.splitlines()) < 200
    assert " 2000 NAR005 placeholder-text" in ran.out
    assert " 2000 FKT001 fact-without-source" in ran.out


def test_a_baseline(smartplan: Smartplan, wrong_plan: Path) -> None:
    written = smartplan("check", wrong_plan, "--write-baseline")
    assert written.code == 0
    assert "3 temuan dicatat" in written.out
    quiet = smartplan("check", wrong_plan, "--strict")
    assert quiet.code == 0
    assert "3 temuan lama tidak ditampilkan, 0 sudah diperbaiki" in quiet.out
    edit(wrong_plan / "program" / "program-living.yaml", "siapa", "diskominfo")
    edit(wrong_plan / "program" / "program-society.yaml", LEAD, "opd_penanggung_jawab: entah")
    new = smartplan("check", wrong_plan, "--format", "json")
    assert (new.code, report(new)) == (1, ["program/program-society.yaml RUJ001"])
    assert json.loads(new.out)["summary"]["known"] == 2
    assert json.loads(new.out)["summary"]["mended"] == 1
    everything = smartplan("check", wrong_plan, "--no-baseline", "--format", "json")
    assert len(report(everything)) == 3


def test_a_baseline_lets_nobody_build(smartplan: Smartplan, wrong_plan: Path) -> None:
    smartplan("check", wrong_plan, "--write-baseline")
    assert smartplan("build", wrong_plan, "-f", "md").code == 1


def test_a_damaged_baseline(smartplan: Smartplan, plan: Path) -> None:
    (plan / ".smartplan-baseline.json").write_text("{", encoding="utf-8")
    ran = smartplan("check", plan)
    assert ran.code == 3
    assert "Traceback" not in ran.err
    assert "--write-baseline" in ran.err
    assert smartplan("check", plan, "--write-baseline").code == 0
    assert smartplan("check", plan).code == 0


def test_changed_files_only(smartplan: Smartplan, wrong_plan: Path) -> None:
    changed = wrong_plan / "program" / "program-economy.yaml"
    other = wrong_plan / "program" / "program-society.yaml"
    options = ("check", wrong_plan, "--format", "json", "--changed")
    ran = smartplan(*options, changed, other, "lain/README.md")
    assert (ran.code, report(ran)) == (1, ["program/program-economy.yaml RUJ001"])
    assert json.loads(ran.out)["summary"]["elsewhere"] == 2
    assert smartplan(*options, other).code == 0
    assert smartplan(*options).code == 0


def test_a_finding_because_of_a_changed_file(smartplan: Smartplan, plan: Path) -> None:
    edit(plan / "program" / "program-living.yaml", "id: program-living", "id: program-economy")
    for changed in ("program/program-economy.yaml", "program/program-living.yaml"):
        ran = smartplan("check", plan, "--format", "json", "--changed", plan / changed)
        assert "program/program-living.yaml RUJ017" in report(ran)


def test_changed_files_from_standard_input(wrong_plan: Path) -> None:
    options = ("--changed-from", "-", "--format", "json", "--strict")
    listed = "rencana kota/opd.yaml\0lain.txt\n"
    done = subprocess.run(
        [sys.executable, "-m", "smartplan", "check", wrong_plan, *options],
        cwd=wrong_plan.parent,
        env={**os.environ, "PYTHONPATH": str(ROOT), "SMARTPLAN_LANG": "id"},
        input=listed.encode(),
        capture_output=True,
        timeout=60,
        check=False,
    )
    found = json.loads(done.stdout)["diagnostics"]
    assert [one["code"] for one in found] == ["LKP004"]
    assert done.returncode == 1


def test_a_silenced_finding(smartplan: Smartplan, wrong_plan: Path) -> None:
    for name in ("living", "economy"):
        path = wrong_plan / "program" / f"program-{name}.yaml"
        edit(path, ": siapa\n", ": siapa  # smartplan: abaikan RUJ001\n")
    ran = smartplan("check", wrong_plan, "--format", "json")
    assert (ran.code, report(ran)) == (0, EVERYTHING[:1])


def test_a_file_that_cannot_be_parsed_is_shown_with_its_line(
    smartplan: Smartplan, plan: Path
) -> None:
    (plan / "opd.yaml").write_text("opd:\n  - id: x\n   nama: [y\n", encoding="utf-8")
    ran = smartplan("check", plan)
    assert ran.code == 1
    assert " | " in ran.out and "nama: [y" in ran.out


def test_nothing_behind_a_link_is_shown(smartplan: Smartplan, plan: Path) -> None:
    secret = plan.parent / "rahasia.yaml"
    secret.write_text("kata-sandi: 123\n", encoding="utf-8")
    (plan / "opd.yaml").unlink()
    try:
        (plan / "opd.yaml").symlink_to(secret)
    except OSError:
        pytest.skip("this system makes no links")
    ran = smartplan("check", plan)
    assert ran.code == 1
    assert "SRC004" in ran.out
    assert "kata-sandi" not in ran.out


def test_the_status(smartplan: Smartplan, plan: Path) -> None:
    ran = smartplan("status", plan)
    assert ran.code == 0
    assert "belum ada: narasi/gambaran-umum.md" in ran.out
    assert "Berkas berikutnya: kelembagaan.yaml" in ran.out
    english = smartplan("status", plan, "--lang", "en").out
    assert "missing: narasi/gambaran-umum.md" in english
    assert "belum" not in english
    as_json = json.loads(smartplan("status", plan, "--format", "json").out)
    assert [stage["stage"] for stage in as_json["stages"]] == [0, 1, 2, 3, 4]
    assert smartplan("status", plan, "--format", "xml").code == 2


def test_the_status_of_a_plan_that_was_just_begun(smartplan: Smartplan) -> None:
    begun = smartplan("init", "baru", "--region", "33.25", "--framework", "komdigi-2026", "--yes")
    assert begun.code == 0
    shown = smartplan("status", "baru").out
    assert "[x]" not in shown.partition("Buku I ")[0]
    assert "Kerangka ini masih rancangan" in shown
    assert "masih kosong: fakta.yaml, sumber.yaml, hukum.yaml, kelembagaan.yaml" in shown
    assert "belum diisi: daerah.yaml (" in shown
    assert "LKP001 Setiap subdimensi punya program" in shown
    assert shown.rstrip().endswith("Berkas berikutnya: daerah.yaml")
    as_json = json.loads(smartplan("status", "baru", "--format", "json").out)
    assert as_json["framework_draft"] is True
    (profile,) = as_json["stages"][0]["deliverables"][0]["files"][-1:]
    assert (profile["file"], profile["present"], profile["empty"]) == ("daerah.yaml", True, False)
    assert profile["placeholders"] > 0


def test_the_status_of_a_plan_that_cannot_be_read(smartplan: Smartplan, plan: Path) -> None:
    (plan / "daerah.yaml").write_text("x", encoding="utf-8")
    ran = smartplan("status", plan)
    assert ran.code == 1
    assert "daerah.yaml" in ran.out


@pytest.mark.parametrize("setting", ["abaikan: [RUJ001]", "tingkat: {RUJ: peringatan}", ""])
def test_a_plan_that_passes_over_its_errors_is_built_all_the_same(
    smartplan: Smartplan, wrong_plan: Path, setting: str
) -> None:
    assert smartplan("build", wrong_plan, "-f", "md").code == 1
    if setting:
        manifest = wrong_plan / "smartplan.yaml"
        edit(manifest, "kerangka:", f"periksa:\n  {setting}\nkerangka:")
    else:
        for name in ("living", "economy"):
            path = wrong_plan / "program" / f"program-{name}.yaml"
            edit(path, ": siapa\n", ": siapa  # smartplan: abaikan RUJ001\n")
    ran = smartplan("build", wrong_plan, "-f", "md", "-o", "hasil")
    assert (ran.code, ran.err.count("Traceback")) == (0, 0), ran.err
    assert (wrong_plan.parent / "hasil" / "buku-2-masterplan.md").is_file()
