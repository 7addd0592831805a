"""ANG010: the plan's money comes from the region's own budget and from elsewhere."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.entities import is_complete
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

_WHOLE: Final = 100

RULE: Final = Rule(
    "ANG010",
    "one-sided-funding",
    Severity.WARNING,
    Text(
        "Rencana didanai APBD daerah dan juga sumber di luarnya, menurut batas kerangka.",
        "The plan is paid by the region's own budget and by others, within the framework's bounds.",
    ),
    Text(
        "Penilai Muara Enim: pendanaan tidak harus APBD. Sebaliknya, APBD yang tipis adalah "
        "kelemahan yang dinilai pada evaluasi Kabupaten Malang.",
        "The assessor of Muara Enim: money need not come from the APBD. A thin APBD, on the other "
        "hand, was a scored weakness of Malang regency.",
    ),
    Text(
        "Bicarakan bagian desa, perusahaan, provinsi, atau pusat dengan pihaknya, atau pastikan "
        "bagian APBD; lalu tulis pada anggaran program.",
        "Agree on the share of villages, companies, province or state, or secure that of the APBD,"
        " and write it into the budgets.",
    ),
    "anggaran:\n  2025: {apbd: Rp450.000.000, csr: Rp50.000.000}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield a finding if the share of the own budget is too large or too small."""
    limits = plan.framework.funding
    known = {source.id for source in plan.framework.funding_sources}
    # A framework may name its sources anew and take the bounds over from another.
    if limits is None or not known & set(limits.own_sources) or not is_complete(index, "program"):
        return
    total = sum(program.total_rupiah for program in plan.programs)
    own = sum(
        amounts.get(source, 0)
        for program in plan.programs
        for amounts in program.budget.values()
        for source in limits.own_sources
    )
    if not total:
        return
    names = ", ".join(limits.own_sources)
    share = f"{_WHOLE * own / total:.1f}".removesuffix(".0").replace(".", ",")
    if own * _WHOLE > total * (_WHOLE - limits.least_outside):
        asked = Text(
            f"kerangka meminta sedikitnya {limits.least_outside}% dari luar {names}",
            f"the framework asks for at least {limits.least_outside}% from outside {names}",
        )
    elif own * _WHOLE < total * limits.least_own:
        asked = Text(
            f"kerangka meminta sedikitnya {limits.least_own}% dari {names}",
            f"the framework asks for at least {limits.least_own}% from {names}",
        )
    else:
        return
    message = Text(
        f"{share}% anggaran rencana dari {names}; {asked.indonesian}",
        f"{share.replace(',', '.')}% of the plan's budget is from {names}; {asked.english}",
    )
    yield RULE.at(*index.span_of(plan.manifest, "title"), message, RULE.mend)
