"""How many findings there are, in words."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from smartplan.diagnostics import Diagnostic, Severity
from smartplan.language import Language, Text
from smartplan.report.reporter import Scope

SEVERITY_WORDS: Final[Mapping[Severity, Text]] = {
    Severity.ERROR: Text("kesalahan", "error"),
    Severity.WARNING: Text("peringatan", "warning"),
    Severity.INFO: Text("keterangan", "note"),
}

FINDING: Final = Text("temuan", "finding")


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


def count_rules(diagnostics: Iterable[Diagnostic]) -> list[tuple[tuple[str, str], int]]:
    """Return how often each rule (code, name) was broken, the most frequent first."""
    counts = Counter((found.code, found.name) for found in diagnostics)
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def describe_scope(scope: Scope, language: Language) -> Iterator[str]:
    """Yield a sentence for everything that is not shown: beyond a limit, known, elsewhere."""
    if scope.hidden:
        number = len(scope.hidden)
        yield Text(
            f"{number} temuan lagi tidak ditampilkan; naikkan --max untuk melihatnya.",
            f"{number} more not shown; raise --max to see them.",
        ).spoken(language)
    if scope.elsewhere:
        yield Text(
            f"{scope.elsewhere} temuan ada di berkas yang tidak berubah.",
            f"{counted(scope.elsewhere, FINDING, language)} in files that did not change.",
        ).spoken(language)
    if scope.known is not None:
        yield Text(
            f"Garis dasar: {scope.known} temuan lama tidak ditampilkan, "
            f"{scope.mended} sudah diperbaiki.",
            f"Baseline: {counted(scope.known, FINDING, language)} known and not shown, "
            f"{scope.mended} mended.",
        ).spoken(language)
        if scope.mended:
            yield Text(
                "Perbarui garis dasar dengan smartplan check --write-baseline.",
                "Renew the baseline with smartplan check --write-baseline.",
            ).spoken(language)
