"""SKM008: a plan on a framework that is still a draft knows it."""

from collections.abc import Iterator
from typing import Final

from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "SKM008",
    "draft-framework",
    Severity.INFO,
    Text("Kerangka rencana ini sudah berlaku.", "The framework of the plan is in force."),
    Text(
        "Rancangan Peraturan Menteri tentang Pendekatan Kota Cerdas (konsultasi publik sampai "
        "5 Februari 2026) mengganti enam dimensi yang lama; sebelum ditetapkan, isinya masih "
        "dapat berubah, dan rencana yang memakainya ikut berubah.",
        "The draft ministerial regulation on Pendekatan Kota Cerdas (open to comment until "
        "5 February 2026) replaces the six old dimensions; until it is enacted its content may "
        "change, and the plan with it.",
    ),
    Text(
        "Pakai kerangka yang berlaku, atau biarkan: buku menyebutkannya sebagai rancangan.",
        "Use a framework that is in force, or leave it: the books call it a draft.",
    ),
    "kerangka: kominfo-2021",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield a note at the manifest's framework if it is a draft."""
    framework = plan.framework
    if framework.status == "draf":
        message = Text(
            f"kerangka {framework.id} ({framework.name}) masih rancangan",
            f"the framework {framework.id} ({framework.name}) is a draft",
        )
        yield RULE.at(*index.span_of(plan.manifest, "framework"), message, RULE.mend)
