"""What of the origin's own does not come along, is marked, or is told."""

import shutil
from pathlib import Path

import pytest

from smartplan.checks.checking import check_plan
from smartplan.fork.fork_notes import NOTES_FILE
from smartplan.fork.forked_agencies import marked_agency_name
from smartplan.fork.keeping import names_origin, what_is_kept
from smartplan.fork.origin_ids import find_origin_ids
from smartplan.plan.loader import load_plan
from smartplan.regions import RegionEntry, find_region
from tests.unit.fork.test_fork_plan import BASE_PLAN, EXAMPLES, fork_to


def _region(code: str) -> RegionEntry:
    region = find_region(code)
    assert region is not None
    return region


@pytest.fixture
def origin(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BASE_PLAN, tmp_path / "asal"))


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def test_comments_about_the_origin_go_and_others_stay(origin: Path, tmp_path: Path) -> None:
    file = origin / "program" / "program-branding.yaml"
    text = file.read_text(encoding="utf-8")
    own = "# Menurut sumber resmi\n# tahun lalu.\n"
    stays = "# Tanyakan kepada OPD.\n"
    hash_in_text = "uraian: |\n  # bukan komentar dari sumber\n"
    text = text.replace("uraian: Layanan dibuka di setiap kecamatan.\n", hash_in_text)
    _write(file, stays + "\n" + own + text.replace("\n", "  # smartplan: abaikan LKP004\n", 1))
    fork_to(origin, tmp_path / "r", "33.25")
    after = (tmp_path / "r" / "program" / "program-branding.yaml").read_text(encoding="utf-8")
    assert after.startswith(stays) and hash_in_text in after
    assert "sumber resmi" not in after and "abaikan" not in after
    notes = (tmp_path / "r" / NOTES_FILE).read_text(encoding="utf-8")
    assert "program/program-branding.yaml:3: Menurut sumber resmi tahun lalu." in notes


def test_no_text_is_lost_without_a_note(tmp_path: Path) -> None:
    fork_to(EXAMPLES / "serang-kab", tmp_path / "r", "33.25")
    notes = (tmp_path / "r" / NOTES_FILE).read_text(encoding="utf-8")
    old = load_plan(EXAMPLES / "serang-kab").plan
    new = load_plan(tmp_path / "r").plan
    assert old is not None and new is not None
    said = " ".join(line.lstrip("> ") for line in notes.split("\n"))
    for before, after in zip(old.programs, new.programs, strict=True):
        if after.problem == "isi di sini":
            assert " ".join(before.problem.split()) in said
    for item in old.readiness.swot.strengths:
        assert item.text in notes
    for fact in old.evidence.facts:
        assert f"`{fact.id}`" in notes


def test_ids_made_of_the_origins_names_are_told() -> None:
    documents = load_plan(EXAMPLES / "serang-kab").documents.yaml
    found = set(find_origin_ids(documents, _region("36.04"), _region("33.25")))
    assert ("program", "serang-tatu") in found and ("quick-win", "serang-tatu") in found
    assert ("program", "koridor-anyar-cinangka") in found
    # Kota Serang rightly bears the name.
    found = set(find_origin_ids(documents, _region("36.04"), _region("36.73")))
    assert not [one for kind, one in found if "serang" in one.split("-")]


@pytest.mark.parametrize(
    ("name", "is_marked"),
    [
        ("Dinas Kesehatan", False),
        ("Dinas Kesehatan Kabupaten Serang", False),
        ("Badan Perencanaan Pembangunan, Riset, dan Inovasi Daerah", False),
        ("Dinas Pemuda, Olah Raga dan Pariwisata", True),
        ("isi di sini, semula Dinas Apa", False),
    ],
)
def test_names_of_agencies_that_differ_by_region_are_marked(name: str, is_marked: bool) -> None:
    marked = marked_agency_name(name, _region("36.04"))
    assert marked == (f"isi di sini, semula {name}" if is_marked else None)


def test_laws_of_the_nation_stay_with_their_sources() -> None:
    plan = load_plan(EXAMPLES / "serang-kab").plan
    assert plan is not None
    kept = what_is_kept(plan, _region("36.04"), _region("33.25"))
    gone = [law for law in plan.legal_bases if law.id not in kept.laws]
    assert "uu-23-2014" in kept.laws
    assert {law.kind for law in gone if "Bupati" in law.kind or "Daerah" in law.kind}
    assert not [law for law in plan.legal_bases if law.id in kept.laws and "Bupati" in law.kind]
    facts = {source for fact in plan.evidence.facts for source in fact.sources}
    assert kept.sources and not kept.sources & facts


@pytest.mark.parametrize(
    ("text", "new", "expected"),
    [
        ("Kabupaten Serang maju", "33.25", True),
        ("Warga Cikande", "33.25", True),
        ("Provinsi Banten", "33.25", True),
        ("Provinsi Banten", "36.01", False),
        ("Warga Serang", "36.73", False),
        ("Kabupaten Batang maju", "33.25", False),
    ],
)
def test_whether_a_text_speaks_of_the_origin(text: str, new: str, expected: bool) -> None:
    assert names_origin(_region("36.04"), _region(new))(text) is expected


def test_a_quiet_setting_does_not_hide_what_is_left(origin: Path, tmp_path: Path) -> None:
    manifest = origin / "smartplan.yaml"
    _write(manifest, manifest.read_text(encoding="utf-8") + "periksa: {abaikan: [WIL009]}\n")
    assert fork_to(origin, tmp_path / "r", "33.25").manifest.checks.ignore == ()


def test_a_baseline_of_nothing_stays_and_others_go(tmp_path: Path) -> None:
    new = fork_to(EXAMPLES / "serang-kab", tmp_path / "r", "33.25")
    found = [one.baseline for program in new.programs for one in program.indicators]
    assert {one.value for one in found if one is not None} == {0}
    assert None in found


def test_a_title_of_a_law_is_never_rewritten(origin: Path, tmp_path: Path) -> None:
    laws = origin / "hukum.yaml"
    about = "Pembagian Urusan kepada Bupati dan Wali Kota"
    law = f"{{id: pp-1, jenis: Peraturan Pemerintah, nomor: '1', tahun: 2001, tentang: {about}}}"
    _write(laws, f"{laws.read_text(encoding='utf-8')}  - {law}\n")
    new = fork_to(origin, tmp_path / "r", "91.71")
    assert about in [law.about for law in new.legal_bases]


def test_a_framework_of_its_own_comes_along_as_it_is(origin: Path, tmp_path: Path) -> None:
    shipped = Path(__file__).parents[3] / "templates" / "kerangka" / "kominfo-2021.yaml"
    text = shipped.read_text(encoding="utf-8").replace("id: kominfo-2021", "id: milik-sendiri", 1)
    text = f"# Disusun Kabupaten Serang menurut sumber resmi.\n{text}"
    (origin / "kerangka").mkdir()
    _write(origin / "kerangka" / "milik-sendiri.yaml", text)
    manifest = origin / "smartplan.yaml"
    written = manifest.read_text(encoding="utf-8")
    _write(manifest, written.replace("kerangka: kominfo-2021", "kerangka: milik-sendiri"))
    assert fork_to(origin, tmp_path / "r", "33.25").framework.id == "milik-sendiri"
    after = (tmp_path / "r" / "kerangka" / "milik-sendiri.yaml").read_text(encoding="utf-8")
    assert after == text


def test_what_stays_beside_evidence_speaks_of_the_right_kind(origin: Path, tmp_path: Path) -> None:
    kept = "Wali Kota menetapkan urutan kerja bersama semua perangkat daerah."
    _write(origin / "narasi" / "penutup.md", f"{kept} Naik {{fakta:penduduk-bps}}.\n")
    fork_to(origin, tmp_path / "r", "33.25")
    after = (tmp_path / "r" / "narasi" / "penutup.md").read_text(encoding="utf-8")
    assert after == f"{kept.replace('Wali Kota', 'Bupati')} Isi di sini.\n"


def test_the_fork_remembers_whose_names_are_not_its_own(tmp_path: Path) -> None:
    new = fork_to(EXAMPLES / "serang-kab", tmp_path / "r", "33.25")
    old = load_plan(EXAMPLES / "serang-kab").plan
    origin = new.manifest.origin
    assert old is not None and origin is not None
    heads = [one.head for one in old.agencies if one.head]
    assert set(heads) <= set(origin.people)
    assert set(origin.zones) == {one.name for one in old.region.zones}
    assert "Diskominfosatik" in origin.agencies and "Dinkes" not in origin.agencies


def test_a_brand_made_of_the_origins_name_is_listed_once(tmp_path: Path) -> None:
    fork_to(EXAMPLES / "serang-kab", tmp_path / "r", "33.25")
    file = tmp_path / "r" / "narasi" / "penutup.md"
    _write(file, "Serang Tatu dan Serang Tatu. Serang di awal kalimat ialah kata kerja.\n")
    found = [
        (one.span.start.line, one.span.start.column)
        for one in check_plan(tmp_path / "r").diagnostics
        if one.code == "WIL009" and one.file == "narasi/penutup.md"
    ]
    assert found == [(1, 1), (1, 17)]
