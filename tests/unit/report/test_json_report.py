"""The report for programs."""

import json
from dataclasses import replace

from smartplan.diagnostics import Fix, Position, Related, Rule, Severity, Span
from smartplan.language import Language, Text
from smartplan.report import REPORTERS

RULE = Rule("RUJ017", "duplicate-id", Severity.ERROR, *[Text("", "")] * 3)
SPAN = Span(Position(3, 9), Position(3, 15))
FOUND = RULE.at(
    "opd.yaml",
    SPAN,
    Text("id OPD dinkes sudah dipakai…", "the OPD id dinkes is taken…"),
    Text("Ganti salah satu id.", "Change one of the ids."),
    (Related("opd.yaml", Span(Position(2, 9), Position(2, 15)), Text("di sini", "here")),),
)
BARE = Rule("LKP001", "x", Severity.WARNING, *[Text("", "")] * 3).at("a.yaml", SPAN, Text("a", "b"))


def show(language: Language) -> str:
    return REPORTERS["json"].report(
        [FOUND, BARE], language=language, documents={}, color=True, width=10
    )


def test_the_form_is_exactly_this() -> None:
    assert json.loads(show(Language.INDONESIAN)) == {
        "version": 1,
        "diagnostics": [
            {
                "code": "RUJ017",
                "name": "duplicate-id",
                "severity": "error",
                "file": "opd.yaml",
                "line": 3,
                "column": 9,
                "end_line": 3,
                "end_column": 15,
                "message": "id OPD dinkes sudah dipakai…",
                "hint": "Ganti salah satu id.",
                "related": [
                    {
                        "file": "opd.yaml",
                        "line": 2,
                        "column": 9,
                        "end_line": 2,
                        "end_column": 15,
                        "message": "di sini",
                    }
                ],
                "fix": None,
            },
            {
                "code": "LKP001",
                "name": "x",
                "severity": "warning",
                "file": "a.yaml",
                "line": 3,
                "column": 9,
                "end_line": 3,
                "end_column": 15,
                "message": "a",
                "hint": None,
                "related": [],
                "fix": None,
            },
        ],
        "summary": {"errors": 1, "warnings": 1, "infos": 0},
    }


def test_only_messages_and_hints_depend_on_the_language() -> None:
    def without_words(value: object) -> object:
        if isinstance(value, dict):
            kept = {key: one for key, one in value.items() if key not in ("message", "hint")}
            return {key: without_words(one) for key, one in kept.items()}
        return [without_words(one) for one in value] if isinstance(value, list) else value

    indonesian, english = json.loads(show(Language.INDONESIAN)), json.loads(show(Language.ENGLISH))
    assert indonesian != english
    assert without_words(indonesian) == without_words(english)


def fix_of(fix: Fix) -> object:
    shown = REPORTERS["json"].report(
        [replace(FOUND, fix=fix)], language=Language.ENGLISH, documents={}, color=False, width=80
    )
    return json.loads(shown)["diagnostics"][0]["fix"]


def test_what_can_be_mended_tells_the_edit_or_the_new_name() -> None:
    assert fix_of(Fix("opd.yaml", SPAN, "dinkes-2")) == {
        "file": "opd.yaml",
        "line": 3,
        "column": 9,
        "end_line": 3,
        "end_column": 15,
        "text": "dinkes-2",
    }
    assert fix_of(Fix("hukum.yml", SPAN, "", "hukum.yaml")) == {
        "file": "hukum.yml",
        "renamed": "hukum.yaml",
    }


def test_it_is_ascii_and_ends_with_a_line_end() -> None:
    shown = show(Language.INDONESIAN)
    assert shown.isascii()
    assert shown.endswith("}\n")
    assert "\x1b" not in shown


def test_nothing_found_is_a_whole_document() -> None:
    shown = REPORTERS["json"].report(
        [], language=Language.ENGLISH, documents={}, color=False, width=80
    )
    assert json.loads(shown) == {
        "version": 1,
        "diagnostics": [],
        "summary": {"errors": 0, "warnings": 0, "infos": 0},
    }
