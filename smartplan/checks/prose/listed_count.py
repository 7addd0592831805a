"""NAR008: what is counted and then listed has as many items as was said."""

import re
from collections.abc import Iterator
from typing import Final

from smartplan.checks.prose.enumerations import ListLength, count_items, measure_list
from smartplan.checks.prose.numerals import DIGITS, WORDS, read_count
from smartplan.checks.prose.sentences import (
    find_sentence,
    is_record,
    on_one_line,
    plain_words,
    prose_files,
)
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "NAR008",
    "listed-count-differs",
    Severity.WARNING,
    Text(
        'Perincian memuat sebanyak yang disebut di depannya: "enam pilar" diikuti enam butir.',
        'A list has as many items as is said before it: "enam pilar" is followed by six.',
    ),
    Text(
        "Berita tentang kota cerdas di Banten (2022) menyebut enam pilar dan merinci lima; berita "
        "tentang Garut (2024) menyebut enam quick win dan merinci lima.",
        "News of a smart city in Banten (2022) says six pillars and lists five; news of Garut "
        "(2024) says six quick wins and lists five.",
    ),
    Text(
        "Lengkapi perinciannya, atau betulkan angkanya.",
        "Complete the list, or correct the number.",
    ),
    "Tiga hal dibenahi lebih dahulu: data, jaringan, dan layanan.",
)
# Official papers write both: 6 (enam) dimensi.
_NUMBER: Final = rf"(?<![\w.,:{{@/–-])(?:\d+\s*\()?(?:ke)?(?P<number>{WORDS}|{DIGITS})\)?"
# Measures: what follows them is no list of them.
_NO_MEASURE: Final = (
    r"(?!(?:tahun|bulan|minggu|pekan|hari|jam|menit|detik|kali|persen|poin|ribu|juta|miliar|triliun"
    r"|orang|jiwa|rupiah|meter|kilometer|km|hektare|ha|ton|kilogram|kg|liter|derajat|belas|puluh"
    r"|ratus|dari|di antara|per|sampai|hingga|atau|dan|Januari|Februari|Maret|April|Mei|Juni|Juli"
    r"|Agustus|September|Oktober|November|Desember)\b|%)"
)
# An active verb takes another object, so the list would be that object's.
_WORD: Final = r"(?!(?:yang|me[mnlrwy]\w{3,})\b)[*_]*[^\W\d_]+(?:-[^\W\d_]+)*[*_]*"
_PHRASE: Final = (
    rf"{_NO_MEASURE}{_WORD}(?:\s+{_WORD}){{0,4}}"
    r"(?:\s+yang(?:\s+[^\W\d_]+(?:-[^\W\d_]+)*){1,7})?"
)
# Looked for first: what leads from a number to its list.
_LEADS: Final = r"yaitu|yakni|ialah|meliputi|mencakup|terdiri\s+(?:atas|dari)"
_SIGNS: Final = (re.compile(r":\s+(?=\S)"), re.compile(r"\((?<=\w\s\()(?=[^\W\d_])"))
_LEAD: Final = re.compile(rf" (?:{_LEADS})\s+(?:mulai\s+dari\s+)?(?=\S)")
_COUNTED: Final = re.compile(rf"{_NUMBER}[\s*_]+{_PHRASE}\s*[,*_]*\s*\Z", re.IGNORECASE)
_STATED: Final = re.compile(rf"{_NUMBER}[\s*_]+{_NO_MEASURE}{_WORD}", re.IGNORECASE)
_MARKDOWN_ITEM: Final = re.compile(r"[ ]{0,3}(?:[-*+]|\d+[.)])\s")
_PARTIAL: Final = re.compile(
    r"\b(?:setiap|masing-masing|tiap|antara lain|di antaranya|misalnya|seperti|contoh\w*|sebagian"
    r"|pertama|terakhir|sekitar|lebih dari|sedikitnya|sekurangnya|setidaknya|minimal)\b",
    re.IGNORECASE,
)
_JOINED: Final = re.compile(
    r"\d.*\b(?:dan|serta)[\s*_]+\Z|\w(?:\s+dan|\s+serta|,)[\s*_]+\Z", re.DOTALL
)
# More missing than this is no mistake in counting, but a list of something else.
_MOST_MISSING: Final = 3
_MOST_TOO_MANY: Final = 1
_SHORT_ITEM: Final = 4
_FARTHEST: Final = 150
# Looked for before anything else, since few lists have a number before them.
_ANY_NUMBER: Final = re.compile(
    r"[0-9]|satu|dua|tiga|empat|lima|enam|tuju|lapa|bilan|luh|belas", re.I
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:  # noqa: ARG001
    """Yield every number whose list, in the sentence or below it, has more or fewer items."""
    for texts in prose_files(index):
        for intro in _intros(texts.joined):
            found = _judge(texts.joined, intro)
            if found is not None and not is_record(texts, found[0]):
                start, end, items = found
                said = _message(texts.joined[start:end], items)
                yield RULE.at(texts.file, index.span_in(texts, start, end), said, RULE.mend)


def _intros(text: str) -> Iterator[re.Match[str]]:
    # Each by itself begins with one sign, which is looked for many times faster.
    for sign in _SIGNS:
        yield from sign.finditer(text)
    yield from _LEAD.finditer(on_one_line(text))


def _judge(text: str, intro: re.Match[str]) -> tuple[int, int, int] | None:
    """Return where a number and its noun stand whose list has so many items instead."""
    if _ANY_NUMBER.search(text, max(0, intro.start() - _FARTHEST), intro.start()) is None:
        return None
    first, _ = find_sentence(text, intro.start(), intro.start() + 1)
    first = max(first, intro.start() - _FARTHEST)
    said = text[first : intro.start()]
    counted = _COUNTED.search(said)
    if counted is None or _PARTIAL.search(said):
        return None
    if len(_STATED.findall(counted[0])) > 1 or _JOINED.search(said[: counted.start()]):
        # Empat desa dan satu kelurahan: the list is that of both.
        return None
    items = _items(text, intro, said, read_count(counted["number"]))
    end = first + len(said.rstrip(" ,\n*_"))
    return None if items is None else (first + counted.start(), end, items)


def _items(text: str, intro: re.Match[str], said: str, stated: int) -> int | None:
    """Return how many items a list has if that is certain not to be what was said."""
    start = text.rfind("\n", intro.start(), intro.end()) + 1
    if intro[0].startswith(":") and start and _MARKDOWN_ITEM.match(text, start):
        # Of several numbers nobody can tell which is that of the list.
        items = count_items(text, start)
        return items if items != stated and len(_STATED.findall(said)) == 1 else None
    length = measure_list(text, intro.end(), bracket=intro[0].startswith("("))
    if length is None or not _differs(stated, length):
        return None
    return length.most if stated > length.most else length.least


def _differs(stated: int, length: ListLength) -> bool:
    """Tell whether a list is certain to have another number of items than was said."""
    if stated > length.most:
        return stated - length.most <= _MOST_MISSING
    too_many = length.least - stated
    return 0 < too_many <= _MOST_TOO_MANY and length.longest <= _SHORT_ITEM


def _message(written: str, items: int) -> Text:
    plain = plain_words(written)
    return Text(f'"{plain}", tetapi yang diperinci {items}', f'"{plain}", but {items} are listed')
