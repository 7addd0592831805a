"""One way to look up an id that an entity names, and to say that it does not exist."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from smartplan.checks.wording import did_you_mean, find_close, joined, listed
from smartplan.diagnostics import Diagnostic, Rule, Span
from smartplan.language import Text
from smartplan.plan.base import PlanModel
from smartplan.plan.index import PlanIndex


@dataclass(frozen=True, slots=True)
class Target:
    """What ids of one kind can name.

    ``kind`` is the key of ``PlanIndex.unreadable``; ``noun`` what a planner calls it; ``home``
    where such ids stand; ``ids`` maps each to its readable name; ``other_spellings`` (names,
    abbreviations) lead to ids; ``mend`` says how a new one is made, None where none can be.
    """

    kind: str
    noun: Text
    home: Text
    ids: Mapping[str, str]
    other_spellings: Mapping[str, str] = field(default_factory=dict)
    mend: Text | None = None

    def describe_unknown(self, entity_id: str) -> tuple[Text, Text]:
        """Return message and hint for an id that is not there."""
        message = Text(
            f"{self.noun.indonesian} {entity_id} tidak ada di {self.home.indonesian}",
            f"{self.noun.english} {entity_id} is not in {self.home.english}",
        )
        return message, self._hint(entity_id)

    def _hint(self, entity_id: str) -> Text:
        spellings = {name.casefold(): found for name, found in self.other_spellings.items()}
        spellings |= {name.casefold(): found for found, name in self.ids.items()}
        spellings |= {found: found for found in self.ids}
        close = find_close(entity_id, spellings)
        if close:
            return joined(did_you_mean(close), self.mend)
        known = listed(self.ids)
        choices = Text(f"Yang ada: {known.indonesian}.", f"There are: {known.english}.")
        return joined(choices if self.ids else None, self.mend)


@dataclass(frozen=True, slots=True)
class Use:
    """An id that an entity names, and where: the keys lead to it from the entity.

    ``as_key`` is set where the id is itself a key, such as a funding source in a budget.
    """

    entity: PlanModel
    keys: tuple[str | int, ...]
    id: str
    as_key: bool = False

    def span(self, index: PlanIndex) -> tuple[str, Span]:
        """Return file and span of the id."""
        find = index.key_span_of if self.as_key else index.span_of
        return find(self.entity, *self.keys)


def uses_in_list(entity: PlanModel, key: str) -> Iterator[Use]:
    """Yield a use for every id of a list attribute."""
    for position, used in enumerate(getattr(entity, key)):
        yield Use(entity, (key, position), used)


def find_unknown(
    rule: Rule, index: PlanIndex, target: Target, uses: Iterable[Use]
) -> Iterator[Diagnostic]:
    """Yield a diagnostic for every use of an id that the target does not have."""
    for use in uses:
        if use.id in target.ids or index.may_exist(target.kind, use.id):
            continue
        file, span = use.span(index)
        yield rule.at(file, span, *target.describe_unknown(use.id))
