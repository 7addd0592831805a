"""HKM002: nothing rests on a repealed law."""

from collections.abc import Iterator
from typing import Final

from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.evidence import LegalBasis
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "HKM002",
    "repealed-law-cited",
    Severity.WARNING,
    Text(
        "Teks dan penetapan rencana tidak merujuk peraturan yang sudah dicabut.",
        "Texts and the plan's adoption do not refer to a repealed regulation.",
    ),
    Text(
        "Dasar hukum yang sudah tidak berlaku melemahkan rencana; situs kota cerdas Surakarta"
        " bersandar pada PP 82/2012, yang sudah diganti PP 71/2019.",
        "A basis that is no longer in force weakens the plan; the smart-city site of "
        "Surakarta rests on PP 82/2012, which PP 71/2019 has replaced.",
    ),
    Text("Rujuk peraturan penggantinya.", "Refer to the regulation that replaced it."),
    "{hukum:perpres-132-2022}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every reference to a repealed law."""
    repealed = {law.id: law for law in plan.legal_bases if law.status == "dicabut"}
    if not repealed:
        return
    adopted_by = repealed.get(plan.manifest.regulation or "")
    if adopted_by is not None:
        file, span = index.span_of(plan.manifest, "regulation")
        yield RULE.at(file, span, *_words(adopted_by), _related(index, adopted_by))
    for found in index.references:
        law = repealed.get(found.reference.target)
        if law is not None and found.reference.kind == "hukum":
            place = index.reference_span(found)
            yield RULE.at(found.file, place, *_words(law), _related(index, law))


def _words(law: LegalBasis) -> tuple[Text, Text]:
    message = Text(f"{law.id} sudah dicabut", f"{law.id} is repealed")
    if law.replaced_by is None:
        return message, RULE.mend
    successor = law.replaced_by
    return message, Text(f"Rujuk penggantinya: {successor}.", f"Refer to {successor} instead.")


def _related(index: PlanIndex, law: LegalBasis) -> tuple[Related, ...]:
    return (Related(*index.span_of(law, "status"), Text("statusnya di sini", "its status")),)
