"""HKM004: a law stands in the list once."""

from collections.abc import Iterator
from typing import Final

from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.evidence import LegalBasis
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "HKM004",
    "duplicate-law",
    Severity.WARNING,
    Text("Satu peraturan didaftar satu kali.", "A regulation is listed once."),
    Text(
        "Peraturan yang terdaftar dua kali tercetak dua kali, sering dengan judul yang "
        "berbeda: Perda SPBE Kabupaten Serang (2023) diberitakan juga sebagai Perda "
        "Transformasi Digital.",
        "A regulation listed twice is printed twice, often under different titles: the bylaw "
        "of Serang regency on SPBE (2023) was also reported as one on digital transformation.",
    ),
    Text("Hapus salah satunya dan pakai satu id.", "Remove one of them and use one id."),
    '- {id: uu-1-2022, jenis: Undang-Undang, nomor: "1", tahun: 2022, tentang: HKPD}',
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every law whose kind, number and year stood before."""
    first: dict[tuple[str, str, int], LegalBasis] = {}
    for law in plan.legal_bases:
        earlier = first.setdefault((law.kind.casefold(), law.number.casefold(), law.year), law)
        if earlier is law or earlier.id == law.id:
            continue
        message = Text(
            f"{law.kind} Nomor {law.number} Tahun {law.year} sudah terdaftar sebagai {earlier.id}",
            f"{law.kind} number {law.number} of {law.year} is already listed as {earlier.id}",
        )
        seen = Related(*index.span_of(earlier, "id"), Text("terdaftar di sini", "listed here"))
        yield RULE.at(*index.span_of(law, "id"), message, RULE.mend, (seen,))
