"""PRD001: every year lies within the plan's period."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from smartplan.checks.entities import walk_indicators
from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.base import Period, PlanModel
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

RULE: Final = Rule(
    "PRD001",
    "year-outside-plan",
    Severity.ERROR,
    Text(
        "Tahun anggaran, target, kegiatan, program, dan pagu berada dalam masa rencana.",
        "Years of budgets, targets, activities, programs and ceilings lie in the plan's period.",
    ),
    Text(
        "Tabel buku punya satu kolom per tahun rencana; angka di tahun lain hilang dari tabel"
        " tetapi tetap terhitung orang. Rencana nyata berlaku 2021–2026 (Surakarta), "
        "2023–2027 (Bogor), atau 2020–2029 (Kediri).",
        "The tables have a column for each year of the plan; a figure of another year "
        "vanishes. Real plans run 2021–2026 (Surakarta), 2023–2027 (Bogor) or 2020–2029 "
        "(Kediri).",
    ),
    Text(
        "Betulkan tahunnya, atau ubah periode di smartplan.yaml.",
        "Correct the year, or change periode in smartplan.yaml.",
    ),
    "periode: {mulai: 2025, selesai: 2029}",
)


class _Finding(NamedTuple):
    """A year outside, said as "<noun> <year> …"; the keys lead to it from the entity."""

    entity: PlanModel
    keys: tuple[str | int, ...]
    year: int
    noun: Text
    as_key: bool = False


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every year outside the plan."""
    period = plan.manifest.period
    if not period.years:
        return
    place = index.span_of(plan.manifest, "period")
    related = Related(*place, Text("masa rencana", "the plan's period"))
    for found in (*_budgets(plan, period), *_targets(plan, period), *_periods(plan, period)):
        find = index.key_span_of if found.as_key else index.span_of
        message = Text(
            f"{found.noun.indonesian} {found.year} di luar masa rencana "
            f"{period.start}–{period.end}",
            f"{found.noun.english} {found.year} is outside the plan's period "
            f"{period.start}–{period.end}",
        )
        yield RULE.at(*find(found.entity, *found.keys), message, RULE.mend, (related,))


def _budgets(plan: Plan, period: Period) -> Iterator[_Finding]:
    for program in plan.programs:
        for year in program.budget:
            if year not in period:
                noun = Text("anggaran tahun", "the budget of")
                yield _Finding(program, ("budget", year), year, noun, as_key=True)
    for ceiling in plan.region.ceilings:
        if ceiling.year not in period:
            noun = Text("pagu tahun", "the ceiling of")
            yield _Finding(ceiling, ("year",), ceiling.year, noun)


def _targets(plan: Plan, period: Period) -> Iterator[_Finding]:
    for indicator in walk_indicators(plan):
        for year in indicator.targets:
            if year not in period:
                noun = Text("target tahun", "the target of")
                yield _Finding(indicator, ("targets", year), year, noun, as_key=True)


def _periods(plan: Plan, period: Period) -> Iterator[_Finding]:
    for program in plan.programs:
        for key, year in _ends_outside(program.period, period):
            noun = Text(f"program {program.id}: tahun", f"program {program.id}: the year")
            yield _Finding(program, ("period", key), year, noun)
        for activity in program.activities:
            for key, year in _ends_outside(activity.period, period):
                name = f'"{activity.name}"'
                noun = Text(f"kegiatan {name}: tahun", f"activity {name}: the year")
                yield _Finding(activity, ("period", key), year, noun)


def _ends_outside(inner: Period, outer: Period) -> Iterator[tuple[str, int]]:
    if inner.start not in outer:
        yield "start", inner.start
    if inner.end not in outer:
        yield "end", inner.end
