"""What is new has every field, is read, and says itself that it waits to be written."""

import re
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from smartplan.checks.checking import check_plan
from smartplan.edit.writing import write_changes
from smartplan.errors import RefusedError
from smartplan.fork.new_entity import plan_new
from smartplan.fork.new_homes import HOMES
from smartplan.plan.base import PlanModel, aliases_of
from smartplan.plan.evaluations import Evaluation
from smartplan.plan.evidence import FactConflict
from smartplan.plan.institutions import HelixPartner, Participation, Review, StageRecord
from smartplan.plan.loader import ENTITY_FOLDERS, load_plan
from smartplan.plan.placed_ids import KINDS
from smartplan.plan.programs import Activity, Risk
from smartplan.plan.quick_wins import Step
from smartplan.plan.region import FiscalCeiling

BASE_PLAN = Path(__file__).parents[2] / "checks" / "base"
SWITCHED_OFF = re.compile(r"^(\s*)#(?! \S)")


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    root = Path(shutil.copytree(BASE_PLAN, tmp_path / "rencana"))
    (root / "dimensi" / "economy.yaml").unlink()
    return root


MODELS: Mapping[str, type[PlanModel]] = {
    **KINDS,
    **ENTITY_FOLDERS,
    "pagu": FiscalCeiling,
    "pentahelix": HelixPartner,
    "partisipasi": Participation,
    "bimtek": StageRecord,
    "reviu": Review,
    "evaluasi": Evaluation,
    "konflik": FactConflict,
    "kegiatan": Activity,
    "risiko": Risk,
    "langkah": Step,
}
OWNERS = {"strategi": "branding", "sasaran": "branding", "langkah": "quick-win-branding"}


def new_id_of(kind: str) -> str:
    if kind == "dimensi":
        return "economy"
    home = HOMES.get(kind)
    owner = OWNERS.get(kind, "program-branding") if home and home.owners else ""
    return "/".join(filter(None, (owner, "serba-baru" if home is None or home.named else "")))


def add(root: Path, kind: str, new_id: str) -> Path:
    (path,) = write_changes(root, [plan_new(load_plan(root), kind, new_id)])
    return path


def unread(root: Path) -> list[str]:
    found = check_plan(root).diagnostics
    return [f"{one.file}: {one.message.english}" for one in found if one.code[:3] in ("YML", "SKM")]


@pytest.mark.parametrize("kind", [*ENTITY_FOLDERS, *HOMES])
def test_every_field_is_there_and_is_read(plan: Path, kind: str) -> None:
    documents = load_plan(plan).documents.yaml
    path = add(plan, kind, new_id_of(kind))
    before = documents.get(path.relative_to(plan).as_posix())
    text = path.read_text(encoding="utf-8")
    if before is not None:
        pairs = enumerate(zip(text, before.text, strict=False))
        same = next((n for n, (new, old) in pairs if new != old), len(before.text))
        end = same + len(text) - len(before.text)
        assert text[:same] + text[end:] == before.text
        text = text[same:end]
    model = MODELS[kind]
    for key in aliases_of(model).values():
        assert re.search(rf"^[ #-]*{key}:", text, re.MULTILINE), key
    for info in model.model_fields.values():
        if info.description:
            assert f"# {info.description}" in text
    assert unread(plan) == []
    placeholders = [one for one in check_plan(plan).diagnostics if one.code == "NAR005"]
    expected = {path.relative_to(plan).as_posix()} if "isi di sini" in text else set()
    assert {one.file for one in placeholders} == expected
    assert expected or kind in ("pagu",)


@pytest.mark.parametrize("kind", [*ENTITY_FOLDERS, *HOMES])
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
        ("indikator", "sikonde/kunjungan", "there is no sikonde"),
        ("indikator", "program-branding/layanan-branding", "is taken"),
        ("risiko", "", "Say in which program"),
        ("risiko", "program-branding/x", "have no id"),
        ("badan", "Dewan Kota", "no proper id"),
    ],
)
def test_what_cannot_be_is_refused(plan: Path, kind: str, new_id: str, words: str) -> None:
    with pytest.raises(RefusedError, match=words):
        plan_new(load_plan(plan), kind, new_id)


def test_a_broken_registry_is_left_alone(plan: Path) -> None:
    (plan / "opd.yaml").write_text("opd: [", encoding="utf-8")
    with pytest.raises(RefusedError, match="Nothing can be added"):
        plan_new(load_plan(plan), "opd", "x")


def test_a_known_law_is_filled_in_by_its_id(plan: Path) -> None:
    add(plan, "hukum", "pp-59-2022")
    law = load_plan(plan).plan.legal_bases[-1]  # type: ignore[union-attr]
    assert (law.kind, law.number, law.year) == ("Peraturan Pemerintah", "59", 2022)
    assert (law.about, law.status) == ("Perkotaan", "berlaku")


def test_a_known_law_of_the_region_names_the_region(plan: Path) -> None:
    manifest, region = plan / "smartplan.yaml", plan / "daerah.yaml"
    manifest.write_text(manifest.read_text("utf-8").replace("13.72", "36.73"), encoding="utf-8")
    region.write_text(region.read_text("utf-8").replace("Solok", "Serang"), encoding="utf-8")
    add(plan, "hukum", "perda-6-2011")
    law = load_plan(plan).plan.legal_bases[-1]  # type: ignore[union-attr]
    assert (law.kind, law.number) == ("Peraturan Daerah Kota Serang", "6")
    assert law.about.startswith("Rencana Tata Ruang Wilayah")


def test_what_belongs_to_a_program_joins_it(plan: Path) -> None:
    text = add(plan, "indikator", "program-branding/tamu").read_text(encoding="utf-8")
    assert "\n  - id: tamu  # Id indikator\n" in text
    program = next(
        one
        for one in load_plan(plan).plan.programs
        if one.id == "program-branding"  # type: ignore[union-attr]
    )
    assert program.indicators[-1].id == "tamu"
    text = add(plan, "kegiatan", "program-branding").read_text(encoding="utf-8")
    assert "periode: {mulai: 2025, selesai: 2026}\n" in text.rsplit("- nama: isi di sini", 1)[1]
    text = add(plan, "strategi", "branding/baru").read_text(encoding="utf-8")
    assert "subdimensi: pariwisata\n" in text.rsplit("- id: baru", 1)[1]


def test_a_list_in_brackets_takes_one_more(plan: Path) -> None:
    path = plan / "kelembagaan.yaml"
    path.write_bytes(
        b"# Badan.\r\n"
        b"badan: [{id: a, nama: A, anggota: [{kedudukan: Ketua, dari: B}], tugas: [C]}]\r\n"
    )
    add(plan, "badan", "forum")
    found = load_plan(plan).plan
    assert found is not None
    assert [one.id for one in found.institutions.bodies] == ["a", "forum"]
    after = path.read_bytes()
    assert after.startswith(b"# Badan.\r\nbadan:\r\n  - {id: a, nama: A,")
    assert after.count(b"\n") == after.count(b"\r\n")


def test_an_evaluation_has_every_part_and_dimension_and_waits_for_its_source(plan: Path) -> None:
    path = plan / "kelembagaan.yaml"
    before = path.read_text("utf-8") if path.exists() else ""
    written = "evaluasi:\n  - {tahun: 2026, cara: bobot-sleman}\n  - {tahun: 2025}\n"
    path.write_text(before + written, encoding="utf-8", newline="\n")
    text = add(plan, "evaluasi", "").read_text(encoding="utf-8")
    assert "  - tahun: 2027  # Tahun yang dievaluasi\n" in text
    assert "    nilai: {baseline: 0, output: 0, outcome: 0, impact: 0, quick-win: 0}\n" in text
    assert "    #cara: bobot-sleman\n" in text
    for dimension in load_plan(plan).plan.framework.dimensions:  # type: ignore[union-attr]
        assert re.search(rf"#nilai_dimensi: .*\b{dimension.id}: 0", text)
    errors = [one for one in check_plan(plan).diagnostics if one.code == "RUJ008"]
    assert [one.file for one in errors] == ["kelembagaan.yaml"]


def test_a_conflict_blames_no_fact_of_the_plan(plan: Path) -> None:
    text = add(plan, "konflik", "").read_text(encoding="utf-8")
    assert "    fakta: [isi-di-sini, isi-di-sini]\n" in text
    assert "    dipilih: isi-di-sini\n" in text
