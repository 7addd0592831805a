"""One kind of mistake that reading a plan's files can find."""

from dataclasses import dataclass

from smartplan.diagnostics import Diagnostic, Related, Rule, Severity, Span
from smartplan.language import Text


@dataclass(frozen=True, slots=True)
class CatalogueEntry(Rule):
    """A rule of reading files: its findings always say how to mend them."""

    def diagnose(
        self,
        file: str,
        span: Span,
        message: Text,
        hint: Text | None = None,
        related: tuple[Related, ...] = (),
    ) -> Diagnostic:
        """Return a diagnostic of this kind; without a hint of its own it says ``mend``."""
        return self.at(file, span, message, hint or self.mend, related)


def error_entry(  # noqa: PLR0917
    code: str, name: str, what: Text, why: Text, mend: Text, example: str
) -> CatalogueEntry:
    """Return an entry whose findings stop ``build``."""
    return CatalogueEntry(code, name, Severity.ERROR, what, why, mend, example)


def warning_entry(  # noqa: PLR0917
    code: str, name: str, what: Text, why: Text, mend: Text, example: str
) -> CatalogueEntry:
    """Return an entry whose findings stop ``build`` only under ``--strict``."""
    return CatalogueEntry(code, name, Severity.WARNING, what, why, mend, example)
