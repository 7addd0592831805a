"""The two languages that the tool speaks, and the one mechanism by which it does."""

import locale
import os
from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """A language of messages, help and explanations; the books are always Indonesian."""

    INDONESIAN = "id"
    ENGLISH = "en"


@dataclass(frozen=True, slots=True, order=True)
class Text:
    """One statement of the tool in both languages."""

    indonesian: str
    english: str

    def spoken(self, language: Language) -> str:
        """Return the statement in one language."""
        return self.indonesian if language is Language.INDONESIAN else self.english


def same(words: str) -> Text:
    """Return a text that reads alike in both languages, such as a name or a number."""
    return Text(words, words)


def choose_language(asked: str | None = None, of_plan: str | None = None) -> Language:
    """Choose by ``--lang``, else ``SMARTPLAN_LANG``, else the plan, the locale, else Indonesian.

    A value that names neither language is passed over here; the command line refuses it.
    """
    return find_language(asked, of_plan)[0]


def find_language(asked: str | None = None, of_plan: str | None = None) -> tuple[Language, str]:
    """Choose as ``choose_language`` does, and return what decided: nothing for the default."""
    candidates = {
        "--lang": asked,
        "SMARTPLAN_LANG": os.environ.get("SMARTPLAN_LANG"),
        "smartplan.yaml": of_plan,
        "locale": _locale_name(),
    }
    for origin, candidate in candidates.items():
        name = (candidate or "").lower().replace("indonesian", "id").replace("english", "en")
        if name[:2] in set(Language) and not name[2:3].isalpha():
            return Language(name[:2]), f"{origin}={candidate}"
    return Language.INDONESIAN, ""


def _locale_name() -> str | None:
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(variable):
            return os.environ[variable]
    # Windows sets none of these but knows its locale, as "Indonesian_Indonesia". Elsewhere
    # Python would answer "en_US" for a locale that names no language at all.
    return locale.getlocale()[0] if os.name == "nt" else None
