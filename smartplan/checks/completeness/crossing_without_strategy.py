"""LKP017: each two lists of the SWOT are crossed in a strategy."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.entities import is_complete, is_refused
from smartplan.checks.wording import listed
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

_KINDS: Final = ("SO", "WO", "ST", "WT")

RULE: Final = Rule(
    "LKP017",
    "crossing-without-strategy",
    Severity.WARNING,
    Text(
        "SWOT disilangkan menjadi strategi SO, WO, ST, dan WT.",
        "The SWOT is crossed into strategies SO, WO, ST and WT.",
    ),
    Text(
        "Pada bimtek II strategi dan program disusun dari SWOT (Kota Balikpapan, Ambon); SWOT "
        "tanpa silangan berhenti sebagai daftar.",
        "At bimtek II strategies and programs are drawn from the SWOT (Balikpapan, Ambon); without"
        " crossing it remains a list.",
    ),
    Text(
        "Tulis strategi dengan jenis itu di kesiapan.yaml.",
        "Write a strategy of the kind in kesiapan.yaml.",
    ),
    "strategi:\n  - {jenis: WO, teks: Jaringan mengikuti desa wisata, dimensi: [branding]}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield one finding that names the crossings without a strategy."""
    readiness = plan.readiness
    if not is_complete(index, "kesiapan") or is_refused(index, readiness, "strategies"):
        return
    written = {strategy.kind for strategy in readiness.strategies}
    missing = [kind for kind in _KINDS if kind not in written]
    if missing:
        names = listed(missing)
        message = Text(
            f"belum ada strategi SWOT jenis {names.indonesian}",
            f"there is no SWOT strategy of the kind {names.english}",
        )
        key = "strategies" if readiness.strategies else "swot"
        yield RULE.at(*index.key_span_of(readiness, key), message, RULE.mend)
