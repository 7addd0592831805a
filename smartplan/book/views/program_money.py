"""What a program costs, in the figures that a sentence needs."""

from dataclasses import dataclass
from typing import Literal

from smartplan.book import indonesian
from smartplan.book.composer import Composer
from smartplan.book.views.budgets import budget_flag
from smartplan.plan.programs import Program

Shape = Literal["satu-tahun", "tetap", "naik", "turun", "memuncak", "naik-turun"]


@dataclass(frozen=True, slots=True)
class ProgramMoney:
    """A program's cost: how it runs over the years and who bears most of it."""

    total: str
    shape: Shape
    first_year: int
    last_year: int
    first: str
    last: str
    peak_year: int
    peak_count: int
    """How many years cost as much as the dearest."""
    peak: str
    source_count: int
    main_source: str
    main_share: str


def program_money(composer: Composer, program: Program) -> ProgramMoney | None:
    """Return the figures of a program's cost, or None for a program without."""
    costs = {year: program.cost_of(year) for year in sorted(program.budget)}
    total = sum(costs.values())
    if not total:
        return None
    flag = budget_flag((program,))

    def written(amount: int) -> str:
        return indonesian.rupiah_short(amount) + flag

    first, last = min(costs), max(costs)
    peak = max(costs, key=lambda year: costs[year])
    sources = _sources(composer, program)
    main = max(sources, key=lambda name: sources[name])
    return ProgramMoney(
        total=written(total),
        shape=shape_of(list(costs.values())),
        first_year=first,
        last_year=last,
        first=written(costs[first]),
        last=written(costs[last]),
        peak_year=peak,
        peak_count=sum(cost == costs[peak] for cost in costs.values()),
        peak=written(costs[peak]),
        source_count=len(sources),
        main_source=main,
        main_share=indonesian.percent(sources[main], total) + flag,
    )


def shape_of(costs: list[int]) -> Shape:
    """Tell how amounts run over the years."""
    if len(costs) == 1:
        return "satu-tahun"
    if len(set(costs)) == 1:
        return "tetap"
    if costs == sorted(costs):
        return "naik"
    if costs == sorted(costs, reverse=True):
        return "turun"
    top = costs.index(max(costs))
    before, after = costs[: top + 1], costs[top:]
    if before == sorted(before) and after == sorted(after, reverse=True):
        return "memuncak"
    return "naik-turun"


def _sources(composer: Composer, program: Program) -> dict[str, int]:
    amounts = {
        composer.line(source.name): sum(year.get(source.id, 0) for year in program.budget.values())
        for source in composer.plan.framework.funding_sources
    }
    return {name: amount for name, amount in amounts.items() if amount}
