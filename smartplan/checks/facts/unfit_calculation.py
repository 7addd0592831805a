"""FKT007: a fact's parts and calculation can be worked out."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.calculations import PAIRED, divisor_is_zero
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.evidence import Fact
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "FKT007",
    "unfit-calculation",
    Severity.ERROR,
    Text(
        "Rincian dan hitungan sebuah fakta dapat dihitung: memakai fakta lain yang berupa angka, "
        "bagi, persen, dan kenaikan tepat dari dua angka, dan pembaginya bukan nol.",
        "The parts and the calculation of a fact can be worked out: they use other facts that are "
        "figures; bagi, persen and kenaikan have exactly two numbers, and nothing is divided by "
        "zero.",
    ),
    Text(
        "Hitungan yang tidak dapat dikerjakan tidak menjaga apa pun, padahal angka yang salah "
        "hitung sering tercetak: defisit APBD Kabupaten Serang 2025 diberitakan 116 miliar, "
        "sedangkan belanja dan pendapatannya berselisih 160 miliar.",
        "A calculation that can't be done guards nothing, though wrong figures are often printed: "
        "the deficit of Serang regency in 2025 was reported as 116 billion, while its spending and "
        "revenue are 160 billion apart.",
    ),
    Text("Betulkan rincian atau hitungannya.", "Correct the parts or the calculation."),
    "hitungan: {cara: kenaikan, dari: [penduduk-2020, penduduk-2024]}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every term that can't be used, and every calculation that can't be done."""
    for fact in plan.evidence.facts:
        if fact.parts or fact.calculation is not None:
            yield from _terms(plan, index, fact)
            yield from _calculation(plan, index, fact)


def _terms(plan: Plan, index: PlanIndex, fact: Fact) -> Iterator[Diagnostic]:
    named = [(("parts", n), part) for n, part in enumerate(fact.parts)]
    if fact.calculation is not None:
        terms = enumerate(fact.calculation.terms)
        named += [(("calculation", "terms", n), term) for n, term in terms]  # type: ignore[misc]
    for keys, term in named:
        if not isinstance(term, str):
            continue
        other = plan.fact_by_id.get(term)
        if term == fact.id:
            said = Text(f"{term} dihitung dari dirinya sendiri", f"{term} is made of itself")
        elif other is not None and isinstance(other.value, str):
            said = Text(f"{term} bukan angka", f"{term} is not a figure")
        else:
            continue
        yield RULE.at(*index.span_of(fact, *keys), said, RULE.mend)
    if isinstance(fact.value, str):
        said = Text(
            f"nilai fakta {fact.id} bukan angka, tetapi punya hitungan",
            f"the fact {fact.id} is not a figure, but has a calculation",
        )
        yield RULE.at(*index.span_of(fact, "value"), said, RULE.mend)


def _calculation(plan: Plan, index: PlanIndex, fact: Fact) -> Iterator[Diagnostic]:
    if fact.calculation is None or fact.calculation.method not in PAIRED:
        return
    method, count = fact.calculation.method, len(fact.calculation.terms)
    if count != 2:
        said = Text(
            f"{method} dihitung dari dua angka, bukan {count}",
            f"{method} is worked out from two numbers, not {count}",
        )
        yield RULE.at(*index.span_of(fact, "calculation", "terms"), said, RULE.mend)
    elif divisor_is_zero(plan, index, fact):
        said = Text("pembaginya dapat berarti nol", "its divisor can mean zero")
        yield RULE.at(*index.span_of(fact, "calculation", "terms"), said, RULE.mend)
