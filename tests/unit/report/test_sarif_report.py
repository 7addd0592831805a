"""SARIF: valid against its schema, complete, and the same finding after an edit elsewhere."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from smartplan.diagnostics import Fix
from smartplan.language import Language
from smartplan.report.reporter import Scope
from tests.unit.report.samples import DOUBLED, FOUND, NASTY, NASTY_FILE, TEXTS, show

SCHEMA = Path(__file__).parents[2] / "schemas" / "sarif-2.1.0.json"


@pytest.fixture(scope="module")
def validator() -> Any:
    # The schema as published has a stray bracket, which strict regular expressions refuse.
    text = SCHEMA.read_text(encoding="utf-8").replace("[a-zA-Z]{2}]?$", "[a-zA-Z]{2}?$")
    return jsonschema_rs.validator_for(json.loads(text))


def run_of(shown: str) -> dict[str, Any]:
    (run,) = json.loads(shown)["runs"]
    return run


@pytest.mark.parametrize("language", Language)
def test_the_report_is_valid(validator: Any, language: Language) -> None:
    validator.validate(json.loads(show("sarif", language=language)))
    validator.validate(json.loads(show("sarif", ())))


def test_the_schema_sees_a_broken_report(validator: Any) -> None:
    broken = json.loads(show("sarif"))
    broken["runs"][0]["results"][0]["level"] = "fatal"
    assert not validator.is_valid(broken)
    del broken["runs"][0]["tool"]
    assert not validator.is_valid(broken)


def test_places_levels_and_related_places() -> None:
    first, second, third = run_of(show("sarif"))["results"]
    assert first["ruleId"] == "RUJ017"
    assert first["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "opd.yaml", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 3, "startColumn": 9, "endLine": 3, "endColumn": 15},
    }
    (near,) = first["relatedLocations"]
    assert near["physicalLocation"]["region"]["startLine"] == 2
    assert near["message"] == {"text": "di sini"}
    assert [one["level"] for one in (first, second, third)] == ["error", "warning", "note"]
    assert "Saran: Ganti salah satu id." in first["message"]["text"]


def test_what_can_be_mended_carries_the_edit(validator: Any) -> None:
    edit = replace(NASTY, fix=Fix(NASTY_FILE, NASTY.span, "siapa-pun"))
    renaming = replace(DOUBLED, fix=Fix("opd.yml", DOUBLED.span, "", "opd.yaml"))
    shown = show("sarif", (edit, renaming), scope=Scope(folder="rencana/"))
    validator.validate(json.loads(shown))
    first, second = run_of(shown)["results"]
    (fix,) = first["fixes"]
    assert fix["description"] == {"text": "Tulis siapa-pun"}
    (change,) = fix["artifactChanges"]
    place = first["locations"][0]["physicalLocation"]
    assert change["artifactLocation"] == place["artifactLocation"]
    assert change["replacements"] == [
        {"deletedRegion": place["region"], "insertedContent": {"text": "siapa-pun"}}
    ]
    assert "fixes" not in second


def test_paths_are_uris_from_the_root_of_the_repository() -> None:
    shown = run_of(show("sarif", scope=Scope(folder="rencana/kota serang/")))
    place = shown["results"][1]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place["uri"] == "rencana/kota%20serang/program/jalan%2C%20raya%20100%25.yaml"


def test_every_broken_rule_is_explained_once() -> None:
    run = run_of(show("sarif", (DOUBLED, DOUBLED, NASTY)))
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["RUJ017", "RUJ032"]
    for rule in rules:
        assert "Mengapa:" in rule["help"]["text"]
        assert "**Perbaikan:**" in rule["help"]["markdown"]
        assert rule["shortDescription"]["text"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


def marks(texts: dict[str, str], line: int) -> list[str]:
    moved = tuple(
        type(one)(
            **{
                **{key: getattr(one, key) for key in one.__slots__},
                "span": type(one.span)(
                    type(one.span.start)(one.span.start.line + line, one.span.start.column),
                    type(one.span.end)(one.span.end.line + line, one.span.end.column),
                ),
            }
        )
        for one in FOUND[:2]
    )
    results = run_of(show("sarif", moved, texts=texts))["results"]
    return [one["partialFingerprints"]["smartplanFinding/v1"] for one in results]


def test_fingerprints_survive_lines_added_above() -> None:
    before = marks(TEXTS, 0)
    assert len(set(before)) == 2
    assert marks({file: f"# a\n# b\n{text}" for file, text in TEXTS.items()}, 2) == before


def test_fingerprints_change_with_the_line_itself() -> None:
    other = {file: text.replace("apa", "ada") for file, text in TEXTS.items()}
    assert marks(other, 0)[1] != marks(TEXTS, 0)[1]


def test_equal_findings_have_marks_of_their_own() -> None:
    results = run_of(show("sarif", (DOUBLED, DOUBLED)))["results"]
    first, second = (one["partialFingerprints"]["smartplanFinding/v1"] for one in results)
    assert second == f"{first}-2"
