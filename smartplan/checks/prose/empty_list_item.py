"""NAR016: every item of a list says something."""

import re
from collections.abc import Iterator
from typing import Final

from smartplan.checks.prose.sentences import prose_files
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "NAR016",
    "empty-list-item",
    Severity.WARNING,
    Text("Setiap butir daftar berisi teks.", "Every item of a list holds text."),
    Text(
        "Butir kosong tertinggal dari templat atau belum ditulis; buku membuangnya, sehingga "
        "enam hal tinggal lima: berita tentang Garut (2024) menyebut enam quick win dan "
        "merinci lima.",
        "An empty item is left over from a template or not yet written; the books drop it, so"
        " that six things become five: news of Garut (2024) says six quick wins and lists "
        "five.",
    ),
    Text("Tulis isinya, atau hapus butirnya.", "Write the item, or remove it."),
    "1. data\n2. jaringan",
)
# A mark alone on its line; a dash alone in its text is a placeholder and not a list.
_MARK: Final = r"[ ]{0,3}(?:[-*+]|\d{1,3}[.)])"
_EMPTY: Final = re.compile(
    rf"\n[ ]{{0,3}}(?P<mark>[-*+]|\d{{1,3}}[.)])[ \t]*(?=\Z|\n(?:[ \t]*(?:\n|\Z)|[^\s]|{_MARK}\s))"
)
_ITEM: Final = re.compile(rf"(?:\A|\n){_MARK}[ \t]+\S")


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:  # noqa: ARG001
    """Yield every mark of a list's item with nothing behind it, in a text that has other items."""
    for texts in prose_files(index):
        # A text is looked through for other items once, however many empty ones it has.
        has_items: dict[int, bool] = {}
        for found in _EMPTY.finditer(texts.joined):
            placed, begin = texts.at(found.start("mark"))
            if begin not in has_items:
                has_items[begin] = _ITEM.search(placed.text) is not None
            if has_items[begin]:
                span = index.span_in(texts, *found.span("mark"))
                message = Text(
                    f'butir "{found["mark"]}" kosong', f'the item "{found["mark"]}" is empty'
                )
                yield RULE.at(texts.file, span, message, RULE.mend)
