"""Does the sums and calculations that facts name again, as exactly as their numbers were printed.

Every number stands for the stretch that rounds to it: 3,71 may be anything from 3,705 to 3,715. A
fact is contradicted only where its own stretch and that of the calculation do not meet.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext
from functools import reduce
from typing import Final, TypeAlias

from smartplan.checks.entities import is_refused
from smartplan.checks.printed_numbers import Printed, read_number, say_number, written_at
from smartplan.diagnostics import Diagnostic, Related, Rule
from smartplan.language import Text
from smartplan.plan.base import PlanModel
from smartplan.plan.evidence import Fact, Figure
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan

_HUNDRED: Final = Decimal(100)
# Digits that are shown behind the last printed one when a division does not end.
_MORE_DIGITS: Final = 2
# Enough for any two numbers that a file can hold, the largest by the least.
_DIGITS: Final = 1000
# Two terms, no more and no less; the first two divide.
PAIRED: Final = frozenset({"bagi", "persen", "kenaikan"})
_SIGNLESS: Final = frozenset({"selisih", "kenaikan"})


@dataclass(frozen=True, slots=True)
class Reach:
    """All that a number can be, from ``low`` to ``high``."""

    low: Decimal
    high: Decimal

    def plus(self, other: "Reach") -> "Reach":
        """Return what the sum can be."""
        return Reach(self.low + other.low, self.high + other.high)

    def minus(self, other: "Reach") -> "Reach":
        """Return what the difference can be."""
        return Reach(self.low - other.high, self.high - other.low)

    def times(self, other: "Reach") -> "Reach":
        """Return what the product can be."""
        corners = [a * b for a in (self.low, self.high) for b in (other.low, other.high)]
        return Reach(min(corners), max(corners))

    def over(self, other: "Reach") -> "Reach":
        """Return what the quotient can be; ``other`` must not reach zero."""
        corners = [a / b for a in (self.low, self.high) for b in (other.low, other.high)]
        return Reach(min(corners), max(corners))

    def meets(self, other: "Reach") -> bool:
        """Tell whether both can be the same; of two stretches an end in common is not enough."""
        if self.low == self.high or other.low == other.high:
            return self.low <= other.high and other.low <= self.high
        return self.low < other.high and other.low < self.high


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a calculation comes to, beside what is printed; both in the fact's own unit.

    ``related`` are the places of the numbers that went into it.
    """

    computed: Decimal
    printed: Decimal
    agrees: bool
    related: tuple[Related, ...]

    @property
    def difference(self) -> Decimal:
        """How far both are apart."""
        return abs(self.computed - self.printed)


WorkOut: TypeAlias = Callable[[Plan, PlanIndex, Fact], Outcome | None]


def sum_of_parts(plan: Plan, index: PlanIndex, fact: Fact) -> Outcome | None:
    """Return what the parts of a fact come to; None if it has none or one is no number."""
    if not fact.parts or is_refused(index, fact, "parts"):
        return None
    terms = _Terms(plan, index, fact, own_unit=True)
    numbers = [terms.read(part, ("parts", n)) for n, part in enumerate(fact.parts)]
    related = terms.places("parts", Text("rinciannya di sini", "its parts are here"), fact.parts)
    return terms.outcome(numbers, _added, "jumlah", related)


def calculate(plan: Plan, index: PlanIndex, fact: Fact) -> Outcome | None:
    """Return what the calculation of a fact comes to.

    None if it has none, or none that can be done: a term is no number, there are more terms than
    the method has, or the divisor can be zero.
    """
    if fact.calculation is None or is_refused(index, fact.calculation, "terms"):
        return None
    method, given = fact.calculation.method, fact.calculation.terms
    terms = _Terms(plan, index, fact, own_unit=method == "selisih")
    numbers = [terms.read(one, ("calculation", "terms", n)) for n, one in enumerate(given)]
    if method in PAIRED and (len(given) != 2 or _has_no_divisor(method, numbers)):
        return None
    said = Text("hitungannya di sini", "its calculation is here")
    related = terms.places("calculation", said, given)
    return terms.outcome(numbers, _METHODS[method], method, related)


def divisor_is_zero(plan: Plan, index: PlanIndex, fact: Fact) -> bool:
    """Tell whether the calculation of a fact divides by a number that can mean zero."""
    if fact.calculation is None or is_refused(index, fact.calculation, "terms"):
        return False
    terms = _Terms(plan, index, fact, own_unit=False)
    position = _divisor(fact.calculation.method)
    number = terms.read(fact.calculation.terms[position], ("calculation", "terms", position))
    return number is not None and _can_be_zero(number)


def _is_disclosed(plan: Plan, fact: Fact) -> bool:
    """Tell whether the plan itself says that a fact and its calculation do not agree."""
    return fact.difference_known or any(
        fact.id in conflict.facts for conflict in plan.evidence.conflicts
    )


def find_differences(
    plan: Plan, index: PlanIndex, rule: Rule, work_out: WorkOut, result: Text
) -> Iterator[Diagnostic]:
    """Yield every fact whose number is not what ``work_out`` gives, unless the plan says so.

    ``result`` opens the message, before the number that was worked out.
    """
    for fact in plan.evidence.facts:
        outcome = work_out(plan, index, fact)
        if outcome is None or outcome.agrees or _is_disclosed(plan, fact):
            continue
        computed, printed = say_number(outcome.computed), say_number(outcome.printed)
        apart = say_number(outcome.difference)
        message = Text(
            f"{result.indonesian} {computed}, tercetak {printed}, selisih {apart}",
            f"{result.english} {computed}, printed is {printed}, {apart} apart",
        )
        yield rule.at(*index.span_of(fact, "value"), message, rule.mend, outcome.related)


@dataclass(frozen=True, slots=True)
class _Terms:
    """Reads the terms of one fact; a number without a unit counts in the fact's own if asked."""

    plan: Plan
    index: PlanIndex
    fact: Fact
    own_unit: bool

    def read(self, term: str | float | Figure, keys: tuple[str | int, ...]) -> Printed | None:
        """Return a term as a number, or None."""
        if isinstance(term, str):
            named = self.plan.fact_by_id.get(term)
            return self._of(named, named.value, named.unit) if named else None
        own = self.fact.unit if self.own_unit else None
        if isinstance(term, Figure):
            return self._of(term, term.value, term.unit or own)
        return read_number(term, self._written(self.fact, keys), own)

    def places(
        self, key: str, said: Text, terms: Sequence[str | float | Figure]
    ) -> tuple[Related, ...]:
        """Return where the terms are named, then where each fact among them stands."""
        known = self.plan.fact_by_id
        named = [known[one] for one in terms if isinstance(one, str) and one in known]
        return (
            Related(*self.index.key_span_of(self.fact, key), said),
            *(
                Related(
                    *self.index.span_of(one, "value"), Text(f"{one.id} di sini", f"{one.id} here")
                )
                for one in named
            ),
        )

    def outcome(
        self,
        numbers: Sequence[Printed | None],
        compute: Callable[[Sequence[Reach]], Reach],
        method: str,
        related: tuple[Related, ...],
    ) -> Outcome | None:
        """Return the result beside the fact's own number; None where a number is missing."""
        own = self._of(self.fact, self.fact.value, self.fact.unit)
        known = [one for one in numbers if one is not None]
        if own is None or len(known) < len(numbers):
            return None
        if method in PAIRED or any(one.is_rounded for one in known):
            own = own.rounded()
        with localcontext(prec=_DIGITS):
            exact = compute([Reach(one.value, one.value) for one in known]).low
            shown = exact / own.scale
            return Outcome(
                round(shown, own.decimals + _MORE_DIGITS) if method in PAIRED else shown,
                own.value / own.scale,
                _agrees(compute([_reach(one) for one in known]), _reach(own), method),
                related,
            )

    def _of(self, entity: PlanModel, value: str | float, unit: str | None) -> Printed | None:
        if isinstance(value, str):
            return None
        return read_number(value, self._written(entity, ("value",)), unit)

    def _written(self, entity: PlanModel, keys: tuple[str | int, ...]) -> object:
        return written_at(self.index, entity, *keys)


def _agrees(result: Reach, printed: Reach, method: str) -> bool:
    if result.meets(printed):
        return True
    # A fall is printed without its sign as often as with it.
    return method in _SIGNLESS and Reach(-result.high, -result.low).meets(printed)


def _reach(number: Printed) -> Reach:
    return Reach(number.value - number.margin, number.value + number.margin)


def _divisor(method: str) -> int:
    return 0 if method == "kenaikan" else 1


def _has_no_divisor(method: str, numbers: Sequence[Printed | None]) -> bool:
    number = numbers[_divisor(method)]
    return number is None or _can_be_zero(number)


def _can_be_zero(number: Printed) -> bool:
    reach = _reach(number)
    return reach.low <= 0 <= reach.high


def _added(terms: Sequence[Reach]) -> Reach:
    return reduce(Reach.plus, terms)


def _share(terms: Sequence[Reach]) -> Reach:
    return terms[0].over(terms[1]).times(Reach(_HUNDRED, _HUNDRED))


def _growth(terms: Sequence[Reach]) -> Reach:
    # (new - old) / old, so written that the old number counts once and its margin not twice.
    return _share((terms[1], terms[0])).minus(Reach(_HUNDRED, _HUNDRED))


_METHODS: Final[Mapping[str, Callable[[Sequence[Reach]], Reach]]] = {
    "selisih": lambda terms: reduce(Reach.minus, terms),
    "kali": lambda terms: reduce(Reach.times, terms),
    "bagi": lambda terms: terms[0].over(terms[1]),
    "persen": _share,
    "kenaikan": _growth,
}
