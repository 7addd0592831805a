"""What can be said about a plan: severities, places in files, diagnostics. No input or output."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from smartplan.language import Text


class Severity(StrEnum):
    """How bad a finding is: an error stops ``build``, a warning does so under ``--strict``."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a text file; line and column count from 1, columns in characters."""

    line: int
    column: int


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of text: ``end`` stands just behind the last character."""

    start: Position
    end: Position


START_OF_FILE = Span(Position(1, 1), Position(1, 1))


@dataclass(frozen=True, slots=True, order=True)
class Related:
    """Another place that belongs to a diagnostic, such as the first of two equal ids."""

    file: str
    span: Span
    message: Text


@dataclass(frozen=True, slots=True, order=True)
class Fix:
    """A certain way to mend something: other text for a stretch, or another name for the file."""

    file: str
    span: Span
    new_text: str
    renamed: str = ""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing wrong with a plan, where it is and how to mend it.

    ``code`` never changes, ``name`` reads well after "allow"; ``file`` is relative to the plan
    folder, with forward slashes on every system. ``fix`` is there only where it is certain.
    """

    code: str
    name: str
    severity: Severity
    file: str
    span: Span
    message: Text
    hint: Text | None = None
    related: tuple[Related, ...] = field(default=())
    fix: Fix | None = None

    @property
    def sort_key(self) -> tuple[str, Span, str, Text]:
        """File, place, code: the order in which a person walks through a plan."""
        return (self.file, self.span, self.code, self.message)


def sorted_diagnostics(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sort by file and place and drop exact repetitions."""
    return tuple(sorted(dict.fromkeys(diagnostics), key=lambda found: found.sort_key))


def has_errors(diagnostics: Iterable[Diagnostic], *, strict: bool = False) -> bool:
    """Tell whether a plan with these diagnostics must not be built."""
    blocking = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return any(found.severity in blocking for found in diagnostics)


@dataclass(frozen=True, slots=True)
class Rule:
    """What a code stands for: the text of ``smartplan explain``, and the maker of its findings.

    ``what`` is checked, ``why`` it matters (with the source of the rule), ``mend`` how to put it
    right; ``example`` is YAML that passes.
    """

    code: str
    name: str
    severity: Severity
    what: Text
    why: Text
    mend: Text
    example: str = ""

    def at(
        self,
        file: str,
        span: Span,
        message: Text,
        hint: Text | None = None,
        related: tuple[Related, ...] = (),
    ) -> Diagnostic:
        """Return a diagnostic of this rule at a place."""
        return Diagnostic(self.code, self.name, self.severity, file, span, message, hint, related)
