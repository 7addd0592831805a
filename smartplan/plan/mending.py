"""What of a document can be put right without asking: where there is one certain way, or not."""

import difflib
import re
from collections.abc import Mapping
from typing import Any, Final

from smartplan.diagnostics import Fix
from smartplan.plan.base import RUPIAH_PATTERN
from smartplan.sources.document import FloatScalar, IntScalar, ParsedDocument, YamlPath

# Unlike a suggestion, which a person judges, a change must be beyond doubt.
_CERTAIN: Final = 0.8
# Without Rp, two dots are needed: nobody writes 1.000.000 for anything but a million.
_MONEY: Final = re.compile(
    r"\s*(?:rp\.?\s*(\d+|\d{1,3}(?:\.\d{3})+)|(\d{1,3}(?:\.\d{3}){2,}))(?:,00|,-)?\s*",
    re.IGNORECASE | re.ASCII,
)


def mend_key(document: ParsedDocument, path: YamlPath, known: Mapping[str, str]) -> Fix | None:
    """Return the change of an unknown key into the one that must be meant.

    ``known`` maps the English names of the keys that may stand there to the keys.
    """
    group = _at(document.data, path[:-1])
    key, span = path[-1], document.spans.keys.get(path)
    meant = find_certain_key(str(key), known)
    if meant is None or span is None or not isinstance(group, dict):
        return None
    # A key may stand once only, also after the change.
    rivals = [other for other in group if other != key]
    if any(meant in (other, find_certain_key(str(other), known)) for other in rivals):
        return None
    return Fix(document.file, span, meant)


def find_english_key(key: str, known: Mapping[str, str]) -> str | None:
    """Return the Indonesian key for an English one, also where it is singular or plural."""
    return known.get(key) or known.get(f"{key}s") or known.get(key.removesuffix("s"))


def find_certain_key(key: str, known: Mapping[str, str]) -> str | None:
    """Return the key that must be meant by an English or a misspelt one, None if in doubt."""
    if key in known.values():
        return None
    english = find_english_key(key, known)
    if english is not None:
        return english
    close = difflib.get_close_matches(key.lower(), set(known.values()), n=2, cutoff=_CERTAIN)
    return close[0] if len(close) == 1 else None


def mend_money(document: ParsedDocument, path: YamlPath, written: str) -> Fix | None:
    """Return the change of an amount that can only mean one thing."""
    found, span = _MONEY.fullmatch(written), document.spans.values.get(path)
    if found is None or span is None:
        return None
    amount = int((found[1] or found[2]).replace(".", ""))
    money = "Rp" + f"{amount:,}".replace(",", ".")
    return Fix(document.file, span, money) if re.fullmatch(RUPIAH_PATTERN, money) else None


def mend_number(document: ParsedDocument, path: YamlPath) -> Fix | None:
    """Return the quotes around a number that stands where a text belongs."""
    value, span = _at(document.data, path), document.spans.values.get(path)
    if span is None or not isinstance(value, (IntScalar, FloatScalar)):
        return None
    return Fix(document.file, span, f'"{value.raw}"')


def _at(data: Any, path: YamlPath) -> Any:
    for key in path:
        try:
            data = data[key]
        except (KeyError, IndexError, TypeError):
            return None
    return data
