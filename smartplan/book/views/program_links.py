"""What a program hangs together with: missions, strategy, other programs, its quick win."""

from collections.abc import Iterable

from smartplan.book import indonesian
from smartplan.book.composer import Composer
from smartplan.plan.programs import Program


def program_links(composer: Composer, program: Program) -> tuple[tuple[str, str], ...]:
    """Return the chain above a program and the programs beside it, as rows of a card.

    What a program lacks has no row.
    """
    plan = composer.plan
    siblings = (
        one
        for one in plan.programs_of(program.dimension)
        if program.strategy and one.strategy == program.strategy and one.id != program.id
    )
    rows = (
        ("Misi RPJMD", _missions(composer, program)),
        ("Strategi", strategy_name(composer, program)),
        ("Program sestrategi", _named(composer, siblings)),
        ("Memerlukan hasil", _named(composer, (plan.program_by_id[p] for p in program.depends_on))),
        (
            "Menjadi dasar bagi",
            _named(composer, (one for one in plan.programs if program.id in one.depends_on)),
        ),
    )
    return tuple((name, told) for name, told in rows if told)


def mission_numbers(composer: Composer, program: Program) -> tuple[int, ...]:
    """Return the places of a program's missions among those of the RPJMD, from 1."""
    order = [mission.id for mission in composer.plan.region.development_plan.missions]
    return tuple(sorted(order.index(one) + 1 for one in program.missions if one in order))


def missions_of(composer: Composer, program: Program) -> str:
    """Write the numbers of a program's missions, "Misi 1 dan 4"; empty for none."""
    numbers = [str(number) for number in mission_numbers(composer, program)]
    return f"Misi {indonesian.join_words(numbers)}" if numbers else ""


def strategy_name(composer: Composer, program: Program) -> str:
    """Return the name of the strategy that a program carries out; empty for none."""
    dimension = composer.plan.dimension_by_id.get(program.dimension)
    strategies = dimension.strategies if dimension else ()
    name = next((one.name for one in strategies if one.id == program.strategy), None)
    return composer.line(name)


def _missions(composer: Composer, program: Program) -> str:
    missions = composer.plan.region.development_plan.missions
    return "; ".join(
        f"Misi {number}, {composer.line(missions[number - 1].text).rstrip('.')}"
        for number in mission_numbers(composer, program)
    )


def _named(composer: Composer, programs: Iterable[Program]) -> str:
    return indonesian.join_words([composer.program_link(one) for one in programs])
