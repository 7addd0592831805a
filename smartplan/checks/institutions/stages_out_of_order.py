"""KLB007: the bimtek stages took place in their order."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.dates import is_after
from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.institutions import StageRecord
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "KLB007",
    "stages-out-of-order",
    Severity.WARNING,
    Text(
        "Tanggal tahap bimtek berurutan menurut nomornya.",
        "The dates of the bimtek stages follow their numbers.",
    ),
    Text(
        "Setiap tahap memeriksa hasil tahap sebelumnya (Kota Bontang, Penajam Paser Utara); urutan"
        " yang terbalik biasanya salah tulis tahun.",
        "Each stage looks at what the one before delivered (Bontang, Penajam Paser Utara); an "
        "order reversed is usually a wrong year.",
    ),
    Text(
        "Betulkan tanggal atau nomor tahapnya.",
        "Correct the date or the number of the stage.",
    ),
    "bimtek:\n"
    "  - {tahap: 1, tanggal: 2024-06-05, hasil: Analisis kesiapan}\n"
    "  - {tahap: 2, tanggal: 2024-07, hasil: Daftar program}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every stage that is dated before all records of an earlier one."""
    begun: dict[int, StageRecord] = {}
    for record in plan.institutions.stages:
        first = begun.setdefault(record.stage, record)
        if is_after(first.date, record.date):
            begun[record.stage] = record
    for number, record in sorted(begun.items()):
        earlier = [begun[one] for one in sorted(begun) if one < number]
        late = next((one for one in earlier if is_after(one.date, record.date)), None)
        if late is None:
            continue
        message = Text(
            f"tahap {number} tertanggal {record.date}, sebelum tahap {late.stage} ({late.date})",
            f"stage {number} is dated {record.date}, before stage {late.stage} ({late.date})",
        )
        place = index.span_of(late, "date")
        related = Related(*place, Text(f"tahap {late.stage}", f"stage {late.stage}"))
        yield RULE.at(*index.span_of(record, "date"), message, RULE.mend, (related,))
