"""RUJ015: every book that the manifest chooses has an outline in the framework."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.references.resolution import Use, find_unknown
from smartplan.checks.references.targets import books
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "RUJ015",
    "unknown-book",
    Severity.ERROR,
    Text(
        "Buku yang dipilih di smartplan.yaml ada di kerangka.",
        "A book that smartplan.yaml chooses is in the framework.",
    ),
    Text(
        "Tanpa susunan bab dari kerangka, buku itu tidak dapat dibuat; daerah memilih bukunya"
        " sendiri, seperti Kota Bogor dengan empat buku (2023–2027).",
        "Without the framework's outline the book can't be made; regions choose their own, as"
        " Bogor with its four books (2023–2027).",
    ),
    Text(
        "Pakai id buku dari kerangka, atau tulis susunan bab buku itu sendiri.",
        "Use the id of a book of the framework, or write the outline of your own.",
    ),
    "buku: [buku-2-masterplan]",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every book that the framework does not have."""
    uses = (
        Use(plan.manifest, ("books", position), chosen)
        for position, chosen in enumerate(plan.manifest.books)
        if isinstance(chosen, str)
    )
    yield from find_unknown(RULE, index, books(plan), uses)
