"""Names where ids belong: who writes ``Dinas Kominfo`` means the one OPD of that name."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final, Protocol

from smartplan.checks.references import unknown_agency, unknown_dimension
from smartplan.checks.wording import did_you_mean
from smartplan.diagnostics import Diagnostic, Fix, Span
from smartplan.edit.scalars import write_value
from smartplan.plan import messages
from smartplan.plan.loader import LoadedPlan
from smartplan.plan.placed_ids import walk_ids

_CODES: Final = frozenset(
    {messages.WRONG_VALUE.code, unknown_agency.RULE.code, unknown_dimension.RULE.code}
)


class _Named(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def short_name(self) -> str: ...
    @property
    def aliases(self) -> tuple[str, ...]: ...


def with_alias_fixes(found: Iterable[Diagnostic], loaded: LoadedPlan) -> tuple[Diagnostic, ...]:
    """Return the diagnostics; those about a name that leads to one id say so and can be mended."""
    diagnostics = tuple(found)
    files = {one.file for one in diagnostics if one.code in _CODES}
    if not files or loaded.plan is None:
        return diagnostics
    spellings = {
        "opd": _spellings(loaded.plan.agencies),
        "dimensi": _spellings(loaded.plan.framework.dimensions),
    }
    fixes = dict(_find_fixes(loaded, files, spellings))
    return tuple(_mended(one, fixes.get((one.file, one.span))) for one in diagnostics)


def _mended(found: Diagnostic, fix: Fix | None) -> Diagnostic:
    if fix is None or found.code not in _CODES:
        return found
    return replace(found, fix=fix, hint=found.hint or did_you_mean((fix.new_text,)))


def _find_fixes(
    loaded: LoadedPlan, files: set[str], spellings: Mapping[str, Mapping[str, set[str]]]
) -> Iterator[tuple[tuple[str, Span], Fix]]:
    documents = {file: one for file, one in loaded.documents.yaml.items() if file in files}
    for placed in walk_ids(documents):
        meant = spellings.get(placed.kind, {}).get(_plain(placed.id), set())
        if placed.defines or len(meant) != 1 or meant == {placed.id}:
            continue
        span = documents[placed.file].spans.values.get(placed.path)
        if span is not None and not placed.as_key:
            new_text = write_value(next(iter(meant)), flow=True)
            yield (placed.file, span), Fix(placed.file, span, new_text)


def _spellings(things: Iterable[_Named]) -> Mapping[str, set[str]]:
    """Map every spelling, in small letters, to the ids that it may mean."""
    found: dict[str, set[str]] = {}
    for thing in things:
        for name in (thing.id, thing.name, thing.short_name, *thing.aliases):
            found.setdefault(_plain(name), set()).add(thing.id)
    return found


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
