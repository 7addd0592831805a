"""HKM006: what is known as repealed is not taken for a law in force."""

import re
from collections.abc import Iterator
from typing import Final

from smartplan.checks.entities import is_written
from smartplan.checks.law_citations import Citation, LawKey, find_citations
from smartplan.checks.law_judgement import key_of, own_key, shown
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.law_registry import KnownLaw, LawRegistry, known_laws
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "HKM006",
    "replaced-law-in-force",
    Severity.WARNING,
    Text(
        "Peraturan yang diketahui sudah dicabut pada tahun naskah tidak berstatus berlaku di "
        "hukum.yaml, dan teks menyebut bahwa peraturan itu sudah diganti.",
        "A law known to be repealed in the year of the plan does not count as in force in "
        "hukum.yaml, and texts that name it say that it was replaced.",
    ),
    Text(
        "Laman Surakarta mendasarkan diri pada PP 82/2012 yang sudah diganti PP 71/2019.",
        "Surakarta's site rests on PP 82/2012, which PP 71/2019 has replaced.",
    ),
    Text(
        "Tulis status: dicabut dan dicabut_oleh, atau rujuk penggantinya.",
        "Write status: dicabut and dicabut_oleh, or refer to its successor.",
    ),
    "status: dicabut\ndicabut_oleh: pp-71-2019",
)
# A sentence with one of these words tells that the law is of the past.
_KNOWING: Final = re.compile(
    r"(?i:cabut|ganti|tidak (?:lagi )?berlaku|sebelum|semula|dahulu|dulu|lama\b|saat itu|ketika itu"
    r"|pernah|riwayat|sejarah)"
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every law in the list, and every mention in a text, that is out of force."""
    citations = tuple(find_citations(plan, index))
    if not plan.legal_bases and not citations:
        return
    repealed = _Repealed(plan)
    for law in plan.legal_bases:
        known = repealed.find(own_key(plan, law))
        if known is not None and law.status != "dicabut":
            place = index.span_of(law, "status" if is_written(index, law, "status") else "id")
            yield RULE.at(*place, repealed.said(known), _hint_for_list(repealed, known))
    for cited in citations:
        known = repealed.find(cited.key)
        if known is not None and not cited.as_part and not _is_told(repealed, cited, known):
            span = index.span_in(cited.texts, cited.start, cited.end)
            yield RULE.at(cited.texts.file, span, repealed.said(known), repealed.hint(known))


class _Repealed:
    """The known laws that are out of force in the year of a plan."""

    def __init__(self, plan: Plan) -> None:
        self.registry: LawRegistry = known_laws(plan.manifest.region_code)
        year = int(plan.manifest.date[:4])
        self._by_key = {
            key_of(law): law
            for law in self.registry.laws
            if law.status == "dicabut" and self.successor(law).year < year
        }

    def find(self, key: LawKey | None) -> KnownLaw | None:
        """Return the law of a key if it is out of force."""
        return self._by_key.get(key) if key is not None else None

    def successor(self, law: KnownLaw) -> KnownLaw:
        """Return what replaced a law; the shipped list names it for every repealed one."""
        return self.registry.by_id[law.replaced_by or ""]

    def said(self, law: KnownLaw) -> Text:
        """Say that a law was replaced, and by which."""
        old, new = self.registry.label_of(law), self.registry.label_of(self.successor(law))
        return Text(f"{old} sudah dicabut oleh {new}", f"{old} was repealed by {new}")

    def hint(self, law: KnownLaw) -> Text:
        """Name what to refer to instead."""
        new = self.successor(law)
        title = f"{self.registry.label_of(new)} tentang {shown(new.about)}"
        return Text(
            f"Rujuk {title}, atau sebutkan bahwa peraturan lama itu sudah diganti.",
            f"Refer to {title}, or say that the old law has been replaced.",
        )


def _hint_for_list(repealed: _Repealed, law: KnownLaw) -> Text:
    new = repealed.registry.label_of(repealed.successor(law))
    return Text(
        f"Tulis status: dicabut, dan dicabut_oleh dengan id {new}.",
        f"Write status: dicabut, and dicabut_oleh with the id of {new}.",
    )


def _is_told(repealed: _Repealed, cited: Citation, law: KnownLaw) -> bool:
    """Tell whether the sentence knows that the law is of the past."""
    new = repealed.successor(law)
    both = re.search(rf"\b{re.escape(new.number)}(?:/|\s+\w+\.?\s+){new.year}\b", cited.sentence)
    return both is not None or _KNOWING.search(cited.sentence) is not None
