"""A fork keeps the structure of a plan and none of the particulars of its region."""

import re
import shutil
from pathlib import Path

import pytest

from smartplan.checks.checking import check_plan
from smartplan.edit.writing import write_changes
from smartplan.errors import RefusedError
from smartplan.fork.fork_notes import NOTES_FILE
from smartplan.fork.fork_plan import plan_fork
from smartplan.fork.plan_card import PlanCard, understand_region
from smartplan.fork.region_names import rename_region
from smartplan.plan.loader import load_plan
from smartplan.plan.plan import Plan
from smartplan.regions import RegionEntry, districts_of, find_region

EXAMPLES = Path(__file__).parents[3] / "examples"
BASE_PLAN = Path(__file__).parents[2] / "checks" / "base"


def _region(code: str) -> RegionEntry:
    region = find_region(code)
    assert region is not None
    return region


def fork_to(origin: Path, target: Path, code: str, title: str = "") -> Plan:
    loaded = load_plan(origin)
    assert loaded.plan is not None
    years = loaded.plan.manifest.period
    card = PlanCard(
        _region(code), title, years.start, years.end, loaded.plan.manifest.framework, "2026-01"
    )
    write_changes(target, plan_fork(loaded, card).changes)
    forked = load_plan(target)
    assert forked.plan is not None
    assert forked.diagnostics == ()
    return forked.plan


@pytest.mark.parametrize("example", ["serang-kab", "kota-serang"])
@pytest.mark.parametrize("code", ["33.25", "91.71", "72.04"])
def test_a_fork_reads_and_keeps_the_programs(example: str, code: str, tmp_path: Path) -> None:
    old = load_plan(EXAMPLES / example).plan
    new = fork_to(EXAMPLES / example, tmp_path / "r", code)
    assert old is not None
    assert [one.id for one in new.programs] == [one.id for one in old.programs]
    assert [one.budget for one in new.programs] == [one.budget for one in old.programs]
    assert [one.code for one in new.region.districts] == [one.code for one in districts_of(code)]
    # Nothing of what only the old region can say is left.
    assert new.evidence.facts == () and new.region.zones == () and new.region.leader is None
    assert {one.id for one in new.sources} <= {s for law in old.legal_bases for s in law.sources}
    assert {one.text for one in new.region.development_plan.missions} == {"isi di sini"}
    assert [one.id for one in new.region.development_plan.missions] == [
        one.id for one in old.region.development_plan.missions
    ]
    assert not any(one.head or one.commitment for one in new.agencies)
    assert not [one for one in new.legal_bases if "Daerah" in one.kind or "Bupati" in one.kind]
    assert not any(one.districts for one in (*new.programs, *new.quick_wins))
    assert new.manifest.regulation is None and new.manifest.appearance.logo is None


def test_no_place_that_names_the_old_region_goes_unlisted(tmp_path: Path) -> None:
    fork_to(EXAMPLES / "serang-kab", tmp_path / "r", "33.25")
    checked = check_plan(tmp_path / "r")
    listed = {
        (one.file, line)
        for one in checked.diagnostics
        if one.code == "WIL009"
        for line in range(one.span.start.line, one.span.end.line + 1)
    }
    (tmp_path / "r" / NOTES_FILE).unlink()
    for path in sorted((tmp_path / "r").rglob("*.*")):
        file = path.relative_to(tmp_path / "r").as_posix()
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            if re.search(r"(Kabupaten|Bupati|Pemkab) Serang", line) and not line.startswith("#"):
                assert (file, number) in listed, f"{file}:{number}: {line}"


def test_a_name_that_the_new_region_rightly_has_is_not_blamed(tmp_path: Path) -> None:
    fork_to(EXAMPLES / "serang-kab", tmp_path / "r", "36.73")
    messages = [
        one.message.indonesian
        for one in check_plan(tmp_path / "r").diagnostics
        if one.code == "WIL009"
    ]
    assert any(one.startswith("Kabupaten Serang adalah") for one in messages)
    assert not [one for one in messages if one.startswith(("Serang adalah", "Kota Serang adalah"))]


def test_a_neighbour_is_not_excused_by_a_citation_if_the_plan_comes_from_there(
    tmp_path: Path,
) -> None:
    fork_to(EXAMPLES / "serang-kab", tmp_path / "r", "36.01")
    plan = tmp_path / "r"
    (plan / "narasi" / "penutup.md").write_text(
        "Kabupaten Serang maju [@bps].\n\nKota Cilegon juga [@bps].\n", encoding="utf-8"
    )
    found = [
        one.message.indonesian
        for one in check_plan(plan).diagnostics
        if one.code == "WIL009" and one.file == "narasi/penutup.md"
    ]
    assert found == ["Kabupaten Serang adalah daerah lain, bukan Kabupaten Pandeglang"]


def test_places_of_the_old_region_are_listed_too(tmp_path: Path) -> None:
    fork_to(EXAMPLES / "serang-kab", tmp_path / "r", "33.25")
    assert (_blamed(tmp_path / "r", "Warga Cikande dan Bantenan di Banten.")) == [
        "Cikande",
        "Banten",
    ]


def test_a_place_that_both_regions_have_is_not_blamed(tmp_path: Path) -> None:
    # Both lie in Banten.
    fork_to(EXAMPLES / "serang-kab", tmp_path / "r", "36.01")
    assert "Pagelaran" in {one.name for one in districts_of("36.01")}
    assert _blamed(tmp_path / "r", "Cikande, Pagelaran, dan Banten.") == ["Cikande"]


def _blamed(plan: Path, text: str) -> list[str]:
    (plan / "narasi" / "penutup.md").write_text(text + "\n", encoding="utf-8", newline="\n")
    return [
        one.message.indonesian.split(" masih dari")[0]
        for one in check_plan(plan).diagnostics
        if one.code == "WIL009" and one.file == "narasi/penutup.md"
    ]


def test_comments_and_form_survive_where_text_is_kept(tmp_path: Path) -> None:
    origin = tmp_path / "asal"
    shutil.copytree(BASE_PLAN, origin)
    path = origin / "program" / "program-branding.yaml"
    before = path.read_text(encoding="utf-8")
    path.write_text(f"# Catatan penyusun.\n{before}", encoding="utf-8", newline="\n")
    fork_to(origin, tmp_path / "r", "33.25")
    after = (tmp_path / "r" / "program" / "program-branding.yaml").read_text(encoding="utf-8")
    assert after.startswith("# Catatan penyusun.\n")
    kept = [line for line in after.split("\n")[1:] if line not in before.split("\n")]
    assert kept == []


def test_no_file_is_left_behind_unread(tmp_path: Path) -> None:
    origin = tmp_path / "asal"
    shutil.copytree(BASE_PLAN, origin)
    (origin / "program" / "program-branding.yaml").write_text("id: [", encoding="utf-8")
    with pytest.raises(RefusedError) as refused:
        fork_to(origin, tmp_path / "r", "33.25")
    assert "program/program-branding.yaml" in refused.value.message.indonesian
    assert not (tmp_path / "r").exists()


def test_pictures_and_own_templates_come_along_but_not_the_logo(tmp_path: Path) -> None:
    origin = tmp_path / "asal"
    shutil.copytree(BASE_PLAN, origin)
    picture = (origin / "aset" / "peta.png").read_bytes()
    (origin / "aset" / "logo.png").write_bytes(picture)
    (origin / "templates" / "bab").mkdir(parents=True)
    (origin / "templates" / "bab" / "lain.md.j2").write_bytes(b"x\n")
    manifest = origin / "smartplan.yaml"
    text = manifest.read_text(encoding="utf-8")
    assert "tampilan:" not in text
    manifest.write_text(text + "tampilan: {logo: aset/logo.png}\n", encoding="utf-8", newline="\n")
    plan = fork_to(origin, tmp_path / "r", "33.25", "Judul lain")
    assert (tmp_path / "r" / "aset" / "peta.png").read_bytes() == picture
    assert (tmp_path / "r" / "templates" / "bab" / "lain.md.j2").read_bytes() == b"x\n"
    assert not (tmp_path / "r" / "aset" / "logo.png").exists()
    assert plan.manifest.appearance.logo is None
    assert plan.manifest.title == "Judul lain"


def test_line_ends_of_windows_stay(tmp_path: Path) -> None:
    origin = tmp_path / "asal"
    shutil.copytree(BASE_PLAN, origin)
    for path in origin.rglob("*.yaml"):
        path.write_bytes(path.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))
    fork_to(origin, tmp_path / "r", "33.25")
    after = (tmp_path / "r" / "program" / "program-branding.yaml").read_bytes()
    assert after.count(b"\r\n") == after.count(b"\n") > 5


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        ("Warga Kabupaten Serang", "33.25", "Warga Kabupaten Batang"),
        ("Bupati Serang dan Pemkab Serang", "91.71", "Wali Kota Jayapura dan Pemkot Jayapura"),
        ("KABUPATEN SERANG", "33.25", "KABUPATEN BATANG"),
        ("Warga Serang", "33.25", "Warga Serang"),
        ("Kota Serang", "33.25", "Kota Serang"),
        ("Kabupaten Serang tumbuh [@bps].", "33.25", "Kabupaten Serang tumbuh [@bps]."),
        (
            "Kabupaten Serang punya {fakta:x}.\n\nKabupaten Serang maju.",
            "33.25",
            "Kabupaten Serang punya {fakta:x}.\n\nKabupaten Batang maju.",
        ),
    ],
)
def test_a_text_is_renamed_where_it_means_the_region(text: str, code: str, expected: str) -> None:
    (old,) = understand_region("36.04").meant
    for stretch in sorted(rename_region(text, old, _region(code)), reverse=True):
        text = text[: stretch.start] + stretch.words + text[stretch.end :]
    assert text == expected
