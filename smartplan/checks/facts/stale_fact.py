"""FKT009: an old figure is not cited as if it were of today."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.evidence import Fact
from smartplan.plan.index import PlacedReference, PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "FKT009",
    "stale-fact",
    Severity.WARNING,
    Text(
        "Teks yang mengutip angka lama menyebut tahunnya: yang lebih tua daripada usia_fakta "
        "kelompoknya atau di smartplan.yaml (bawaan: 5 tahun sebelum tanggal naskah), atau yang "
        "lewat berlaku_sampai. Fakta bertanda tetap: true tidak menua.",
        "A text that cites an old figure names its year: one older than usia_fakta of its group or "
        "in smartplan.yaml (by default 5 years before the date of the plan), or past its "
        "berlaku_sampai. A fact with tetap: true does not age.",
    ),
    Text(
        "Dasar fakta yang lemah adalah temuan kajian ITB atas 22 rencana kota cerdas; angka lama "
        "tanpa tahun dibaca sebagai keadaan sekarang. Lima tahun adalah masa satu RPJMD.",
        "A weak base of facts is what a study of ITB found in 22 smart-city plans; an old figure "
        "without its year is read as the state of today. Five years are the term of one RPJMD.",
    ),
    Text(
        "Perbarui angkanya, atau sebut tahunnya di teks. Bila angkanya memang tidak menua, tulis "
        "tetap: true atau berlaku_sampai pada faktanya.",
        "Bring the figure up to date, or name its year in the text. If it does not age, write "
        "tetap: true or berlaku_sampai with the fact.",
    ),
    "- {id: luas, nama: Luas wilayah, nilai: 266.74, satuan: km², tahun: 2020, tetap: true}",
)
_REFERENCE: Final = re.compile(r"\{fakta:(?P<fact>[a-z0-9-]+)\}|\{[^{}\n]*\}|\[@[^\[\]]*\]")
_PARAGRAPH: Final = re.compile(r"\n[ \t]*\n|\0")


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every citation of an old figure in a paragraph that does not name its year."""
    stale = _stale_facts(plan)
    if not stale:
        return
    seen: set[tuple[str, str, int]] = set()
    for cited in index.references:
        fact = stale.get(cited.reference.target) if cited.reference.kind == "fakta" else None
        if fact is None:
            continue
        start, paragraph = _paragraph(plan, cited)
        place = (cited.file, fact.id, start)
        if place in seen or re.search(rf"(?<!\d){fact.year}(?!\d)", paragraph):
            continue
        seen.add(place)
        span = index.reference_span(cited)
        related = tuple(_related(plan, index, fact))
        yield RULE.at(cited.file, span, _said(plan, fact), RULE.mend, related)


def _stale_facts(plan: Plan) -> Mapping[str, Fact]:
    year, age = _year(plan), plan.manifest.checks.fact_age
    ages = {group.id: group.fact_age or age for group in plan.evidence.groups}
    return {
        fact.id: fact
        for fact in plan.evidence.facts
        if fact.year is not None and not isinstance(fact.value, str) and not fact.constant
        if year > (fact.valid_until or fact.year + ages.get(fact.group, age))
    }


def _related(plan: Plan, index: PlanIndex, fact: Fact) -> Iterator[Related]:
    yield Related(*index.span_of(fact, "year"), Text("tahunnya di sini", "its year"))
    for group in plan.evidence.groups:
        if group.id == fact.group and group.fact_age and not fact.valid_until:
            yield Related(*index.span_of(group, "fact_age"), Text("batasnya di sini", "its limit"))


def _paragraph(plan: Plan, cited: PlacedReference) -> tuple[int, str]:
    """Return where the paragraph around a reference begins, and its words as readers see them.

    Of the references in it only those to facts that are words, such as a date, are among them.
    """
    text, reference = cited.where.joined, cited.reference
    start = max(text.rfind(sign, 0, reference.start) for sign in ("\n\n", "\0")) + 1
    after = _PARAGRAPH.search(text, reference.end)
    written = text[start : after.start() if after else len(text)]
    return start, _REFERENCE.sub(lambda found: _as_read(plan, found), written)


def _as_read(plan: Plan, found: re.Match[str]) -> str:
    fact = plan.fact_by_id.get(found["fact"] or "")
    return fact.value if fact is not None and isinstance(fact.value, str) else ""


def _said(plan: Plan, fact: Fact) -> Text:
    year = _year(plan)
    age = year - (fact.year or year)
    return Text(
        f"{fact.id} adalah angka {fact.year}, {age} tahun sebelum naskah {year}, dan tahunnya "
        "tidak disebut di sini",
        f"{fact.id} is a figure of {fact.year}, {age} years before this plan of {year}, and its "
        "year is not named here",
    )


def _year(plan: Plan) -> int:
    return int(plan.manifest.date[:4])
