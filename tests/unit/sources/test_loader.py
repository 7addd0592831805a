import dataclasses
import os
from pathlib import Path

import pytest

from smartplan.sources.catalogue import SOURCE_CATALOGUE
from smartplan.sources.discover import discover_plan
from smartplan.sources.limits import MAX_FILE_BYTES
from smartplan.sources.loader import load_documents
from smartplan.sources.plan_layout import MAIN_FILES


@pytest.fixture
def plan(tmp_path):
    for name in MAIN_FILES:
        (tmp_path / name).write_text(f"id: {name}\n", encoding="utf-8")
    (tmp_path / "narasi").mkdir()
    (tmp_path / "narasi" / "bab.md").write_text("Teks é\n", encoding="utf-8")
    return tmp_path


def test_every_file_is_read(plan):
    documents = load_documents(discover_plan(plan))
    assert documents.diagnostics == ()
    assert list(documents.yaml) == sorted(MAIN_FILES)
    assert documents.yaml["opd.yaml"].data == {"id": "opd.yaml"}
    assert documents.yaml["opd.yaml"].file == "opd.yaml"
    assert documents.prose["narasi/bab.md"].text == "Teks é\n"


def test_all_mistakes_of_all_files_are_told_in_order(plan):
    (plan / "opd.yaml").write_bytes(b"a: b: c\n")
    (plan / "fakta.yaml").write_bytes(b"a: 1\na: 2\n")
    (plan / "hukum.yaml").unlink()
    (plan / "narasi" / "bab.md").write_bytes(b"\xff\xfeT\0")
    documents = load_documents(discover_plan(plan))
    assert [(found.file, found.code) for found in documents.diagnostics] == [
        ("fakta.yaml", "YML020"),
        ("narasi/bab.md", "SRC008"),
        ("opd.yaml", "YML006"),
        ("smartplan.yaml", "SRC001"),
    ]
    assert "fakta.yaml" in documents.yaml
    assert "opd.yaml" not in documents.yaml
    assert documents.prose == {}


def test_a_file_that_vanished(plan):
    discovery = discover_plan(plan)
    (plan / "opd.yaml").unlink()
    (found,) = load_documents(discovery).diagnostics
    assert (found.code, found.file) == ("SRC007", "opd.yaml")
    assert "sudah tidak ada" in found.message.indonesian


def test_a_file_that_grew(plan):
    discovery = discover_plan(plan)
    os.truncate(plan / "opd.yaml", MAX_FILE_BYTES + 1)
    (found,) = load_documents(discovery).diagnostics
    assert (found.code, found.file) == ("SRC005", "opd.yaml")


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="this user may read everything"
)
def test_a_file_without_permission(plan):
    (plan / "opd.yaml").chmod(0)
    (found,) = load_documents(discover_plan(plan)).diagnostics
    assert (found.code, found.file) == ("SRC007", "opd.yaml")
    assert "tidak ada izin" in found.message.indonesian


def test_a_file_that_the_system_refuses(plan):
    discovery = discover_plan(plan)
    folder = dataclasses.replace(discovery.yaml_files[0], path=plan / "narasi")
    broken = dataclasses.replace(discovery, yaml_files=(folder, *discovery.yaml_files[1:]))
    found = load_documents(broken).diagnostics
    assert [one.code for one in found] == ["SRC007"]


def test_the_catalogue_has_every_code_once_and_explains_it_twice():
    codes = [entry.code for entry in SOURCE_CATALOGUE]
    assert len(codes) > 30
    assert codes == sorted(set(codes))
    assert len({entry.name for entry in SOURCE_CATALOGUE}) == len(codes)
    for entry in SOURCE_CATALOGUE:
        for text in (entry.what, entry.why, entry.mend):
            assert text.indonesian != text.english
            assert text.indonesian.endswith(".")
            assert text.english.endswith(".")


def test_every_code_is_expected_by_some_test_beside_this_one():
    tests = [path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("test_*.py")]
    assert len(tests) > 5
    unexpected = [
        entry.code
        for entry in SOURCE_CATALOGUE
        if not any(f'"{entry.code}"' in test for test in tests)
    ]
    assert unexpected == []
