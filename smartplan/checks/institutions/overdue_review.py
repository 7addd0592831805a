"""KLB009: a plan that goes on is reviewed in time."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.dates import year_of
from smartplan.checks.entities import is_complete, is_refused
from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "KLB009",
    "overdue-review",
    Severity.WARNING,
    Text(
        "Rencana yang masih berjalan ditinjau paling lambat menurut batas kerangka.",
        "A plan that goes on is reviewed within the years of the framework.",
    ),
    Text(
        "Rencana Kota Kediri 2020–2029 belum pernah ditinjau sampai Mei 2024; penilai Muara Enim "
        "meminta rencana direvisi setelah lima tahun.",
        "The plan of Kediri 2020–2029 had never been reviewed by May 2024; the assessor of Muara "
        "Enim wants plans revised after five years.",
    ),
    Text(
        "Tinjau rencana, lalu catat di kelembagaan.yaml: reviu: [{tanggal: …, hasil: …}].",
        "Review the plan, then note it in kelembagaan.yaml: reviu: [{tanggal: …, hasil: …}].",
    ),
    "reviu:\n  - {tanggal: 2029-03, hasil: Sasaran disesuaikan dengan RPJMD 2030–2034}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield a finding if too many years have passed since the beginning or the last review."""
    limit, manifest, reviews = plan.framework.review_years, plan.manifest, plan.institutions.reviews
    written = year_of(manifest.date)
    if limit is None or not is_complete(index, "kelembagaan") or manifest.period.end < written:
        return
    last = max((year_of(review.date) for review in reviews), default=manifest.period.start)
    passed = written - max(last, manifest.period.start)
    if passed <= limit or is_refused(index, plan.institutions, "reviews"):
        return
    since = f"sejak {last}" if reviews else f"sejak rencana mulai {manifest.period.start}"
    english = f"since {last}" if reviews else f"since it began in {manifest.period.start}"
    message = Text(
        f"rencana belum ditinjau {since}; kerangka meminta reviu paling lambat setiap {limit} "
        "tahun",
        f"the plan has not been reviewed {english}; the framework asks for one within {limit} "
        "years",
    )
    related = Related(*index.span_of(manifest, "date"), Text("tanggal naskah", "the plan's date"))
    yield RULE.at(*index.span_of(manifest, "period"), message, RULE.mend, (related,))
