"""What a reporter is: a module with a function from diagnostics to text."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from smartplan.diagnostics import Diagnostic
from smartplan.language import Language


class Reporter(Protocol):
    """A module under ``report/``."""

    def report(
        self,
        diagnostics: Sequence[Diagnostic],
        *,
        language: Language,
        documents: Mapping[str, str],
        color: bool,
        width: int,
    ) -> str:
        """Return the diagnostics as text that ends with a line end.

        ``documents`` maps files to their text, for those who show the line; ``width`` is the
        terminal's, in columns. A format for machines passes over what it has no use for.
        """
        ...
