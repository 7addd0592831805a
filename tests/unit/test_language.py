"""The language of messages: asked for, else the environment, else the locale, else Indonesian."""

import pytest

from smartplan.language import Language, Text, choose_language

VARIABLES = ("SMARTPLAN_LANG", "LC_ALL", "LC_MESSAGES", "LANG")


@pytest.mark.parametrize(
    ("asked", "environment", "chosen"),
    [
        (None, {}, Language.INDONESIAN),
        ("en", {"SMARTPLAN_LANG": "id"}, Language.ENGLISH),
        (None, {"SMARTPLAN_LANG": "en", "LANG": "id_ID.UTF-8"}, Language.ENGLISH),
        (None, {"LANG": "en_US.UTF-8"}, Language.ENGLISH),
        (None, {"LC_ALL": "id_ID.UTF-8", "LANG": "en_US.UTF-8"}, Language.INDONESIAN),
        (None, {"LANG": "C.UTF-8"}, Language.INDONESIAN),
        (None, {"LANG": "enm_XX"}, Language.INDONESIAN),
        (None, {"SMARTPLAN_LANG": "fr", "LANG": "en"}, Language.ENGLISH),
        (None, {"LANG": "English_United States.1252"}, Language.ENGLISH),
        (None, {"LANG": "Indonesian_Indonesia.1252"}, Language.INDONESIAN),
    ],
)
def test_choice(
    asked: str | None,
    environment: dict[str, str],
    chosen: Language,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert choose_language(asked) is chosen


def test_a_text_speaks_both() -> None:
    text = Text("baik", "fine")
    assert [text.spoken(language) for language in Language] == ["baik", "fine"]
