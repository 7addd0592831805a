"""NAR010: prose refers to a fact instead of typing its figure again."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from smartplan.checks.prose.letters import words_of
from smartplan.checks.prose.mending import fix_words
from smartplan.checks.prose.sentences import (
    find_sentence,
    is_record,
    plain_words,
    prose_files,
)
from smartplan.checks.prose.typed_figures import (
    Figure,
    end_with_unit,
    facts_by_figure,
    find_figures,
)
from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.evidence import Fact
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan
from smartplan.plan.texts import FileTexts

RULE: Final = Rule(
    "NAR010",
    "typed-fact",
    Severity.WARNING,
    Text(
        "Angka yang sudah terdaftar di fakta.yaml dirujuk, tidak diketik ulang.",
        "A figure that stands in fakta.yaml is referred to, not typed again.",
    ),
    Text(
        "Angka yang diketik ulang tertinggal ketika faktanya diperbarui. Nilai SPBE Kabupaten "
        "Serang 2024 tercetak 3,74 dan 3,75 di satu berita.",
        "A figure typed again stays behind when the fact is updated. The SPBE score of Kabupaten "
        "Serang of 2024 was printed as 3.74 and 3.75 in one article.",
    ),
    Text(
        "Tulis {fakta:id} sebagai ganti angka dan satuannya.",
        "Write {fakta:id} in place of the figure and its unit.",
    ),
    "Penduduknya {fakta:penduduk-2024}.",
)
# With fewer digits it must have the fact's unit and speak of the same thing.
_MANY_DIGITS: Final = 5
_SHORTEST_WORD: Final = 4
# Words that stand in the names of facts about anything.
_GENERAL: Final = frozenset(
    {
        *("jumlah", "nilai", "angka", "total", "persentase", "menurut", "tahun", "akhir", "awal"),
        *("kabupaten", "kota", "daerah", "semester", "antara", "dalam", "pada", "yang", "dengan"),
    }
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every figure in prose that is the value of a fact, with its unit or many digits."""
    known = facts_by_figure(plan.fact_by_id)
    if not known:
        return
    for texts in prose_files(index):
        for figure in find_figures(texts.joined, among=known):
            if figure.is_telling and not is_record(texts, figure.start):
                facts = known[texts.joined[figure.start : figure.end]]
                yield from _judge(index, texts, figure, facts)


def _judge(
    index: PlanIndex, texts: FileTexts, figure: Figure, facts: list[Fact]
) -> Iterator[Diagnostic]:
    ends = {fact.id: end_with_unit(texts.joined, figure, fact.unit or "") for fact in facts}
    meant = [fact for fact in facts if ends[fact.id] is not None]
    if figure.digits < _MANY_DIGITS:
        meant = [fact for fact in meant if _is_about(texts.joined, figure, fact)]
        if not meant:
            return
    start = figure.start
    if figure.in_rupiah:
        start = texts.joined.rindex("Rp", 0, figure.start)
    end = max((ends[fact.id] or 0 for fact in meant), default=figure.end)
    written = plain_words(texts.joined[start:end])
    ids = [fact.id for fact in meant or facts]
    message = Text(
        f'"{written}" diketik ulang dari fakta {" atau ".join(ids)}',
        f'"{written}" is typed again from the fact {" or ".join(ids)}',
    )
    references = [f"{{fakta:{one}}}" for one in ids]
    hint = Text(f"Tulis {' atau '.join(references)}.", f"Write {' or '.join(references)}.")
    place = index.span_of((meant or facts)[0], "value")
    related = (Related(*place, Text("faktanya di sini", "the fact is here")),)
    found = RULE.at(texts.file, index.span_in(texts, start, end), message, hint, related)
    if len(meant) == 1:
        found = replace(found, fix=fix_words(index, texts, start, end, references[0]))
    yield found


def _is_about(text: str, figure: Figure, fact: Fact) -> bool:
    """Tell whether the sentence of a figure shares a word with a fact's name, besides its unit."""
    said = words_of(text[slice(*find_sentence(text, figure.start, figure.end))])
    named = set(words_of(fact.name)) - set(words_of(fact.unit or "")) - _GENERAL
    return any(word in named for word in said if len(word) >= _SHORTEST_WORD)
