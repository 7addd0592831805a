"""FKT003: a list of illustrative fields names fields that exist."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from smartplan.checks.entities import walk_having
from smartplan.checks.wording import did_you_mean, find_close, listed
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.base import PlanModel, aliases_of
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "FKT003",
    "unknown-illustrative-field",
    Severity.ERROR,
    Text(
        "Daftar ilustratif menyebut isian yang ada.",
        "A list under ilustratif names keys that exist.",
    ),
    Text(
        "Isian yang salah eja tidak diberi tanda †, sehingga angka contoh tampak sebagai data "
        "nyata.",
        "A misspelt key gets no †, so that an example figure looks like real data.",
    ),
    Text("Tulis nama isian seperti pada berkas itu.", "Write the key as it stands in the file."),
    "ilustratif: [indikator, anggaran]",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every key under ``ilustratif`` that its entity does not have."""
    for entity in walk_having(plan, "illustrative"):
        marked = getattr(entity, "illustrative", False)
        if not isinstance(marked, tuple):
            continue
        spellings = _markable(type(entity))
        for position, key in enumerate(marked):
            if key not in spellings.values():
                message = Text(
                    f"ilustratif menyebut {key}, isian yang tidak ada",
                    f"ilustratif names {key}, a key that does not exist",
                )
                place = index.span_of(entity, "illustrative", position)
                yield RULE.at(*place, message, _hint(key, spellings))


@cache
def _markable(model: type[PlanModel]) -> dict[str, str]:
    """Map the keys that can be marked, and their English names, to the keys."""
    aliases = aliases_of(model)
    keys = [key for key in aliases.values() if key not in ("id", "ilustratif")]
    return {name: key for name, key in aliases.items() if key in keys} | {key: key for key in keys}


def _hint(key: str, spellings: Mapping[str, str]) -> Text:
    close = find_close(key, spellings)
    if close:
        return did_you_mean(close)
    known = listed(dict.fromkeys(spellings.values()))
    return Text(f"Isian yang ada: {known.indonesian}.", f"The keys are: {known.english}.")
