"""HKM007: a law that a text names stands in hukum.yaml."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.entities import is_complete
from smartplan.checks.law_citations import Citation, find_citations
from smartplan.checks.law_judgement import Judge, judge_of, own_key
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.law_registry import KnownLaw, plan_id
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "HKM007",
    "law-not-listed",
    Severity.WARNING,
    Text(
        "Setiap peraturan yang disebut teks dengan nomor dan tahunnya terdaftar di hukum.yaml, "
        "kecuali di fakta.yaml dan pada isian versi, dasar, dan catatan.",
        "Every law that a text names by number and year is listed in hukum.yaml, other than in "
        "fakta.yaml and under versi, dasar and catatan.",
    ),
    Text(
        "Kutipan di luar daftar tidak ikut diperiksa statusnya dan tidak tercetak di dasar "
        "hukum; situs kota cerdas Surakarta memuat UU 23/2004 sebagai undang-undang "
        "pemerintahan daerah.",
        "A citation outside the list has no status to check and is missing among the legal "
        "bases; the smart-city site of Surakarta cites UU 23/2004 as the law on regional "
        "government.",
    ),
    Text(
        "Tambahkan peraturan itu di hukum.yaml, lalu rujuk sebagai {hukum:id}.",
        "Add the law to hukum.yaml and refer to it as {hukum:id}.",
    ),
    "{hukum:uu-23-2014}",
)
_FACTS: Final = "fakta.yaml"
_ASIDE: Final = frozenset({"versi", "dasar", "catatan"})


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every law that is cited but not listed; what is miscited is left to HKM005."""
    if not is_complete(index, "hukum"):
        return
    listed = {own_key(plan, law) for law in plan.legal_bases}
    unlisted = (cited for cited in find_citations(plan, index) if cited.key not in listed)
    citations = [cited for cited in unlisted if not _is_aside(cited)]
    if not citations:
        return
    judge = judge_of(plan, with_own=True)
    for cited in citations:
        if judge.judge(cited.key, cited.rest):
            continue
        name = judge.label(cited.key)
        message = Text(
            f"{name} belum terdaftar di hukum.yaml", f"{name} is not listed in hukum.yaml"
        )
        span = index.span_in(cited.texts, cited.start, cited.end)
        yield RULE.at(cited.texts.file, span, message, _hint(judge, judge.by_key.get(cited.key)))


def _is_aside(cited: Citation) -> bool:
    """Tell whether a law is named as where a figure or a decree comes from, or inside a title."""
    path = cited.texts.at(cited.start)[0].path or ("",)
    return cited.as_part or cited.texts.file == _FACTS or path[-1] in _ASIDE


def _hint(judge: Judge, known: KnownLaw | None) -> Text:
    if known is None or known.id not in judge.registry.by_id:
        return RULE.mend
    new = f"smartplan new hukum {plan_id(known)}"
    return Text(
        f"Tambahkan dengan: {new}; judulnya terisi sendiri.",
        f"Add it with: {new}; its title is filled in.",
    )
