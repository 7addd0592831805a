import os
import sys

import pytest

from smartplan.diagnostics import START_OF_FILE, Severity
from smartplan.errors import PlanFolderError
from smartplan.sources import discover
from smartplan.sources.discover import discover_plan
from smartplan.sources.limits import MAX_ASSET_BYTES, MAX_FILE_BYTES, MAX_FOLDER_DEPTH
from smartplan.sources.plan_layout import MAIN_FILES

needs_links = pytest.mark.skipif(sys.platform == "win32", reason="links need a right on Windows")


@pytest.fixture
def plan(tmp_path):
    root = tmp_path / "rencana"
    root.mkdir()
    for name in MAIN_FILES:
        (root / name).write_text("a: 1\n", encoding="utf-8")
    return root


def put(root, *names):
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("a: 1\n", encoding="utf-8")


def files_of(sources):
    return [source.file for source in sources]


def codes_of(root):
    return [(found.code, found.file) for found in discover_plan(root).diagnostics]


def test_a_whole_plan_in_order(plan):
    put(plan, "program/b.yaml", "program/a.yaml", "dimensi/x.yaml", "quick-win/q.yaml")
    put(plan, "narasi/z.md", "narasi/a.md", "aset/logo.png", "aset/foto/b.jpg", "aset/foto/a.jpg")
    found = discover_plan(plan)
    assert found.diagnostics == ()
    assert found.root == plan
    assert files_of(found.yaml_files) == [
        "daerah.yaml", "dimensi/x.yaml", "fakta.yaml", "hukum.yaml", "kelembagaan.yaml",
        "kesiapan.yaml", "opd.yaml", "program/a.yaml", "program/b.yaml", "quick-win/q.yaml",
        "smartplan.yaml", "sumber.yaml",
    ]  # fmt: skip
    assert files_of(found.prose_files) == ["narasi/a.md", "narasi/z.md"]
    assert files_of(found.assets) == ["aset/foto/a.jpg", "aset/foto/b.jpg", "aset/logo.png"]
    assert all(source.path.is_file() for source in found.yaml_files)
    assert discover_plan(plan) == found


def test_what_is_no_part_of_the_plan_is_passed_over(plan):
    put(plan, ".git/config.yaml", "build/x.yaml", "templates/y.yaml", "README.md", "catatan.docx")
    put(plan, "program/.a.yaml.swp", "program/README.md", "data/penduduk.csv", "aset/Thumbs.db")
    put(plan, "mkdocs.yml", "~$smartplan.yaml")
    assert codes_of(plan) == []
    assert len(discover_plan(plan).yaml_files) == len(MAIN_FILES)
    assert discover_plan(plan).assets == ()


@pytest.mark.parametrize("name", [name for name in MAIN_FILES if name != "smartplan.yaml"])
def test_a_missing_main_file_is_told_at_the_manifest(plan, name):
    (plan / name).unlink()
    (found,) = discover_plan(plan).diagnostics
    assert (found.code, found.file, found.span) == ("SRC001", "smartplan.yaml", START_OF_FILE)
    assert found.severity is Severity.ERROR
    assert name in found.message.indonesian
    assert MAIN_FILES[name].indonesian in found.message.indonesian


def test_a_yml_extension_is_an_error_and_is_told_once(plan):
    (plan / "opd.yaml").rename(plan / "opd.yml")
    put(plan, "program/a.yml", "dimensi/a.YML")
    assert codes_of(plan) == [
        ("SRC002", "dimensi/a.YML"),
        ("SRC002", "opd.yml"),
        ("SRC002", "program/a.yml"),
    ]
    hints = [found.hint.english for found in discover_plan(plan).diagnostics]
    assert hints[2] == "Rename it to program/a.yaml."


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("opds.yaml", "opd.yaml"), ("kesiapam.yaml", "kesiapan.yaml"), ("Hukum.yaml", "hukum.yaml"),
        ("facts.yaml", "fakta.yaml"), ("opds.yml", "opd.yaml"),
        ("programs/a.yaml", "program"), ("dimension/a.yaml", "dimensi"),
        ("Program/a.yaml", "program"),
        ("quickwin/a.yaml", "quick-win"), ("quick_win/a.yaml", "quick-win"), ("asset/a", "aset"),
        ("narasii/a.md", "narasi"),
    ],
)  # fmt: skip
def test_a_near_miss_is_not_read_and_says_what_is_meant(plan, name, meant):
    (plan / "hukum.yaml").unlink()  # so that another spelling of it can stand there anywhere
    put(plan, name)
    found = [one for one in discover_plan(plan).diagnostics if one.code == "SRC003"]
    assert [(one.file, one.severity) for one in found] == [
        (name.partition("/")[0], Severity.WARNING)
    ]
    assert f"{meant}?" in found[0].hint.english


def test_an_unknown_yaml_file_is_told_too(plan):
    put(plan, "anggaran-tambahan.yaml")
    (found,) = discover_plan(plan).diagnostics
    assert (found.code, found.file) == ("SRC003", "anggaran-tambahan.yaml")
    assert "kelembagaan.yaml" in found.hint.indonesian


def test_files_in_the_wrong_place_of_a_known_folder(plan):
    put(plan, "program/2025/a.yaml", "program/b.Yaml", "narasi/bab.docx", "narasi/dalam/c.md")
    assert codes_of(plan) == [
        ("SRC003", "narasi/bab.docx"),
        ("SRC003", "narasi/dalam"),
        ("SRC003", "program/2025"),
        ("SRC003", "program/b.Yaml"),
    ]


@needs_links
def test_links_are_refused_and_not_followed(plan, tmp_path):
    secret = tmp_path / "luar"
    put(secret, "rahasia.yaml")
    put(plan, "program/a.yaml", "aset/logo.png")
    (plan / "program" / "b.yaml").symlink_to(secret / "rahasia.yaml")
    (plan / "aset" / "luar").symlink_to(secret, target_is_directory=True)
    (plan / "dimensi").symlink_to(secret, target_is_directory=True)
    (plan / "narasi").symlink_to(tmp_path / "tidak-ada")
    assert codes_of(plan) == [
        ("SRC004", "aset/luar"),
        ("SRC004", "dimensi"),
        ("SRC004", "narasi"),
        ("SRC004", "program/b.yaml"),
    ]
    found = discover_plan(plan)
    assert files_of(found.assets) == ["aset/logo.png"]
    assert "program/b.yaml" not in files_of(found.yaml_files)


@needs_links
def test_a_linked_manifest_is_refused(plan, tmp_path):
    (plan / "smartplan.yaml").rename(tmp_path / "smartplan.yaml")
    (plan / "smartplan.yaml").symlink_to(tmp_path / "smartplan.yaml")
    assert codes_of(plan) == [("SRC004", "smartplan.yaml")]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_not_read(plan):
    (plan / "program").mkdir()
    os.mkfifo(plan / "program" / "a.yaml")
    assert codes_of(plan) == [("SRC007", "program/a.yaml")]


def test_size_limits(plan):
    put(plan, "program/a.yaml", "aset/a.jpg", "aset/b.jpg")
    os.truncate(plan / "program" / "a.yaml", MAX_FILE_BYTES + 1)
    os.truncate(plan / "aset" / "a.jpg", MAX_ASSET_BYTES + 1)
    os.truncate(plan / "aset" / "b.jpg", MAX_ASSET_BYTES)
    found = discover_plan(plan)
    assert codes_of(plan) == [("SRC005", "aset/a.jpg"), ("SRC005", "program/a.yaml")]
    assert files_of(found.assets) == ["aset/b.jpg"]
    assert "1 MB" in found.diagnostics[1].message.indonesian


def test_count_limit(plan, monkeypatch):
    monkeypatch.setattr(discover, "MAX_FILES", len(MAIN_FILES) + 2)
    put(plan, "program/a.yaml")
    assert codes_of(plan) == []
    put(plan, "program/b.yaml")
    assert codes_of(plan) == []
    put(plan, "program/c.yaml", "program/d.yaml", "aset/x.png")
    assert codes_of(plan) == [("SRC006", "smartplan.yaml")]
    assert len(discover_plan(plan).yaml_files) == len(MAIN_FILES) + 2


def test_asset_folders_end_somewhere(plan):
    put(plan, "aset/" + "a/" * (MAX_FOLDER_DEPTH - 1) + "x.png", "aset/" + "b/" * 9 + "x.png")
    assert codes_of(plan) == [("SRC003", "aset/" + "/".join("b" * MAX_FOLDER_DEPTH))]


@pytest.mark.skipif(sys.platform != "linux", reason="only here are such names possible")
@pytest.mark.parametrize("name", ["a\x1b.yaml", "a\n.yaml", "a\u202e.yaml", "a\udcff.yaml"])
def test_names_that_hide_something(plan, name):
    put(plan, f"program/{name}")
    (found,) = discover_plan(plan).diagnostics
    assert (found.code, found.file) == ("SRC010", "program/a\ufffd.yaml")
    assert name not in found.message.indonesian


@pytest.mark.skipif(sys.platform != "linux", reason="only here are such names possible")
def test_names_that_differ_in_capitals_only(plan):
    put(plan, "aset/Logo.png", "aset/logo.png")
    assert codes_of(plan) == [("SRC011", "aset/logo.png")]


def refusal_of(root):
    with pytest.raises(PlanFolderError) as caught:
        discover_plan(root)
    return caught.value.message.english, caught.value.hint.english


def test_no_folder(tmp_path):
    message, hint = refusal_of(tmp_path / "tidak-ada")
    assert message.startswith("There is no folder")
    assert "smartplan init" in hint


def test_a_file_instead_of_a_folder(plan):
    message, hint = refusal_of(plan / "opd.yaml")
    assert message.endswith("is a file, not a folder.")
    assert str(plan) in hint


def test_an_empty_folder(tmp_path):
    (tmp_path / "kosong").mkdir()
    assert refusal_of(tmp_path / "kosong")[0].endswith("is empty.")


def test_a_folder_without_a_manifest_points_to_the_plan_inside(plan):
    message, hint = refusal_of(plan.parent)
    assert "no smartplan.yaml" in message
    assert str(plan) in hint


def test_a_folder_without_a_manifest_points_to_the_plan_around_it(plan):
    put(plan, "program/a.yaml")
    assert str(plan.resolve()) in refusal_of(plan / "program")[1]


def test_a_manifest_with_the_wrong_extension(plan):
    (plan / "smartplan.yaml").rename(plan / "smartplan.yml")
    assert refusal_of(plan)[1] == "Rename smartplan.yml to smartplan.yaml."


@pytest.mark.skipif(sys.platform == "win32", reason="Windows can't hold such a name")
def test_names_that_windows_cannot_hold(plan):
    put(plan, "program/aux.yaml")
    assert ("SRC012", "program/aux.yaml") in codes_of(plan)
