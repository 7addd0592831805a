"""Which rules a run asks for and how severe they are: codes, names and families of rules."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from smartplan.checks.internal import CRASHED_CHECK, UNUSED_SILENCE, WRONG_IGNORE
from smartplan.checks.wording import did_you_mean, find_close
from smartplan.diagnostics import Rule, Severity
from smartplan.language import Text
from smartplan.plan.manifest import CheckSettings
from smartplan.plan.messages import SCHEMA_RULES
from smartplan.sources.catalogue import SOURCE_CATALOGUE

_SHORTEST_PREFIX: Final = 3
_WHOLE: Final = 100
_SEVERITIES: Final[Mapping[str, Severity]] = {
    "kesalahan": Severity.ERROR,
    "peringatan": Severity.WARNING,
    "keterangan": Severity.INFO,
}
# The plan can't be read, or the checking itself went wrong: nobody may pass over that.
FIXED_RULES: Final[tuple[Rule, ...]] = (
    *(rule for rule in SOURCE_CATALOGUE if rule.severity is Severity.ERROR),
    *SCHEMA_RULES,
    CRASHED_CHECK,
    WRONG_IGNORE,
)
# Warnings about files, which may be passed over like those of the checks.
LOOSE_RULES: Final[tuple[Rule, ...]] = (
    *(rule for rule in SOURCE_CATALOGUE if rule.severity is not Severity.ERROR),
    UNUSED_SILENCE,
)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the command line asks of a run, beside what the manifest says."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    stage: int | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """The codes that a run asks for, and the severities that differ from the rules' own."""

    codes: frozenset[str]
    severities: Mapping[str, Severity] = field(default_factory=dict)


def choose(rules: Iterable[Rule], settings: CheckSettings, wishes: Wishes) -> Choice:
    """Return what to ask for of some rules: ``--select`` replaces what the manifest chooses."""
    select, ignore = settings.select, settings.ignore + wishes.ignore
    if wishes.select:
        select, ignore = wishes.select, wishes.ignore
    everything = tuple(rules)
    asked = [rule.code for rule in everything if _is_asked(rule, select, ignore)]
    severities = {
        rule.code: _SEVERITIES[settings.severities[best]]
        for rule in everything
        if (best := best_match(settings.severities, rule)) is not None
    }
    fixed = (rule.code for rule in FIXED_RULES)
    return Choice(frozenset((*asked, *fixed)), severities)


def best_match(wishes: Iterable[str], rule: Rule) -> str | None:
    """Return the wish that names a rule most precisely, None if none does."""
    matching = [wish for wish in wishes if rank(wish, rule)]
    return max(matching, key=lambda wish: rank(wish, rule), default=None)


def describe_wrong(wish: str, rules: Sequence[Rule]) -> tuple[Text, Text] | None:
    """Return message and hint for a wish that can't be granted, None for one that can.

    ``rules`` are those that may be passed over.
    """
    if any(rank(wish, rule) for rule in rules):
        return None
    if any(rank(wish, rule) for rule in FIXED_RULES):
        return (
            Text(f"{wish} tidak dapat diabaikan", f"{wish} can't be passed over"),
            Text("Perbaiki temuannya dan hapus baris ini.", "Mend it and remove this entry."),
        )
    return describe_unknown(wish, rules)


def describe_unknown(wish: str, rules: Sequence[Rule]) -> tuple[Text, Text] | None:
    """Return message and hint for a wish that names no rule at all, None for one that does."""
    if any(rank(wish, rule) for rule in (*rules, *FIXED_RULES)):
        return None
    spellings = {spelling.casefold(): spelling for rule in rules for spelling in _spellings(rule)}
    close = find_close(wish, spellings)
    return (
        Text(f"tidak ada pemeriksaan {wish}", f"there is no check {wish}"),
        did_you_mean(close) if close else WRONG_IGNORE.mend,
    )


def _is_asked(rule: Rule, select: Sequence[str], ignore: Sequence[str]) -> bool:
    """Tell whether a rule is asked for; the more precise of two contradicting wishes wins."""
    wanted = max((rank(wish, rule) for wish in select), default=0) if select else 1
    unwanted = max((rank(wish, rule) for wish in ignore), default=0)
    return wanted > unwanted


def rank(wish: str, rule: Rule) -> int:
    """Return how precisely a wish names a rule: 0 not at all, then by the length of a prefix."""
    written = wish.casefold()
    if written in (rule.code.casefold(), rule.name.casefold()):
        return _WHOLE
    if len(written) >= _SHORTEST_PREFIX and rule.code.casefold().startswith(written):
        return len(written)
    return 0


def _spellings(rule: Rule) -> tuple[str, ...]:
    return (rule.name, rule.code, rule.code[:_SHORTEST_PREFIX])
