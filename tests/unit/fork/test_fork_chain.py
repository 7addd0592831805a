"""A fork of a fork remembers the whole way that it came."""

from pathlib import Path

from smartplan.checks.checking import check_plan
from tests.unit.fork.test_fork_plan import BASE_PLAN, EXAMPLES, fork_to


def _blamed(plan: Path, text: str) -> list[str]:
    (plan / "narasi" / "penutup.md").write_text(text + "\n", encoding="utf-8", newline="\n")
    found = check_plan(plan).diagnostics
    return [one.message.indonesian for one in found if one.file == "narasi/penutup.md"]


def test_the_chain_is_written_and_read(tmp_path: Path) -> None:
    first = fork_to(BASE_PLAN, tmp_path / "a", "33.25")
    second = fork_to(tmp_path / "a", tmp_path / "b", "91.71")
    origin = second.manifest.origin
    assert origin is not None and first.manifest.origin is not None
    assert origin.region_code == "33.25" and origin.version == "2026-01"
    assert [(one.region_code, one.content_hash) for one in origin.earlier] == [
        (first.manifest.origin.region_code, first.manifest.origin.content_hash)
    ]
    third = fork_to(tmp_path / "b", tmp_path / "c", "36.73")
    assert third.manifest.origin is not None
    codes = [one.region_code for one in third.manifest.origin.earlier]
    assert codes == ["33.25", first.manifest.origin.region_code]


def test_places_of_every_region_on_the_way_are_listed(tmp_path: Path) -> None:
    fork_to(EXAMPLES / "serang-kab", tmp_path / "a", "33.25")
    fork_to(tmp_path / "a", tmp_path / "b", "91.71")
    said = _blamed(tmp_path / "b", "Warga Cikande dan Wonotunggal.")
    assert said == [
        "Cikande masih dari Kabupaten Serang, asal rencana ini",
        "Wonotunggal masih dari Kabupaten Batang, asal rencana ini",
    ]


def test_a_plan_that_comes_home_is_not_blamed_for_its_own_places(tmp_path: Path) -> None:
    fork_to(EXAMPLES / "serang-kab", tmp_path / "a", "33.25")
    fork_to(tmp_path / "a", tmp_path / "b", "36.04")
    assert _blamed(tmp_path / "b", "Warga Cikande di Kabupaten Serang, Banten.") == []
