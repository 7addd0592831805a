"""Which rules a run asks for: codes, names, prefixes, and who wins a contradiction."""

import shutil
from pathlib import Path

import pytest

from smartplan.checks.checking import CheckedPlan, Wishes, check_plan
from smartplan.checks.selection import choose, describe_unknown, describe_wrong
from smartplan.diagnostics import Rule, Severity
from smartplan.language import same
from smartplan.plan.manifest import CheckSettings

BASE_DIR = Path(__file__).parents[2] / "checks" / "base"
TEXTS = (same("w"), same("y"), same("m"))
RULES = (
    Rule("ZZZ001", "first-thing", Severity.ERROR, *TEXTS),
    Rule("ZZZ002", "second-thing", Severity.ERROR, *TEXTS),
    Rule("YYY001", "third-thing", Severity.WARNING, *TEXTS),
)


def chosen(settings: CheckSettings, wishes: Wishes | None = None) -> set[str]:
    codes = choose(RULES, settings, wishes or Wishes()).codes
    return {rule.code for rule in RULES} & codes


def settings(**given: object) -> CheckSettings:
    return CheckSettings.model_validate(given)


@pytest.mark.parametrize(
    ("select", "ignore", "expected"),
    [
        ((), (), {"ZZZ001", "ZZZ002", "YYY001"}),
        (("ZZZ",), (), {"ZZZ001", "ZZZ002"}),
        (("zzz001", "third-thing"), (), {"ZZZ001", "YYY001"}),
        ((), ("ZZZ",), {"YYY001"}),
        ((), ("First-Thing",), {"ZZZ002", "YYY001"}),
        (("ZZZ",), ("ZZZ002",), {"ZZZ001"}),
        (("ZZZ002",), ("ZZZ",), {"ZZZ002"}),
        (("ZZZ",), ("ZZZ",), set()),
        (("ZZZ00",), (), {"ZZZ001", "ZZZ002"}),
        (("ZZ",), (), set()),
    ],
)
def test_the_manifest_chooses(
    select: tuple[str, ...], ignore: tuple[str, ...], expected: set[str]
) -> None:
    assert chosen(settings(pilih=select, abaikan=ignore)) == expected
    assert chosen(settings(), Wishes(select, ignore)) == expected


def test_the_command_line_adds_to_what_is_ignored_and_replaces_what_is_selected() -> None:
    written = settings(pilih=("ZZZ",), abaikan=("ZZZ001",))
    assert chosen(written, Wishes(ignore=("ZZZ002",))) == set()
    assert chosen(written, Wishes(select=("ZZZ001",))) == {"ZZZ001"}


def test_nobody_can_pass_over_what_makes_a_plan_unreadable() -> None:
    codes = choose(RULES, settings(pilih=("ZZZ001",)), Wishes(ignore=("YML", "SKM"))).codes
    assert {"YML001", "SKM001", "SRC001", "INT001"} <= codes


def test_severities_follow_the_most_precise_name() -> None:
    choice = choose(
        RULES, settings(tingkat={"ZZZ": "keterangan", "ZZZ002": "peringatan"}), Wishes()
    )
    assert choice.severities == {"ZZZ001": Severity.INFO, "ZZZ002": Severity.WARNING}


def test_unknown_wishes_are_explained() -> None:
    assert describe_wrong("ZZZ001", RULES) is None
    assert describe_wrong("zzz", RULES) is None
    said, hint = describe_wrong("first-thin", RULES) or pytest.fail("accepted")
    assert said.indonesian == "tidak ada pemeriksaan first-thin"
    assert hint.indonesian == "Maksudnya first-thing?"
    said, _ = describe_wrong("SKM001", RULES) or pytest.fail("accepted")
    assert said.english == "SKM001 can't be passed over"
    assert describe_unknown("SKM001", RULES) is None


def changed(folder: Path, more: str, agency: str = "disporpar") -> CheckedPlan:
    shutil.copytree(BASE_DIR, folder)
    manifest = folder / "smartplan.yaml"
    manifest.write_text(manifest.read_text(encoding="utf-8") + more, encoding="utf-8")
    program = folder / "program" / "program-living.yaml"
    text = program.read_text(encoding="utf-8")
    assert "opd_penanggung_jawab: diskominfo" in text
    text = text.replace("opd_penanggung_jawab: diskominfo", f"opd_penanggung_jawab: {agency}")
    program.write_text(text, encoding="utf-8")
    return check_plan(folder)


def codes(checked: CheckedPlan) -> list[tuple[str, str]]:
    return [(found.code, found.severity.value) for found in checked.diagnostics]


def test_a_severity_of_the_manifest_is_that_of_the_finding(tmp_path: Path) -> None:
    assert ("RUJ001", "error") in codes(changed(tmp_path / "a", ""))
    more = "periksa:\n  tingkat: {unknown-agency: peringatan}\n"
    found = codes(changed(tmp_path / "b", more))
    assert ("RUJ001", "warning") in found and ("RUJ001", "error") not in found


def test_wrong_entries_are_findings_at_their_place(tmp_path: Path) -> None:
    more = "periksa:\n  pilih: [RUJX, SKM]\n  tingkat: {ANG999: peringatan, SKM001: keterangan}\n"
    lines = (BASE_DIR / "smartplan.yaml").read_text(encoding="utf-8").count("\n")
    found = [
        (one.span.start.line - lines, one.span.start.column, one.message.english)
        for one in changed(tmp_path / "plan", more).diagnostics
        if one.code == "INT002"
    ]
    assert found == [
        (2, 11, "there is no check RUJX"),
        (3, 13, "there is no check ANG999"),
        (3, 33, "SKM001 can't be passed over"),
    ]


def test_reading_warnings_can_be_passed_over(tmp_path: Path) -> None:
    (changed(tmp_path / "plan", "").loaded.root / "narasi" / "catatan.txt").write_text("x")
    assert ("SRC003", "warning") in codes(check_plan(tmp_path / "plan"))
    ignoring = check_plan(tmp_path / "plan", Wishes(ignore=("unread-file",)))
    assert "SRC003" not in {code for code, _ in codes(ignoring)}
