"""NAR004: every file of narasi/ is read by a book."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final

from smartplan.checks.wording import did_you_mean, find_close
from smartplan.diagnostics import START_OF_FILE, Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "NAR004",
    "unread-narrative",
    Severity.WARNING,
    Text(
        "Nama berkas narasi dikenal kerangka, sehingga ada buku yang memuatnya.",
        "The framework knows the name of a narrative, so that a book holds it.",
    ),
    Text(
        "Narasi dengan nama lain tidak tercetak di buku mana pun, dan tidak ada yang "
        "menyadarinya; MkDocs pernah melewati halaman yang tidak ada di daftar isinya tanpa "
        "berkata apa-apa (mkdocs/mkdocs#710).",
        "A narrative of another name is printed in no book, and nobody notices; MkDocs once "
        "passed over pages that its contents did not name without a word (mkdocs/mkdocs#710).",
    ),
    Text(
        "Ganti nama berkasnya menjadi salah satu nama dari kerangka.",
        "Give the file one of the framework's names.",
    ),
    "# narasi/latar-belakang.md",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every narrative that no book reads."""
    known = {narrative.id: narrative.name for narrative in plan.framework.narratives}
    spellings = {name.casefold(): found for found, name in known.items()} | {n: n for n in known}
    for file in index.narratives:
        name = PurePosixPath(file).stem
        if name in known:
            continue
        message = Text(
            f"narasi {name} tidak dibaca buku mana pun", f"no book reads the narrative {name}"
        )
        close = find_close(name, spellings)
        hint = did_you_mean(close) if close else _names(tuple(known))
        yield RULE.at(file, START_OF_FILE, message, hint)


def _names(known: tuple[str, ...]) -> Text:
    # All of them: this list is what the writer needs, and it is short.
    names = ", ".join(known)
    return Text(f"Nama yang dibaca: {names}.", f"Names that are read: {names}.")
