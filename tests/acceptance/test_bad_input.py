"""Bad input: a clear message with its place, an exit code, and nothing half-written."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.acceptance.conftest import Ran

Smartplan = Callable[..., Ran]


def findings(ran: Ran) -> list[tuple[str, int, int, str]]:
    report = json.loads(ran.out)
    return [(one["file"], one["line"], one["column"], one["code"]) for one in report["diagnostics"]]


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def assert_said(ran: Ran, code: int, *words: str) -> None:
    said = ran.out + ran.err
    assert ran.code == code, said
    assert "Traceback" not in said
    for word in words:
        assert word in said


def test_a_sound_plan_is_fine(smartplan: Smartplan, plan: Path) -> None:
    assert_said(smartplan("check", plan, "--strict"), 0)


def test_a_missing_folder(smartplan: Smartplan) -> None:
    assert_said(smartplan("check", "tidak-ada"), 2, "tidak-ada", "Saran:")


def test_an_empty_folder(smartplan: Smartplan, tmp_path: Path) -> None:
    (tmp_path / "kosong").mkdir()
    assert_said(smartplan("build", "kosong"), 2, "smartplan.yaml")


def test_a_file_for_a_folder(smartplan: Smartplan, tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("x", encoding="utf-8")
    assert_said(smartplan("check", "berkas"), 2, "berkas")


def test_the_manifest_for_the_folder_is_explained(smartplan: Smartplan, plan: Path) -> None:
    assert_said(smartplan("check", plan / "smartplan.yaml"), 2, "folder")


@pytest.mark.parametrize("command", ["check", "build"])
def test_a_file_that_is_not_yaml(smartplan: Smartplan, plan: Path, command: str) -> None:
    (plan / "opd.yaml").write_text('opd:\n  - id: "dinas\n    nama: [x\n', encoding="utf-8")
    assert_said(smartplan(command, plan), 1, "opd.yaml", "YML")


def test_utf_16_from_notepad(smartplan: Smartplan, plan: Path) -> None:
    text = (plan / "opd.yaml").read_text(encoding="utf-8")
    (plan / "opd.yaml").write_bytes(text.encode("utf-16"))
    assert_said(smartplan("check", plan), 1, "opd.yaml", "UTF-8")


def test_a_binary_file(smartplan: Smartplan, plan: Path) -> None:
    (plan / "opd.yaml").write_bytes(bytes(range(256)) * 40)
    assert_said(smartplan("check", plan), 1, "opd.yaml")


def test_windows_line_ends_and_a_byte_order_mark_are_fine(smartplan: Smartplan, plan: Path) -> None:
    for file in plan.rglob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        file.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode("utf-8"))
    assert_said(smartplan("check", plan, "--strict"), 0)


def test_many_errors_in_one_run_each_at_its_place(smartplan: Smartplan, plan: Path) -> None:
    program = next((plan / "program").glob("*.yaml"))
    name = f"program/{program.name}"
    text = program.read_text(encoding="utf-8")
    line = text.count("\n")
    program.write_text(
        text
        + "prioriti: tinggi\n"  # misspelt
        + "partners: [BUMDes]\n"  # English
        + "opd_pendukung: [dinas-yang-tidak-ada]\n"
        + f"id: {program.stem}\n",  # twice
        encoding="utf-8",
    )
    edit(plan / "opd.yaml", "opd:", "opd:\n  - {id: huruf-besar-X, nama: A, singkatan: B}")
    ran = smartplan("check", plan, "--format", "json")
    assert ran.code == 1
    found = findings(ran)
    for expected in (
        (name, line + 1, 1, "SKM002"),
        (name, line + 2, 1, "SKM002"),
        ("opd.yaml", 2, 10, "SKM004"),
    ):
        assert expected in found
    codes = {(file, at, code[:3]) for file, at, _, code in found}
    assert (name, line + 3, "RUJ") in codes
    assert (name, line + 4, "YML") in codes
    hints = {
        one["line"]: one["hint"]
        for one in json.loads(ran.out)["diagnostics"]
        if one["file"] == name
    }
    assert "prioritas" in hints[line + 1]
    assert "mitra" in hints[line + 2]


def test_a_year_outside_the_period(smartplan: Smartplan, plan: Path) -> None:
    program = next((plan / "program").glob("*.yaml"))
    text = program.read_text(encoding="utf-8")
    program.write_text(
        text.replace("anggaran:", "anggaran:\n  1999: {apbd: 1}", 1), encoding="utf-8"
    )
    ran = smartplan("check", plan, "--format", "json")
    assert ran.code == 1
    assert [
        f for f in findings(ran) if f[0] == f"program/{program.name}" and f[3].startswith("PRD")
    ]


def test_money_that_yaml_would_change(smartplan: Smartplan, plan: Path) -> None:
    program = next((plan / "program").glob("*.yaml"))
    text = program.read_text(encoding="utf-8")
    program.write_text(
        text.replace("anggaran:", "anggaran:\n  1999: {apbd: 450.000, csr: 1.000.000}", 1),
        encoding="utf-8",
    )
    ran = smartplan("check", plan)
    assert_said(ran, 1, "SKM005", "450.000 tanpa Rp", '"1.000.000"', "Rp450.000.000")


def test_a_missing_image(smartplan: Smartplan, plan: Path) -> None:
    prose = next((plan / "narasi").glob("*.md"))
    prose.write_text(
        prose.read_text(encoding="utf-8") + "\n\n![Peta wilayah](aset/tidak-ada.png)\n",
        encoding="utf-8",
    )
    ran = smartplan("build", plan, "-o", plan.parent / "hasil")
    assert_said(ran, 1, f"narasi/{prose.name}", "aset/tidak-ada.png")
    assert not (plan.parent / "hasil").exists()


def test_a_plan_with_errors_is_not_built_and_old_books_stay(
    smartplan: Smartplan, plan: Path
) -> None:
    out = plan.parent / "hasil"
    assert_said(smartplan("build", plan, "-o", out, "-f", "md"), 0)
    before = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    assert before
    edit(plan / "daerah.yaml", "provinsi:", "province:")
    assert_said(smartplan("build", plan, "-o", out, "-f", "md"), 1, "provinsi", "Buku tidak dibuat")
    assert {path: path.read_bytes() for path in out.rglob("*") if path.is_file()} == before


def test_an_output_folder_that_is_a_file(smartplan: Smartplan, plan: Path) -> None:
    blocked = plan.parent / "hasil"
    blocked.write_text("bukan folder", encoding="utf-8")
    assert_said(smartplan("build", plan, "-o", blocked, "-f", "md"), 3, "hasil", "Saran:")
    assert blocked.read_text(encoding="utf-8") == "bukan folder"
    assert sorted(path.name for path in plan.parent.iterdir()) == ["hasil", plan.name]


def test_a_broken_template_of_the_plan_names_its_line(smartplan: Smartplan, plan: Path) -> None:
    own = plan / "templates" / "bab"
    own.mkdir(parents=True)
    (own / "penutup.md.j2").write_text("Baik.\n\n{{ tidak_ada.nama }}\n", encoding="utf-8")
    ran = smartplan("build", plan, "-f", "md")
    assert_said(ran, 3, "templates/bab/penutup.md.j2:3")
    (own / "penutup.md.j2").write_text("Baik.\n\n{% if %}\n", encoding="utf-8")
    assert_said(smartplan("build", plan, "-f", "md"), 3, "bab/penutup.md.j2:3")
    assert not (plan / "build").exists()


def test_a_template_of_the_plan_replaces_the_shipped_one(smartplan: Smartplan, plan: Path) -> None:
    own = plan / "templates" / "bab"
    own.mkdir(parents=True)
    (own / "penutup.md.j2").write_text("Penutup milik {{ region.name }}.\n", encoding="utf-8")
    assert_said(smartplan("build", plan, "-f", "md", "--book", "buku-2-masterplan"), 0)
    text = (plan / "build" / "buku-2-masterplan.md").read_text(encoding="utf-8")
    assert "Penutup milik Kabupaten" in text or "Penutup milik Kota" in text


def test_a_template_cannot_reach_python(smartplan: Smartplan, plan: Path) -> None:
    own = plan / "templates" / "bab"
    own.mkdir(parents=True)
    attack = "{{ ''.__class__.__mro__[1].__subclasses__() }}"
    (own / "penutup.md.j2").write_text(attack, encoding="utf-8")
    assert_said(smartplan("build", plan, "-f", "md"), 3, "bab/penutup.md.j2")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("chek",), ("chek", "check")),
        (("check", "--strickt"), ("--strickt", "--strict")),
        (("check", "--format", "xml"), ("xml", "json")),
        (("build", "-f", "odt"), ("odt", "docx")),
        (("build", "-o"), ("-o",)),
        (("check", "a", "b"), ("berlebih", "tanda kutip")),
        (("explain", "RUJ01"), ("RUJ01", "RUJ001")),
        (("--lang", "fr", "check"), ("fr", "id, en")),
    ],
)
def test_wrong_usage(
    smartplan: Smartplan, arguments: tuple[str, ...], words: tuple[str, ...]
) -> None:
    ran = smartplan(*arguments)
    assert_said(ran, 2, *words)
    assert ran.out == ""


def test_an_unknown_book(smartplan: Smartplan, plan: Path) -> None:
    assert_said(smartplan("build", plan, "--book", "buku-2"), 2, "buku-2-masterplan")


def test_both_languages_and_the_environment(smartplan: Smartplan) -> None:
    assert "Folder" in smartplan("check", "x").err
    assert "folder" in smartplan("check", "x", "--lang", "en").err
    assert "Wrong usage" in smartplan("x", env={"SMARTPLAN_LANG": "en"}).err
    english = {"SMARTPLAN_LANG": "", "LC_ALL": "en_GB.UTF-8"}
    assert "Wrong usage" in smartplan("x", env=english).err
    neither = {"SMARTPLAN_LANG": "", "LC_ALL": "fr_FR.UTF-8", "LANG": ""}
    assert "Salah perintah" in smartplan("x", env=neither).err


def test_a_plan_in_a_symlinked_file_is_refused(smartplan: Smartplan, plan: Path) -> None:
    secret = plan.parent / "rahasia.yaml"
    shutil.move(plan / "opd.yaml", secret)
    try:
        (plan / "opd.yaml").symlink_to(secret)
    except OSError:
        pytest.skip("this system makes no symlinks")
    assert_said(smartplan("check", plan), 1, "opd.yaml")


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_a_narrow_console_gets_its_report(smartplan: Smartplan, plan: Path, encoding: str) -> None:
    edit(plan / "daerah.yaml", "provinsi:", "province:")
    ran = smartplan("check", plan, env={"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"})
    assert_said(ran, 1, "SKM")


def test_a_shipped_example_by_its_name(smartplan: Smartplan) -> None:
    assert_said(smartplan("check", "contoh:serang-kab", "--strict"), 0)
    assert_said(smartplan("check", "contoh:serang"), 2, "serang-kab", "kota-serang")
