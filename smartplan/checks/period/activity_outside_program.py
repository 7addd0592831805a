"""PRD007: the activities of a program lie within its period."""

from collections.abc import Iterator
from typing import Final

from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "PRD007",
    "activity-outside-program",
    Severity.ERROR,
    Text("Kegiatan berada dalam masa programnya.", "An activity lies within its program's period."),
    Text(
        "Peta jalan menggambar kegiatan di dalam batang programnya.",
        "The roadmap draws activities inside the bar of their program.",
    ),
    Text(
        "Betulkan tahun kegiatan, atau panjangkan periode program.",
        "Correct the years of the activity, or widen the program's periode.",
    ),
    "periode: {mulai: 2025, selesai: 2027}\n"
    "kegiatan:\n  - {nama: Uji coba, periode: {mulai: 2025, selesai: 2025}}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every activity outside its program; a year outside the plan is told elsewhere."""
    for program in plan.programs:
        whole = program.period
        if not whole.years:
            continue
        for activity in program.activities:
            for key, year in (("start", activity.period.start), ("end", activity.period.end)):
                if year in whole or year not in plan.manifest.period:
                    continue
                message = Text(
                    f'kegiatan "{activity.name}": {year} di luar masa program '
                    f"{whole.start}–{whole.end}",
                    f'activity "{activity.name}": {year} is outside the program\'s period '
                    f"{whole.start}–{whole.end}",
                )
                program_years = Text("masa program", "the program's period")
                related = Related(*index.span_of(whole), program_years)
                place = index.span_of(activity.period, key)
                yield RULE.at(*place, message, RULE.mend, (related,))
