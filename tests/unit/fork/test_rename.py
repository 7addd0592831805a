"""A new id reaches every place that names the old one, and only those."""

import shutil
from pathlib import Path

import pytest

from smartplan.checks.checking import check_plan
from smartplan.edit.writing import write_changes
from smartplan.errors import RefusedError
from smartplan.fork.rename import plan_rename
from smartplan.plan.loader import load_plan
from smartplan.plan.placed_ids import KINDS, NAMED_KINDS, walk_ids

ROOT = Path(__file__).parents[3]
BASE_PLAN = ROOT / "tests" / "checks" / "base"
EXAMPLE = ROOT / "examples" / "serang-kab"


def rename(root: Path, kind: str, old: str, new: str) -> None:
    write_changes(root, plan_rename(root, kind, old, new).changes)


def snapshot(root: Path) -> dict[str, bytes]:
    files = (path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


def findings(root: Path) -> list[tuple[str, str]]:
    return [(one.code, one.file) for one in check_plan(root).diagnostics]


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BASE_PLAN, tmp_path / "rencana"))


@pytest.mark.parametrize("source", [BASE_PLAN, EXAMPLE], ids=["base", "example"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_goes_there_and_back(tmp_path: Path, source: Path, kind: str) -> None:
    root = Path(shutil.copytree(source, tmp_path / "rencana"))
    documents = load_plan(root).documents.yaml
    defined = [one.id for one in walk_ids(documents) if one.kind == kind and one.defines]
    once = [one for one in defined if defined.count(one) == 1]
    assert once
    before, sound = snapshot(root), findings(root)
    for old in once[:3]:
        rename(root, kind, old, "nama-baru-2")
        placed = [one for one in walk_ids(load_plan(root).documents.yaml) if one.kind == kind]
        assert old not in {one.id for one in placed}
        assert sum(one.id == "nama-baru-2" and one.defines for one in placed) == 1
        # Only the ministry's list knows that no kecamatan is called so.
        found = [one for one in findings(root) if one[0][:3] != "WIL" or kind not in NAMED_KINDS]
        assert len(found) == len(sound)
        rename(root, kind, "nama-baru-2", old)
        assert snapshot(root) == before


def test_prose_of_every_form_is_reached(plan: Path) -> None:
    text = (
        "Lihat {fakta:penduduk-bps}\ndan {fakta:penduduk-bps}; bukan \\{fakta:penduduk-bps} atau\n"
        "{fakta:penduduk-bps-2}. <!-- {fakta:penduduk-bps} -->\n"
    )
    (plan / "narasi" / "latar-belakang.md").write_text(text, encoding="utf-8", newline="\n")
    file = plan / "program" / "program-branding.yaml"
    written = file.read_text(encoding="utf-8")
    written = written.replace(
        "masalah: Layanan belum merata.",
        'masalah: "\\u0041 {fakta:penduduk-bps} dan {fakta:penduduk-bps}"',
    ).replace(
        "uraian: Layanan dibuka di setiap kecamatan.",
        "uraian: Ada {fakta:penduduk-bps}, lalu {fakta:penduduk-bps}.  # {fakta:penduduk-bps}",
    )
    file.write_text(written, encoding="utf-8", newline="\n")
    rename(plan, "fakta", "penduduk-bps", "warga")
    prose = (plan / "narasi" / "latar-belakang.md").read_text(encoding="utf-8")
    assert prose.startswith("Lihat {fakta:warga}\ndan {fakta:warga}; bukan \\{fakta:penduduk-bps}")
    assert "{fakta:penduduk-bps-2}" in prose
    after = file.read_text(encoding="utf-8")
    assert 'masalah: "\\u0041 {fakta:warga} dan {fakta:warga}"\n' in after
    assert "uraian: Ada {fakta:warga}, lalu {fakta:warga}.  # {fakta:penduduk-bps}\n" in after
    assert "dipilih: penduduk-dukcapil" in (plan / "fakta.yaml").read_text(encoding="utf-8")
    assert "fakta: [warga, penduduk-dukcapil]" in (plan / "fakta.yaml").read_text(encoding="utf-8")


def test_the_same_id_of_another_kind_stays(plan: Path) -> None:
    path = plan / "sumber.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("id: bps-2025", "id: disporapar"),
        encoding="utf-8",
    )
    rename(plan, "opd", "disporapar", "dispar")
    assert "id: disporapar" in path.read_text(encoding="utf-8")


def test_an_id_like_a_number_gets_quotes(plan: Path) -> None:
    rename(plan, "opd", "disporapar", "2025")
    assert '- id: "2025"\n' in (plan / "opd.yaml").read_text(encoding="utf-8")
    assert load_plan(plan).plan is not None
    assert findings(plan) == findings(BASE_PLAN)


def test_a_plan_with_errors_is_renamed_as_far_as_it_can_be_read(plan: Path) -> None:
    (plan / "daerah.yaml").write_text("rusak: [disporapar\n", encoding="utf-8")
    program = plan / "program" / "program-branding.yaml"
    program.write_text(
        program.read_text(encoding="utf-8") + "kunci_asing: 1\nopd_pendukung: [disporapar]\n",
        encoding="utf-8",
    )
    planned = plan_rename(plan, "opd", "disporapar", "dispar")
    assert planned.unseen == ("daerah.yaml",)
    write_changes(plan, planned.changes)
    text = program.read_text(encoding="utf-8")
    assert "opd_penanggung_jawab: dispar\n" in text
    assert text.endswith("kunci_asing: 1\nopd_pendukung: [dispar]\n")


@pytest.mark.parametrize(
    ("kind", "old", "new", "words"),
    [
        ("opd", "disporapar", "diskominfo", "taken in opd.yaml"),
        ("program", "program-branding", "program-economy", "taken in program/program-economy"),
        ("opd", "disporapar", "Dispar", "no proper id"),
        ("opd", "disporapar", "../x", "no proper id"),
        ("program", "program-branding", "con", "on Windows"),
        ("opd", "disporapa", "x", "no opd with the id disporapa"),
    ],
)
def test_what_cannot_be_is_refused(plan: Path, kind: str, old: str, new: str, words: str) -> None:
    before = snapshot(plan)
    with pytest.raises(RefusedError, match=words):
        plan_rename(plan, kind, old, new)
    assert snapshot(plan) == before


def test_an_id_that_stands_twice_is_refused(plan: Path) -> None:
    path = plan / "dimensi" / "economy.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("strategi-economy", "strategi-branding"), encoding="utf-8")
    with pytest.raises(RefusedError, match="more than once"):
        plan_rename(plan, "strategi", "strategi-branding", "x")


def test_windows_line_ends_and_marks_stay(plan: Path) -> None:
    for file in plan.rglob("*.yaml"):
        file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    before = snapshot(plan)
    rename(plan, "opd", "disporapar", "dispar")
    assert snapshot(plan) == {
        name: data.replace(b"disporapar", b"dispar") if name.endswith(".yaml") else data
        for name, data in before.items()
    }


def test_a_kecamatan_gets_another_name_where_it_is_named(plan: Path) -> None:
    program = plan / "program" / "program-branding.yaml"
    district = "Tanjung Harapan"
    text = program.read_text(encoding="utf-8")
    text = text.replace("masalah: ", f"masalah: Di {district}. ", 1)
    program.write_text(text, encoding="utf-8", newline="\n")
    planned = plan_rename(plan, "kecamatan", district, "Kota Baru Timur")
    assert planned.unseen == ("program/program-branding.yaml",)
    write_changes(plan, planned.changes)
    after = program.read_text(encoding="utf-8")
    assert f"masalah: Di {district}. " in after and "lokasi: [Kota Baru Timur]\n" in after
    renamed = load_plan(plan).plan
    assert renamed is not None
    assert "Kota Baru Timur" in {one.name for one in renamed.region.districts}
    assert district not in {name for zone in renamed.region.zones for name in zone.districts}
    with pytest.raises(RefusedError, match="empty or taken"):
        plan_rename(plan, "kecamatan", "Kota Baru Timur", " ")


def test_what_depends_on_a_program_follows_it(plan: Path) -> None:
    file = plan / "program" / "program-branding.yaml"
    written = file.read_text(encoding="utf-8") + "bergantung_pada: [program-economy]\n"
    file.write_text(written, encoding="utf-8", newline="\n")
    rename(plan, "program", "program-economy", "ekonomi-desa")
    assert file.read_text(encoding="utf-8").endswith("bergantung_pada: [ekonomi-desa]\n")
    assert "RUJ002" not in {code for code, _ in findings(plan)}
