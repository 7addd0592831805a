"""What is new has every field, is read, and says itself that it waits to be written."""

import re
import shutil
from pathlib import Path

import pytest

from smartplan.checks.checking import check_plan
from smartplan.edit.writing import write_changes
from smartplan.errors import RefusedError
from smartplan.fork.new_entity import ENTRY_KIND_NAMES, FILE_KIND_NAMES, plan_new
from smartplan.plan.base import aliases_of
from smartplan.plan.loader import ENTITY_FOLDERS, load_plan
from smartplan.plan.placed_ids import KINDS

BASE_PLAN = Path(__file__).parents[2] / "checks" / "base"
SWITCHED_OFF = re.compile(r"^(\s*)#(?! \S)")


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    root = Path(shutil.copytree(BASE_PLAN, tmp_path / "rencana"))
    (root / "dimensi" / "economy.yaml").unlink()
    return root


def new_id_of(kind: str) -> str:
    return "economy" if kind == "dimensi" else "serba-baru"


def add(root: Path, kind: str, new_id: str) -> Path:
    (path,) = write_changes(root, [plan_new(load_plan(root), kind, new_id)])
    return path


def unread(root: Path) -> list[str]:
    found = check_plan(root).diagnostics
    return [f"{one.file}: {one.message.english}" for one in found if one.code[:3] in ("YML", "SKM")]


@pytest.mark.parametrize("kind", [*FILE_KIND_NAMES, *ENTRY_KIND_NAMES])
def test_every_field_is_there_and_is_read(plan: Path, kind: str) -> None:
    before = load_plan(plan).documents.yaml.get(f"{kind}.yaml")
    path = add(plan, kind, new_id_of(kind))
    text = path.read_text(encoding="utf-8")
    if before is not None:
        pairs = enumerate(zip(text, before.text, strict=False))
        same = next((n for n, (new, old) in pairs if new != old), len(before.text))
        end = same + len(text) - len(before.text)
        assert text[:same] + text[end:] == before.text
        text = text[same:end]
    model = {**KINDS, **ENTITY_FOLDERS}[kind]
    for key in aliases_of(model).values():
        assert re.search(rf"^[ #-]*{key}:", text, re.MULTILINE), key
    for info in model.model_fields.values():
        if info.description:
            assert f"# {info.description}" in text
    assert unread(plan) == []
    placeholders = [one for one in check_plan(plan).diagnostics if one.code == "NAR005"]
    assert {one.file for one in placeholders} == {path.relative_to(plan).as_posix()}


@pytest.mark.parametrize("kind", [*FILE_KIND_NAMES, *ENTRY_KIND_NAMES])
def test_optional_fields_are_read_once_their_sign_is_taken_away(plan: Path, kind: str) -> None:
    path = add(plan, kind, new_id_of(kind))
    for _ in range(4):
        lines = path.read_text(encoding="utf-8").split("\n")
        taken_up = [SWITCHED_OFF.sub(r"\1", line) for line in lines]
        path.write_text("\n".join(taken_up), encoding="utf-8", newline="\n")
        assert unread(plan) == []
    assert not any(SWITCHED_OFF.match(line) for line in taken_up)


def test_what_the_plan_knows_is_not_asked(plan: Path) -> None:
    shutil.rmtree(plan / "quick-win")
    text = add(plan, "quick-win", "pertama").read_text(encoding="utf-8")
    for line in (
        "id: pertama",
        "dimensi: governance",
        "program: program-governance",
        "opd_penanggung_jawab: diskominfo",
        "bulan_pelaksanaan: {mulai: 2025-01, selesai: 2025-12}",
    ):
        assert f"\n{line}\n" in text
    program = add(plan, "program", "").read_text(encoding="utf-8")
    assert "id: program-baru\n" in program
    assert "\nperiode: {mulai: 2025, selesai: 2029}\n" in program
    assert add(plan, "program", "").name == "program-baru-2.yaml"
    assert add(plan, "dimensi", "").name == "economy.yaml"


def test_a_missing_registry_is_made_and_an_empty_one_filled(plan: Path) -> None:
    (plan / "sumber.yaml").unlink()
    assert add(plan, "sumber", "a").read_text(encoding="utf-8").startswith("sumber:\n  - id: a  #")
    (plan / "hukum.yaml").write_text("hukum: []\n", encoding="utf-8")
    add(plan, "hukum", "b")
    (plan / "fakta.yaml").write_text("kelompok: []", encoding="utf-8", newline="\n")
    text = add(plan, "fakta", "c").read_text(encoding="utf-8")
    assert text.startswith("kelompok: []\nfakta:\n  - id: c  #")
    assert unread(plan) == []


def test_a_plan_whose_core_cannot_be_read_grows_all_the_same(plan: Path) -> None:
    (plan / "daerah.yaml").write_text("nama: [", encoding="utf-8")
    text = add(plan, "program", "x").read_text(encoding="utf-8")
    assert "opd_penanggung_jawab: isi-di-sini\n" in text
    assert "periode: {mulai: 2025, selesai: 2029}\n" in text


@pytest.mark.parametrize(
    ("kind", "new_id", "words"),
    [
        ("opd", "disporapar", "is taken"),
        ("program", "program-branding", "is taken"),
        ("program", "Pojok Dolan", "no proper id"),
        ("program", "../luar", "no proper id"),
        ("quick-win", "com1", "on Windows"),
        ("dimensi", "keuangan", "no dimension keuangan"),
    ],
)
def test_what_cannot_be_is_refused(plan: Path, kind: str, new_id: str, words: str) -> None:
    with pytest.raises(RefusedError, match=words):
        plan_new(load_plan(plan), kind, new_id)


def test_a_broken_registry_is_left_alone(plan: Path) -> None:
    (plan / "opd.yaml").write_text("opd: [", encoding="utf-8")
    with pytest.raises(RefusedError, match="Nothing can be added"):
        plan_new(load_plan(plan), "opd", "x")
