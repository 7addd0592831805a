"""QWN009: there are as many quick wins as the framework asks for."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.entities import is_complete
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "QWN009",
    "quick-win-count",
    Severity.WARNING,
    Text(
        "Banyaknya quick win berada di antara batas kerangka.",
        "The number of quick wins lies within the framework's bounds.",
    ),
    Text(
        "Bontang dan Pemalang punya tiga, Kabupaten Serang enam; yang terlalu banyak tidak dapat "
        "selesai dalam setahun.",
        "Bontang and Pemalang have three, Serang regency six; too many cannot be finished within a"
        " year.",
    ),
    Text(
        "Tambahkan yang paling cepat dirasakan warga, atau sisakan yang lain sebagai program.",
        "Add what citizens feel soonest, or leave the others as programs.",
    ),
    "# quick-win/: tiga berkas atau lebih",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield a finding for too few or too many; a plan without any is told elsewhere."""
    rules, count = plan.framework.quick_wins, len(plan.quick_wins)
    if not count or not is_complete(index, "quick-win"):
        return
    if count < rules.fewest:
        asked = Text(f"sekurangnya {rules.fewest}", f"at least {rules.fewest}")
    elif rules.most is not None and count > rules.most:
        asked = Text(f"paling banyak {rules.most}", f"at most {rules.most}")
    else:
        return
    message = Text(
        f"ada {count} quick win; kerangka meminta {asked.indonesian}",
        f"there are {count} quick wins; the framework asks for {asked.english}",
    )
    yield RULE.at(*index.span_of(plan.manifest, "framework"), message, RULE.mend)
