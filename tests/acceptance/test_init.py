"""``smartplan init``: from nothing to a plan that can be checked and built."""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from conftest import ROOT, Ran

Smartplan = Callable[..., Ran]


def read_yaml(path: Path) -> dict[str, object]:
    loaded = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    assert isinstance(loaded, dict)
    return loaded


def names_of(folder: Path) -> set[str]:
    return {one.relative_to(folder).as_posix() for one in folder.rglob("*") if one.is_file()}


def test_a_new_plan_is_sound_at_stage_0(smartplan: Smartplan, tmp_path: Path) -> None:
    ran = smartplan("init", "rencana batang", "--region", "33.25", "--period", "2026-2035")
    assert ran.code == 0, ran.err
    plan = tmp_path / "rencana batang"
    manifest, region = read_yaml(plan / "smartplan.yaml"), read_yaml(plan / "daerah.yaml")
    assert manifest["daerah"] == "33.25"
    assert manifest["periode"] == {"mulai": "2026", "selesai": "2035"}
    assert manifest["judul"] == "Masterplan Kota Cerdas Kabupaten Batang"
    assert (region["nama"], region["jenis"], region["provinsi"]) == (
        "Batang",
        "kabupaten",
        "Jawa Tengah",
    )
    districts = region["kecamatan"]
    assert isinstance(districts, list) and len(districts) == 15
    assert {"kode": "33.25.01", "nama": "Wonotunggal"} in districts
    assert {".gitignore", ".gitattributes", "dimensi/branding.yaml"} <= names_of(plan)
    checked = smartplan("check", plan, "--stage", "0")
    assert (checked.code, checked.out.strip()) == (0, "Tidak ada temuan.")
    # What it says to do next leads to what is missing.
    assert '"rencana batang" --select NAR005' in ran.err
    assert "NAR005" in smartplan("check", plan, "--select", "NAR005").out


def test_a_new_plan_becomes_draft_books(smartplan: Smartplan, tmp_path: Path) -> None:
    assert smartplan("init", "rencana", "--region", "Kota Tidore Kepulauan").code == 0
    built = smartplan("build", "rencana", "--draft", "-f", "md", "-o", "hasil")
    assert built.code == 0, built.err
    books = sorted((tmp_path / "hasil").glob("*.md"))
    assert len(books) == 3
    for book in books:
        text = book.read_text(encoding="utf-8")
        assert "Kota Tidore Kepulauan" in text and "DRAF" in text


@pytest.mark.parametrize("period", ["2035-2026", "2026", "1900-1910", "2026-2099", "dua"])
def test_a_wrong_period_is_refused(smartplan: Smartplan, tmp_path: Path, period: str) -> None:
    ran = smartplan("init", "rencana", "--region", "33.25", "--period", period)
    assert ran.code == 2 and period in ran.err
    assert not (tmp_path / "rencana").exists()


def test_without_a_terminal_nothing_is_asked(smartplan: Smartplan, tmp_path: Path) -> None:
    ran = smartplan("init", "rencana")
    assert ran.code == 2
    assert "--region" in ran.err and "Contoh: smartplan init" in ran.err
    assert not list(tmp_path.iterdir())


def test_an_ambiguous_name_is_answered_with_codes(smartplan: Smartplan) -> None:
    ran = smartplan("init", "rencana", "--region", "serang")
    assert ran.code == 2
    assert "36.04  Kabupaten Serang, Banten" in ran.err
    assert "36.73  Kota Serang, Banten" in ran.err


def test_a_misspelt_name_is_recognised(smartplan: Smartplan) -> None:
    ran = smartplan("init", "rencana", "--region", "Kab. Batng", "--lang", "en")
    assert ran.code == 2
    assert "Did you mean" in ran.err and "33.25  Kabupaten Batang" in ran.err


def test_an_unknown_framework_is_refused(smartplan: Smartplan) -> None:
    ran = smartplan("init", "r", "--region", "33.25", "--framework", "kominfo-2012")
    assert ran.code == 2 and "kominfo-2021" in ran.err


def test_nothing_is_overwritten(smartplan: Smartplan, plan: Path, tmp_path: Path) -> None:
    before = {name: (plan / name).read_bytes() for name in names_of(plan)}
    assert "sudah ada rencana" in smartplan("init", plan, "--region", "33.25").err
    inner = smartplan("init", plan / "baru", "--region", "33.25")
    assert inner.code == 2 and "di dalam rencana" in inner.err
    assert {name: (plan / name).read_bytes() for name in names_of(plan)} == before
    other = tmp_path / "lain"
    other.mkdir()
    (other / "catatan.docx").write_bytes(b"x")
    ran = smartplan("init", other, "--region", "33.25")
    assert ran.code == 2 and "catatan.docx" in ran.err
    assert names_of(other) == {"catatan.docx"}
    on_file = smartplan("init", other / "catatan.docx", "--region", "33.25")
    assert on_file.code == 2 and "adalah berkas" in on_file.err


def test_an_empty_repository_is_a_fine_place(smartplan: Smartplan, tmp_path: Path) -> None:
    (tmp_path / "repo" / ".git").mkdir(parents=True)
    assert smartplan("init", "repo", "--region", "33.25").code == 0


def test_a_title_may_hold_anything(smartplan: Smartplan, tmp_path: Path) -> None:
    title = 'Batang: "Cerdas" #1 $maju'
    ran = smartplan("init", "r", "--region", "33.25", "--title", title)
    assert ran.code == 0, ran.err
    assert read_yaml(tmp_path / "r" / "smartplan.yaml")["judul"] == title
    checked = json.loads(smartplan("check", "r", "--stage", "0", "--format", "json").out)
    assert checked["summary"]["errors"] == 0


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals there")
def test_on_a_terminal_it_asks_until_it_is_clear(tmp_path: Path) -> None:
    code, shown = _on_terminal(tmp_path, ["init", "rencana"], "serang\n2\nx\n2027-2031\n\n\n\n")
    assert code == 0, shown
    assert "Kabupaten atau kota mana?" in shown and "1. 36.04" in shown
    assert "Periode x tidak terbaca" in shown
    manifest = read_yaml(tmp_path / "rencana" / "smartplan.yaml")
    assert manifest["daerah"] == "36.73"
    assert manifest["periode"] == {"mulai": "2027", "selesai": "2031"}
    assert manifest["judul"] == "Masterplan Kota Cerdas Kota Serang"


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals there")
def test_yes_asks_nothing_on_a_terminal(tmp_path: Path) -> None:
    code, shown = _on_terminal(tmp_path, ["init", "r", "--region", "33.25", "--yes"], "")
    assert code == 0 and "?" not in shown


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals there")
def test_the_language_is_asked_for_and_the_plan_remembers_it(
    smartplan: Smartplan, tmp_path: Path
) -> None:
    arguments = ["init", "r", "--region", "33.25", "--period", "2026-2030", "--title", "T"]
    code, shown = _on_terminal(tmp_path, arguments, "xx\nen\n\n\n", language=None)
    assert code == 0, shown
    assert "Framework:" in shown and "Write this plan?" in shown and "has begun" in shown
    assert read_yaml(tmp_path / "r" / "smartplan.yaml")["bahasa_pesan"] == "en"
    quiet = {"SMARTPLAN_LANG": "", "LC_ALL": "id_ID.UTF-8"}
    assert "Nothing found." in smartplan("check", "r", "--stage", "0", env=quiet).out
    # Whoever says otherwise is answered otherwise.
    said = smartplan("check", "r", "--stage", "0", "--lang", "id", env=quiet).out
    assert "Nothing found." not in said and "Tidak ada temuan." in said


def test_a_language_that_is_given_is_remembered_too(smartplan: Smartplan, tmp_path: Path) -> None:
    arguments = ("--region", "33.25", "--lang", "en")
    assert smartplan("init", "a", *arguments).code == 0
    assert smartplan("init", "b", *arguments, "--from", "batang-kab").code == 2
    assert smartplan("init", "b", *arguments, "--from", "serang-kab").code == 0
    for name in ("a", "b"):
        assert read_yaml(tmp_path / name / "smartplan.yaml")["bahasa_pesan"] == "en"


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals there")
@pytest.mark.parametrize("typed", ["33.25\n\n\n\nt\n", "33.25\n\n\x04", "\x1b\n\x1b[A\n\x04"])
def test_who_changes_their_mind_leaves_nothing_behind(tmp_path: Path, typed: str) -> None:
    code, shown = _on_terminal(tmp_path, ["init", "r"], typed)
    assert code in (0, 2, 3), shown
    assert not (tmp_path / "r").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals there")
def test_an_interrupt_while_it_asks_leaves_nothing_behind(tmp_path: Path) -> None:
    import pty
    import signal
    import subprocess

    ours, theirs = pty.openpty()
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "SMARTPLAN_LANG": "id"}
    with subprocess.Popen(
        [sys.executable, "-m", "smartplan", "init", "r"],
        cwd=tmp_path,
        env=environment,
        stdin=theirs,
        stderr=subprocess.PIPE,
    ) as asking:
        assert asking.stderr is not None
        asking.stderr.read(len("Kabupaten"))
        asking.send_signal(signal.SIGINT)
        rest = asking.stderr.read().decode("utf-8")
    os.close(ours)
    os.close(theirs)
    assert asking.returncode in (3, 130) and "Traceback" not in rest
    assert not (tmp_path / "r").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals there")
def test_a_fork_is_asked_for_its_years(tmp_path: Path) -> None:
    arguments = ["init", "r", "--from", "kota-serang"]
    code, shown = _on_terminal(tmp_path, arguments, "Kota Jayapura\n2027-2036\n\n")
    assert code == 0, shown
    assert "91.71" in shown and "Tahun digeser" in shown


def _on_terminal(
    cwd: Path, arguments: list[str], typed: str, language: str | None = "id"
) -> tuple[int, str]:
    import pty
    import subprocess

    ours, theirs = pty.openpty()
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "SMARTPLAN_LANG": language or ""}
    os.write(ours, typed.encode())
    try:
        done = subprocess.run(
            [sys.executable, "-m", "smartplan", *arguments],
            cwd=cwd,
            env=environment,
            stdin=theirs,
            capture_output=True,
            timeout=60,
            check=False,
        )
    finally:
        os.close(ours)
        os.close(theirs)
    return done.returncode, (done.stdout + done.stderr).decode("utf-8")


def test_a_fork_of_an_example_is_the_new_regions_plan(smartplan: Smartplan, tmp_path: Path) -> None:
    ran = smartplan("init", "rencana batang", "--region", "33.25", "--from", "serang-kab")
    assert ran.code == 0, ran.err
    plan, origin = tmp_path / "rencana batang", ROOT / "examples" / "serang-kab"
    manifest, region = read_yaml(plan / "smartplan.yaml"), read_yaml(plan / "daerah.yaml")
    assert manifest["judul"] == "Masterplan Kota Cerdas Kabupaten Batang"
    came_from = manifest["asal"]
    assert isinstance(came_from, dict)
    assert (came_from["daerah"], came_from["versi"]) == ("36.04", "2025-04")
    assert came_from["hash"].startswith("sha256-")
    assert (region["nama"], region["provinsi"]) == ("Batang", "Jawa Tengah")
    # What is worth copying is there, file by file.
    assert {one for one in names_of(origin) if "/" in one} <= names_of(plan)
    assert (plan / ".gitignore").is_file()
    # Whatever is wrong now is about what to fill in, never about how the files are written.
    found = json.loads(smartplan("check", plan, "--format", "json").out)["diagnostics"]
    codes = {one["code"] for one in found}
    assert "NAR005" in codes
    assert not [code for code in codes if code[:3] in ("SRC", "YML", "SKM", "INT")]


def test_check_lists_what_still_speaks_of_the_old_region(smartplan: Smartplan) -> None:
    assert smartplan("init", "r", "--region", "33.25", "--from", "contoh:serang-kab").code == 0
    shown = smartplan("check", "r", "--select", "WIL009").out
    assert "Kabupaten Serang adalah daerah lain, bukan Kabupaten Batang" in shown
    assert "Batang adalah daerah lain" not in shown


def test_any_plan_folder_can_be_forked(smartplan: Smartplan, plan: Path, tmp_path: Path) -> None:
    ran = smartplan("init", "baru", "--region", "Kota Jayapura", "--from", plan, "--lang", "en")
    assert ran.code == 0, ran.err
    assert "was forked from" in ran.err
    assert read_yaml(tmp_path / "baru" / "smartplan.yaml")["daerah"] == "91.71"
    assert smartplan("build", "baru", "--draft", "-f", "md", "-o", "hasil").code == 0


def test_what_can_not_be_forked_is_explained(smartplan: Smartplan, tmp_path: Path) -> None:
    ran = smartplan("init", "r", "--region", "33.25", "--from", "serang-kb")
    assert ran.code == 2 and "Maksudnya serang-kab?" in ran.err
    ran = smartplan("init", "r", "--region", "36.04", "--from", "serang-kab")
    assert ran.code == 2 and "sudah milik Kabupaten Serang" in ran.err
    ran = smartplan("init", "r", "--region", "33.25", "--from", "./tidak-ada")
    assert ran.code == 2
    assert not (tmp_path / "r").exists()
