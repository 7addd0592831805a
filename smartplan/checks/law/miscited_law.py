"""HKM005: kind, number, year and title of a law belong together."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.law_citations import find_citations
from smartplan.checks.law_judgement import judge_of, own_key
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "HKM005",
    "miscited-law",
    Severity.WARNING,
    Text(
        "Jenis, nomor, tahun, dan judul peraturan cocok satu sama lain, di hukum.yaml dan di "
        "setiap teks, sejauh peraturannya dikenal.",
        "Kind, number, year and title of a law belong together, in hukum.yaml and in every text, "
        "as far as the law is known.",
    ),
    Text(
        "Laman Surakarta mencantumkan UU 23/2004 tentang Pemerintah Daerah, padahal itu "
        "Penghapusan Kekerasan dalam Rumah Tangga; PP 59/2022 sering dikutip sebagai perpres.",
        "Surakarta's site lists UU 23/2004 as the law on regional government, which is on domestic "
        "violence; PP 59/2022 is often cited as a presidential regulation.",
    ),
    Text(
        "Betulkan jenis, nomor, tahun, atau judulnya menurut naskah peraturan.",
        "Correct kind, number, year or title by the text of the law.",
    ),
    '- {id: uu-23-2014, jenis: Undang-Undang, nomor: "23", tahun: 2014, '
    "tentang: Pemerintahan Daerah}",
)
# What a mistake is about → the attribute at which it is shown.
_FIELDS: Final = {"title": "about", "number": "number", "year": "year", "kind": "kind"}


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every citation that mixes two laws."""
    if plan.legal_bases:
        known = judge_of(plan, with_own=False)
        for law in plan.legal_bases:
            key = own_key(plan, law)
            mistake = key and known.judge(key, law.about, law.about)
            if mistake:
                place = index.span_of(law, _FIELDS[mistake.about])
                yield RULE.at(*place, mistake.message, mistake.hint)
    citations = tuple(find_citations(plan, index))
    if not citations:
        return
    judge = judge_of(plan, with_own=True)
    for cited in citations:
        mistake = judge.judge(cited.key, cited.rest)
        if mistake is not None:
            span = index.span_in(cited.texts, cited.start, cited.end)
            yield RULE.at(cited.texts.file, span, mistake.message, mistake.hint)
