"""What a reporter is: a module with a function from diagnostics to text."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from smartplan.diagnostics import Diagnostic
from smartplan.language import Language


@dataclass(frozen=True, slots=True)
class Scope:
    """What stands behind the diagnostics that a reporter is given.

    ``hidden`` were found too but are only counted (``--max``); ``elsewhere`` counts those in
    files that did not change; ``known`` and ``mended`` those of the baseline, None without one;
    ``folder`` leads from the repository to the plan, empty or with a slash at its end.
    """

    hidden: tuple[Diagnostic, ...] = ()
    elsewhere: int = 0
    known: int | None = None
    mended: int = 0
    folder: str = ""


WHOLE_PLAN: Final = Scope()


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
        scope: Scope = WHOLE_PLAN,
    ) -> str:
        """Return the diagnostics as text; one for people ends with a line end.

        ``documents`` maps files to their text, for those who show the line; ``width`` is the
        terminal's, in columns. A format for machines passes over what it has no use for.
        """
        ...
