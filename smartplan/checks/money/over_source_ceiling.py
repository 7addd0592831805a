"""ANG006: what programs take from a source of money stays below its ceiling of the year."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.wording import rupiah
from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan
from smartplan.plan.programs import Program
from smartplan.plan.region import SourceCeiling

RULE: Final = Rule(
    "ANG006",
    "over-source-ceiling",
    Severity.ERROR,
    Text(
        "Anggaran semua program dari satu sumber dana tidak melampaui pagu sumber itu pada "
        "tahunnya.",
        "What all programs take from a source of money does not exceed its ceiling of the year.",
    ),
    Text(
        "Penilai Muara Enim meminta dana di luar APBD; dana perusahaan atau pusat yang ditulis "
        "melebihi yang tersedia hanya memindahkan lubangnya.",
        "The assessor of Muara Enim asked for money beyond the APBD; writing more company or state"
        " money than there is only moves the gap.",
    ),
    Text(
        "Kecilkan bagian sumber dana itu, pindahkan ke sumber lain, atau perbarui pagu_sumber_dana"
        " di daerah.yaml.",
        "Cut the share of the source, move it to another, or bring pagu_sumber_dana in daerah.yaml"
        " up to date.",
    ),
    "pagu_sumber_dana:\n  - {sumber_dana: csr, tahun: 2026, pagu: Rp2.000.000.000}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every source and year that gives more than it has, at the largest share."""
    for ceiling in plan.region.source_ceilings:
        source, year = ceiling.funding_source, ceiling.year
        users = [one for one in plan.programs if source in one.budget.get(year, {})]
        total = sum(one.budget[year][source] for one in users)
        if total <= ceiling.ceiling:
            continue
        largest = max(users, key=lambda one: _share(one, ceiling))
        over = total - ceiling.ceiling
        message = Text(
            f"program tahun {year} memakai {rupiah(total)} dari {source}, "
            f"melampaui pagu {rupiah(ceiling.ceiling)} sebesar {rupiah(over)}",
            f"the programs of {year} take {rupiah(total)} from {source}, {rupiah(over)} "
            f"above the ceiling of {rupiah(ceiling.ceiling)}",
        )
        told = Text("pagu sumber dana tahun itu", "the ceiling of the source")
        related = Related(*index.span_of(ceiling, "ceiling"), told)
        place = index.span_of(largest, "budget", year, source)
        yield RULE.at(*place, message, RULE.mend, (related,))


def _share(program: Program, ceiling: SourceCeiling) -> int:
    return program.budget[ceiling.year][ceiling.funding_source]
