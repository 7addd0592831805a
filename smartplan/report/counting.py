"""How many findings there are, in words."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from smartplan.diagnostics import Diagnostic, Severity
from smartplan.language import Language, Text

SEVERITY_WORDS: Final[Mapping[Severity, Text]] = {
    Severity.ERROR: Text("kesalahan", "error"),
    Severity.WARNING: Text("peringatan", "warning"),
    Severity.INFO: Text("catatan", "note"),
}


def count_severities(diagnostics: Iterable[Diagnostic]) -> dict[Severity, int]:
    """Return how many diagnostics there are of each severity, zeros included."""
    counted = Counter(found.severity for found in diagnostics)
    return {severity: counted[severity] for severity in Severity}


def describe_count(diagnostics: Iterable[Diagnostic], language: Language) -> str:
    """Return such as "2 kesalahan, 1 peringatan"; empty if there is nothing to count."""
    counts = count_severities(diagnostics)
    return ", ".join(
        counted(number, SEVERITY_WORDS[severity], language)
        for severity, number in counts.items()
        if number
    )


def counted(number: int, noun: Text, language: Language) -> str:
    """Return a number with its noun; only English has a plural."""
    plural = "s" if language is Language.ENGLISH and number != 1 else ""
    return f"{number} {noun.spoken(language)}{plural}"
