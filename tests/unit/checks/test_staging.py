"""Stages: what each asks for, and what the status says of a plan on its way."""

import re
import shutil
from pathlib import Path

import pytest

from smartplan.checks.catalogue import find_rule
from smartplan.checks.checking import Wishes, check_plan, loose_rules
from smartplan.checks.selection import describe_unknown
from smartplan.checks.staging import stage_of_rule
from smartplan.checks.status import PlanStatus, build_status
from smartplan.diagnostics import Rule, Severity
from smartplan.language import same
from smartplan.plan.framework import Framework
from smartplan.plan.frameworks import find_framework, framework_ids
from smartplan.resources import find_templates_dir
from smartplan.sources.plan_layout import ENTITY_DIRS, MAIN_FILES, PROSE_DIR

BASE_DIR = Path(__file__).parents[2] / "checks" / "base"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BASE_DIR, tmp_path / "plan"))


@pytest.fixture(scope="module")
def framework() -> Framework:
    found = find_framework("kominfo-2021")
    assert found is not None
    return found


def codes(folder: Path, stage: int | None) -> set[str]:
    return {one.code for one in check_plan(folder, Wishes(stage=stage)).diagnostics}


@pytest.mark.parametrize(
    ("code", "stage"),
    [
        ("SKM001", 0),
        ("WIL001", 0),
        ("RUJ017", 0),
        ("RUJ001", 1),
        ("KLB001", 1),
        ("LKP015", 1),
        ("LKP001", 2),
        ("PRD002", 2),
        ("PRD001", 3),
        ("LKP003", 3),
        ("ANG001", 3),
        ("LKP014", 3),
        ("PRD009", 3),
        ("KLB008", 4),
        ("LKP004", 4),
        ("RUJ030", 4),
    ],
)
def test_a_rule_is_asked_for_from_its_stage_on(framework: Framework, code: str, stage: int) -> None:
    rule = find_rule(code)
    assert rule is not None
    assert stage_of_rule(framework, rule) == stage


def test_a_rule_that_no_stage_names_is_asked_for_always(framework: Framework) -> None:
    stranger = Rule("ZZZ001", "stranger", Severity.ERROR, *[same("x")] * 3)
    assert stage_of_rule(framework, stranger) == 0


def test_a_plan_grows_stage_by_stage(folder: Path) -> None:
    for name in ("program", "quick-win", "dimensi"):
        shutil.rmtree(folder / name)
    (folder / "kesiapan.yaml").unlink()
    assert codes(folder, 0) == set()
    assert "SRC001" in codes(folder, 1)
    assert "LKP002" not in codes(folder, 1) and "LKP002" in codes(folder, 2)
    assert codes(folder, 4) == codes(folder, None)


def test_quick_wins_are_asked_for_at_the_third_stage(folder: Path) -> None:
    shutil.rmtree(folder / "quick-win")
    assert codes(folder, 2) == set()
    assert codes(folder, 3) == {"LKP003"}


def test_the_first_stage_needs_two_files(tmp_path: Path) -> None:
    for name in ("smartplan.yaml", "daerah.yaml"):
        shutil.copy(BASE_DIR / name, tmp_path / name)
    missing = check_plan(tmp_path, Wishes(stage=0)).diagnostics
    assert {one.code for one in missing} <= {"RUJ010"}
    assert [one.code for one in check_plan(tmp_path).diagnostics].count("SRC001") == 6


@pytest.mark.parametrize("framework_id", framework_ids())
def test_frameworks_name_rules_and_files_that_exist(framework_id: str) -> None:
    framework = find_framework(framework_id)
    assert framework is not None
    deliverables = [one for stage in framework.stages for one in stage.deliverables]
    assert deliverables
    rules = loose_rules()
    for wish in (wish for one in deliverables for wish in one.rules):
        assert describe_unknown(wish, rules) is None, wish
    chapters = [chapter for book in framework.books for chapter in book.chapters]
    narratives = {item.id for item in framework.narratives}
    for file in (file for one in (*deliverables, *chapters) for file in one.files):
        inside, _, name = file.rpartition("/")
        if inside == PROSE_DIR:
            assert name.removesuffix(".md") in narratives, file
        else:
            assert file in MAIN_FILES or (inside in ENTITY_DIRS and name == "*.yaml"), file


@pytest.mark.parametrize("framework_id", framework_ids())
def test_chapters_name_the_narratives_that_their_template_prints(framework_id: str) -> None:
    framework = find_framework(framework_id)
    assert framework is not None
    named = 0
    for chapter in (chapter for book in framework.books for chapter in book.chapters):
        template = find_templates_dir() / "bab" / f"{chapter.id}.md.j2"
        text = template.read_text(encoding="utf-8")
        printed = {f"narasi/{name}.md" for name in re.findall(r'narratives\["([a-z-]+)"\]', text)}
        wanted = {file for file in chapter.files if file.startswith("narasi/")}
        assert wanted <= printed, chapter.id
        named += len(wanted)
    assert named > 3


def status_of(folder: Path) -> PlanStatus:
    checked = check_plan(folder)
    assert checked.loaded.plan is not None
    return build_status(checked, checked.loaded.plan)


def open_deliverables(status: PlanStatus) -> set[str]:
    return {one.name for stage in status.stages for one in stage.deliverables if not one.complete}


def test_the_status_of_a_plan_that_has_most(folder: Path) -> None:
    status = status_of(folder)
    assert open_deliverables(status) == {"Nota kesepakatan", "Reviu Buku I", "Naskah akhir"}
    assert status.next_file == "kelembagaan.yaml"
    assert [stage.date for stage in status.stages][1] == "2025-06-05"


def test_the_status_names_what_is_missing_and_what_is_broken(folder: Path) -> None:
    shutil.rmtree(folder / "quick-win")
    path = folder / "program" / "program-living.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("kategori: aplikasi", "kategori: apa-saja"), encoding="utf-8")
    status = status_of(folder)
    assert "Quick win" in open_deliverables(status)
    (data,) = (
        one for one in status.stages[1].deliverables if one.name.startswith("Data, dasar hukum")
    )
    assert [found.code for found in data.findings] == ["RUJ005"]
    chapters = {chapter.title: chapter for book in status.books for chapter in book.chapters}
    assert [file.present for file in chapters["Quick Win"].files] == [False]
    (roadmap,) = chapters["Peta Jalan"].files
    assert (roadmap.file, roadmap.errors) == ("program/program-living.yaml", 1)


def test_the_status_of_a_whole_example() -> None:
    status = status_of(Path(__file__).parents[3] / "examples" / "serang-kab")
    assert open_deliverables(status) == set()
    assert status.next_file is None
