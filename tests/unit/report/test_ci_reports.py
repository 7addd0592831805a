"""JUnit, GitHub, GitLab and Markdown: what each shows, and that nothing in a plan breaks it."""

import json
import xml.etree.ElementTree as ET

from smartplan.cli.check_help import FORMATS
from smartplan.language import Language
from smartplan.report import REPORTERS
from smartplan.report.reporter import Scope
from tests.unit.report.samples import FOUND, NASTY_FILE, TEXTS, many, show

FOLDER = Scope(folder="rencana/")


def test_every_format_is_offered_by_name() -> None:
    assert "|".join(REPORTERS) == FORMATS
    assert list(REPORTERS) == ["text", "json", "sarif", "junit", "github", "gitlab", "markdown"]
    for name in REPORTERS:
        assert show(name, language=Language.INDONESIAN) != show(name, language=Language.ENGLISH)


def test_junit_fails_for_errors_and_skips_the_rest() -> None:
    root = ET.fromstring(show("junit", scope=FOLDER))
    assert root.tag == "testsuites"
    assert (root.get("tests"), root.get("failures"), root.get("skipped")) == ("4", "1", "2")
    suites = {suite.get("name"): suite for suite in root}
    assert set(suites) == {f"rencana/{file}" for file in (*TEXTS, "smartplan.yaml")}
    (failure,) = root.iter("failure")
    assert failure.get("message") == "id OPD dinkes sudah dipakai"
    assert failure.text is not None
    assert failure.text.splitlines() == [
        "rencana/opd.yaml:3:9: id OPD dinkes sudah dipakai",
        "Ganti salah satu id.",
    ]
    (case,) = suites[f"rencana/{NASTY_FILE}"]
    (skipped,) = case
    assert skipped.get("message") == 'warning: "apa" <b> & 5%: baris | *dua* @semua'
    (clean,) = suites["rencana/sumber.yaml"]
    assert list(clean) == []


def test_junit_of_a_clean_plan_has_tests_that_passed() -> None:
    root = ET.fromstring(show("junit", ()))
    assert (root.get("tests"), root.get("failures")) == ("3", "0")
    assert ET.fromstring(show("junit", (), texts={})).get("tests") == "1"


def test_junit_counts_add_up() -> None:
    root = ET.fromstring(show("junit"))
    assert sum(int(suite.get("tests", "")) for suite in root) == int(root.get("tests", ""))
    assert len(list(root.iter("testcase"))) == int(root.get("tests", ""))


def test_junit_holds_no_character_that_xml_refuses() -> None:
    bad = {"a\x01\ufffe.yaml": ""}
    (suite,) = ET.fromstring(show("junit", (), texts=bad))
    assert suite.get("name") == "a\ufffd\ufffd.yaml"


def test_github_annotates_lines() -> None:
    first, second, third = show("github", scope=FOLDER).splitlines()
    assert first == (
        "::error file=rencana/opd.yaml,line=3,endLine=3,col=9,endColumn=15,"
        "title=RUJ017 duplicate-id::id OPD dinkes sudah dipakai%0AGanti salah satu id."
    )
    assert second == (
        "::warning file=rencana/program/jalan%2C raya 100%25.yaml,line=2,endLine=2,col=17,"
        'endColumn=20,title=RUJ032 unused-agency::"apa" <b> & 5%25: baris | *dua* @semua'
    )
    assert third.startswith("::notice file=rencana/smartplan.yaml,line=1,")


def test_github_says_nothing_of_a_clean_plan() -> None:
    assert show("github", ()) == ""


def test_gitlab_lists_findings_with_fingerprints() -> None:
    entries = json.loads(show("gitlab", scope=FOLDER))
    assert [entry["severity"] for entry in entries] == ["major", "minor", "info"]
    assert entries[0]["location"] == {
        "path": "rencana/opd.yaml",
        "lines": {"begin": 3, "end": 3},
    }
    assert entries[0]["check_name"] == "duplicate-id"
    assert entries[0]["description"] == (
        "RUJ017: id OPD dinkes sudah dipakai (Ganti salah satu id.)"
    )
    assert len({entry["fingerprint"] for entry in json.loads(show("gitlab", FOUND * 2))}) == 6
    assert json.loads(show("gitlab", ())) == []


def test_markdown_counts_and_lists() -> None:
    lines = show("markdown", scope=FOLDER).splitlines()
    assert lines[0] == "### Pemeriksaan rencana: 1 kesalahan, 1 peringatan, 1 keterangan"
    assert "| 1 | RUJ017 | duplicate-id |" in lines
    (row,) = (line for line in lines if "RUJ032 |" in line and "jalan" in line)
    assert r"\<b\>" in row and r"\|" in row and r"\*dua\*" in row
    # Nobody is called by a comment.
    assert "@semua" not in row and "@\u2060semua" in row
    assert len(row.replace(r"\|", "").split("|")) == 7


def test_markdown_of_a_clean_plan() -> None:
    assert show("markdown", ()) == "### Pemeriksaan rencana: Tidak ada temuan\n"


def test_markdown_fits_a_comment_however_many_findings() -> None:
    shown = show("markdown", many(3000))
    assert len(shown) < 60_000
    assert "2900 temuan lagi tidak ditampilkan." in shown
    assert "| 3000 | NAR005 | placeholder-text |" in shown


def test_people_are_told_what_is_not_shown() -> None:
    scope = Scope(hidden=many(7), elsewhere=4, known=30, mended=2)
    for name in ("text", "markdown"):
        shown = show(name, scope=scope)
        assert "7 temuan lagi tidak ditampilkan" in shown
        assert "4 temuan ada di berkas yang tidak berubah" in shown
        assert "30 temuan lama tidak ditampilkan, 2 sudah diperbaiki" in shown
        assert "8 peringatan" in shown
    english = show("text", scope=scope, language=Language.ENGLISH)
    assert "30 findings known and not shown, 2 mended" in english


def test_machines_are_told_what_is_not_shown() -> None:
    scope = Scope(hidden=many(7), elsewhere=4, known=30, mended=0)
    summary = json.loads(show("json", scope=scope))["summary"]
    assert summary == {
        "errors": 1,
        "warnings": 8,
        "infos": 1,
        "hidden": 7,
        "elsewhere": 4,
        "known": 30,
        "mended": 0,
    }
