"""PRD012: a plan that goes on serves an RPJMD that is in force."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.dates import year_of
from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "PRD012",
    "expired-rpjmd",
    Severity.WARNING,
    Text(
        "RPJMD yang dilayani masih berlaku pada tanggal naskah, selama rencana masih berjalan.",
        "The RPJMD that the plan serves is in force at the plan's date, as long as the plan goes "
        "on.",
    ),
    Text(
        "Rencana Kota Kediri 2020–2029 belum pernah ditinjau sampai Mei 2024, padahal rencana "
        "pembangunannya sudah berganti.",
        "The plan of Kediri 2020–2029 had not been reviewed by May 2024, though its development "
        "plan had been replaced.",
    ),
    Text(
        "Ganti rpjmd di daerah.yaml dengan yang berlaku, lalu periksa lagi misi setiap program.",
        "Replace rpjmd in daerah.yaml by the one in force, then look at the missions of all "
        "programs again.",
    ),
    "# smartplan.yaml: tanggal 2026-03-31\nrpjmd:\n  periode: {mulai: 2025, selesai: 2029}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield a finding if the RPJMD ended before the plan was written, and the plan goes on."""
    rpjmd, manifest = plan.region.development_plan.period, plan.manifest
    written = year_of(manifest.date)
    if not rpjmd.start <= rpjmd.end < written <= manifest.period.end:
        return
    message = Text(
        f"RPJMD berakhir {rpjmd.end}, sebelum tanggal naskah {manifest.date}; rencana berjalan "
        f"sampai {manifest.period.end}",
        f"the RPJMD ended in {rpjmd.end}, before the plan's date {manifest.date}; the plan runs "
        f"until {manifest.period.end}",
    )
    related = Related(*index.span_of(manifest, "date"), Text("tanggal naskah", "the plan's date"))
    yield RULE.at(*index.span_of(rpjmd, "end"), message, RULE.mend, (related,))
