"""ANG013: no year of a source is another year's amount with more or fewer zeros."""

from collections.abc import Iterator, Mapping
from typing import Final

from smartplan.checks.wording import rupiah
from smartplan.diagnostics import Diagnostic, Related, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan
from smartplan.plan.programs import Program

_FEWEST_YEARS: Final = 3
_FACTORS: Final = (10, 100, 1000)
# However far apart the other years are, the odd one must stand clearly beyond them all.
_CLEARLY: Final = 8

RULE: Final = Rule(
    "ANG013",
    "zeros-too-many",
    Severity.WARNING,
    Text(
        "Anggaran satu tahun bukan angka tahun lain dengan nol yang berlebih atau kurang.",
        "The budget of a year is not another year's figure with zeros too many or too few.",
    ),
    Text(
        "Angka resmi yang salah nol pernah lolos sampai terbit: sampah Kabupaten Serang tercetak "
        "12 ribu ton setahun, sedangkan 1.000 ton sehari berarti 365 ribu ton.",
        "Figures with wrong zeros have been published: the waste of Serang regency was printed as "
        "12 thousand tons a year, while 1,000 tons a day are 365 thousand.",
    ),
    Text(
        "Hitung nolnya. Bila memang sebesar itu, tulis di sampingnya: # smartplan: abaikan ANG013 "
        "(alasan).",
        "Count the zeros. If it is meant, write beside it: # smartplan: abaikan ANG013 (reason).",
    ),
    "anggaran:\n"
    "  2025: {apbd: Rp450.000.000}\n"
    "  2026: {apbd: Rp500.000.000}\n"
    "  2027: {apbd: Rp450.000.000}",
)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:
    """Yield every amount that is ten, a hundred or a thousand times another one of its source."""
    for program in plan.programs:
        for source in dict.fromkeys(one for amounts in program.budget.values() for one in amounts):
            yearly = {
                year: amounts[source]
                for year, amounts in program.budget.items()
                if amounts.get(source)
            }
            odd = _find_odd(yearly)
            if odd is not None:
                yield _diagnose(index, program, source, odd)


def _find_odd(yearly: Mapping[int, int]) -> tuple[int, int] | None:
    """Return the year that stands apart and the year that it repeats with other zeros."""
    if len(yearly) < _FEWEST_YEARS or max(yearly.values()) < _CLEARLY * min(yearly.values()):
        return None
    for year, amount in yearly.items():
        others = {one: value for one, value in yearly.items() if one != year}
        above = amount >= _CLEARLY * max(others.values())
        below = amount * _CLEARLY <= min(others.values())
        for other, value in others.items():
            if (above and _repeats(amount, value)) or (below and _repeats(value, amount)):
                return year, other
    return None


def _repeats(large: int, small: int) -> bool:
    return any(large == small * factor for factor in _FACTORS)


def _diagnose(index: PlanIndex, program: Program, source: str, odd: tuple[int, int]) -> Diagnostic:
    year, other = odd
    amount, usual = program.budget[year][source], program.budget[other][source]
    message = Text(
        f"{rupiah(amount)} pada {year} sama dengan {rupiah(usual)} pada {other}, hanya berbeda nol",
        f"{rupiah(amount)} in {year} is {rupiah(usual)} of {other} with other zeros",
    )
    place = index.span_of(program, "budget", other, source)
    related = Related(*place, Text(f"anggaran {other}", f"the budget of {other}"))
    return RULE.at(*index.span_of(program, "budget", year, source), message, RULE.mend, (related,))
