"""``smartplan ci``: one run that checks, compares, builds and sums up."""

import json

from tests.ci.conftest import LEAD, STRANGER, Repository

PROGRAM = "rencana kota/program/program-economy.yaml"


def summary(repository: Repository) -> str:
    return (repository.path / "hasil-ci" / "ringkasan.md").read_text(encoding="utf-8")


def test_what_changed_is_told(repository: Repository) -> None:
    repository.edit("rencana kota/program/program-living.yaml", LEAD, STRANGER)
    repository.commit("salah")
    repository.edit("rencana kota/program/program-living.yaml", STRANGER, LEAD)
    repository.edit(PROGRAM, "Rp100.000.000", "Rp175.000.000")
    (repository.path / "rencana kota/quick-win/quick-win-society.yaml").unlink()
    (repository.path / "rencana kota/opd.yaml").write_bytes(
        (repository.path / "rencana kota/opd.yaml").read_bytes()
        + b"  - {id: dinkes, nama: Dinas Kesehatan @all, singkatan: Dinkes}\n"
    )
    ran = repository.smartplan("ci", "rencana kota", "--base", "HEAD", "--no-books")
    assert ran.code == 0, ran.err
    told = summary(repository)
    assert told.startswith("<!-- smartplan: rencana kota -->\n### Pemeriksaan rencana")
    mended = next(line for line in told.splitlines() if " sudah diperbaiki " in line)
    assert "RUJ001" in mended
    assert "| Quick win | 6 | 5 | −1 |" in told
    assert "+Rp75.000.000 |" in told
    assert "| program | program-economy | Program economy | berubah | anggaran |" in told
    assert "| quick-win | quick-win-society |" in told and "dihapus" in told
    # A name in a plan calls nobody.
    assert "| opd | dinkes | Dinas Kesehatan @\u2060all | baru |" in told
    assert "| program | program-living |" in told
    # The chapters that read otherwise, of each book; not the colophon, which always would.
    assert "- **Buku II Masterplan**: " in told and "Rencana Anggaran (+" in told
    assert "Kolofon" not in told


def test_nothing_changed_and_nothing_wrong(repository: Repository) -> None:
    ran = repository.smartplan("ci", "--base", "HEAD", "--format", "md", "--lang", "en")
    assert (ran.code, ran.out) == (0, "Nothing found.\n"), ran.err
    assert summary(repository).count("The content of the plan has not changed.") == 2
    books = repository.path / "hasil-ci" / "buku"
    assert len(list(books.glob("lain/rencana/*.md"))) == 3
    assert len(list(books.glob("rencana kota/*.md"))) == 3
    assert "draf" not in summary(repository)
    assert repository.git("status", "--short") == ""


def test_every_report_names_files_from_the_repository(repository: Repository) -> None:
    repository.edit(PROGRAM, LEAD, STRANGER)
    repository.edit("lain/rencana/program/program-living.yaml", LEAD, STRANGER)
    ran = repository.smartplan("ci", "--no-books")
    assert ran.code == 1
    out = repository.path / "hasil-ci"
    sarif = json.loads((out / "smartplan.sarif").read_text(encoding="utf-8"))
    places = [
        one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for one in sarif["runs"][0]["results"]
        if one["ruleId"] == "RUJ001"
    ]
    assert places == [
        "lain/rencana/program/program-living.yaml",
        "rencana%20kota/program/program-economy.yaml",
    ]
    assert (out / "junit.xml").read_text(encoding="utf-8").count('<failure type="RUJ001"') == 2
    quality = json.loads((out / "codequality.json").read_text(encoding="utf-8"))
    assert len({one["fingerprint"] for one in quality}) == len(quality) >= 2
    assert "#### " not in summary(repository)


def test_a_clone_without_history_is_no_fault_of_the_plan(repository: Repository) -> None:
    for base in ("0123456789012345678901234567890123456789", "HEAD^1"):
        ran = repository.smartplan("ci", "rencana kota", "--no-books", "--base", base)
        assert ran.code == 0
        assert "Tidak dibandingkan" in ran.err
    ran = repository.smartplan("ci", "rencana kota", "--no-books", "--base", "0" * 40)
    assert (ran.code, ran.err) == (0, "")


def test_a_plan_that_cannot_be_read_has_no_books(repository: Repository) -> None:
    repository.edit("rencana kota/smartplan.yaml", "judul:", "judul: [")
    ran = repository.smartplan("ci", "rencana kota", "--base", "HEAD", "--format", "md")
    assert ran.code == 1 and "Traceback" not in ran.err
    assert "Buku tidak dibuat" in summary(repository)
    assert "tidak dibandingkan" in summary(repository)


def test_a_machine_that_cannot_build_tells_what_was_found_all_the_same(
    repository: Repository,
) -> None:
    (repository.path / "rencana kota/quick-win/quick-win-economy.yaml").unlink()
    own = repository.path / "rencana kota" / "templates" / "bab"
    own.mkdir(parents=True)
    (own / "penutup.md.j2").write_text("{{ tidak_ada.apa }}", encoding="utf-8")
    ran = repository.smartplan("ci", "rencana kota", "--base", "HEAD", "--format", "md")
    assert ran.code == 3 and "Traceback" not in ran.err
    assert "tidak dapat dibuat" in summary(repository) and "LKP003" in summary(repository)


def test_a_plan_that_is_new_has_nothing_to_be_compared_with(repository: Repository) -> None:
    (repository.path / "rencana kota").rename(repository.path / "rencana baru")
    ran = repository.smartplan("ci", "rencana baru", "--base", "HEAD", "--no-books")
    assert ran.code == 0, ran.err
    assert "Keadaan sebelumnya tidak terbaca" in summary(repository)


def test_the_baseline_counts(repository: Repository) -> None:
    repository.edit(PROGRAM, LEAD, STRANGER)
    assert repository.smartplan("check", "rencana kota", "--write-baseline").code == 0
    assert repository.smartplan("ci", "rencana kota", "--no-books").code == 0
    assert " temuan lama tidak ditampilkan" in summary(repository)


def test_wrong_usage(repository: Repository) -> None:
    assert repository.smartplan("ci", "--format", "odt").code == 2
    assert repository.smartplan("ci", "tidak-ada").code == 2
    assert repository.smartplan("ci", "--stage", "9").code == 2
    (repository.path / "hasil-ci").write_text("x", encoding="utf-8")
    ran = repository.smartplan("ci", "rencana kota", "--no-books")
    assert ran.code == 3 and "Traceback" not in ran.err
