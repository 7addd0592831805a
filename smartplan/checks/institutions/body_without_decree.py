"""KLB002: a body that needs a decree names it."""

from collections.abc import Iterator
from typing import Final

from smartplan.checks.entities import is_refused
from smartplan.checks.expected_bodies import find_body
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "KLB002",
    "body-without-decree",
    Severity.WARNING,
    Text(
        "Badan yang dibentuk kepala daerah menyebut keputusan pembentuknya.",
        "A body that the head of region forms names the decree that formed it.",
    ),
    Text(
        "Tanpa SK, Dewan tidak dapat dipanggil bersidang; SK Bupati Wonosobo 555.6/2019 menyebut "
        "susunan, tugas, dan rapatnya.",
        "Without a decree nobody can call the council; decree 555.6/2019 of Wonosobo names its "
        "members, duties and meetings.",
    ),
    Text(
        "Tulis dasar: nomor keputusannya, atau Rancangan Keputusan selama belum terbit.",
        "Write dasar: the number of the decree, or Rancangan Keputusan as long as it is a draft.",
    ),
    "dasar: Keputusan Bupati Nomor 555.6 Tahun 2019",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every such body without a decree."""
    for expected in plan.framework.bodies:
        body = find_body(plan.institutions.bodies, expected)
        if body is None or not expected.needs_decree or body.decree:
            continue
        if not is_refused(index, body, "decree"):
            message = Text(
                f"badan {body.id} belum menyebut keputusan pembentuknya",
                f"the body {body.id} names no decree",
            )
            yield RULE.at(*index.span_of(body, "id"), message, RULE.mend)
