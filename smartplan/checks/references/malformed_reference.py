"""RUJ021: what looks like a reference is written as one."""

import re
from collections.abc import Iterator
from typing import Final

from smartplan.checks.wording import did_you_mean, find_close
from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan
from smartplan.prose.references import KINDS, MALFORMED, find_references

RULE: Final = Rule(
    "RUJ021",
    "malformed-reference",
    Severity.ERROR,
    Text(
        "Kurung kurawal dan [@…] di dalam teks adalah rujukan yang ditulis benar.",
        "Braces and [@…] inside a text are references, rightly written.",
    ),
    Text(
        "Rujukan yang salah tulis tercetak apa adanya di buku yang ditandatangani kepala daerah.",
        "A reference that is written wrongly is printed as it stands in a book that the head of "
        "the region signs.",
    ),
    Text(
        "Tulis {jenis:id} tanpa spasi, atau [@sumber]. Bila yang dimaksud tanda kurung biasa, "
        "awali dengan garis miring terbalik: \\{.",
        "Write {kind:id} without spaces, or [@source]. For a plain bracket, put a backslash "
        "before it: \\{.",
    ),
    "uraian: Penduduk {fakta:penduduk-2024} jiwa [@dukcapil-2025; @bps-2025].",
)
_SPACES: Final = re.compile(r"\s+")
_KIND: Final = re.compile(r"\{([a-z-]+):([a-z0-9:-]+)\}")
_FORMS: Final = ", ".join(f"{{{kind}:…}}" for kind in KINDS)


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:  # noqa: ARG001
    """Yield every reference that can't be read."""
    for found in index.references:
        if found.reference.kind == MALFORMED:
            written = _SPACES.sub(" ", found.reference.target)
            message = Text(
                f"rujukan {written} tidak terbaca", f"the reference {written} can't be read"
            )
            yield RULE.at(found.file, index.reference_span(found), message, _hint(written))


def _hint(written: str) -> Text:
    tidy = _SPACES.sub("", written).lower().replace("_", "-")
    tidy = tidy.replace(",@", "; @").replace(";@", "; @")
    if tidy.startswith("{") and not tidy.endswith("}"):
        tidy += "}"
    kind = _KIND.fullmatch(tidy)
    if kind is not None and kind[1] not in KINDS:
        close = find_close(kind[1], {name: name for name in KINDS})
        return _meant(f"{{{close[0]}:{kind[2]}}}") if close else _unknown_kind(kind[1])
    references = find_references(tidy)
    if references and all(reference.kind != MALFORMED for reference in references):
        return _meant(tidy)
    return RULE.mend


def _meant(reference: str) -> Text:
    return did_you_mean((reference,))


def _unknown_kind(kind: str) -> Text:
    return Text(
        f"{kind} bukan jenis rujukan. Yang dikenal: {_FORMS}, dan [@sumber].",
        f"{kind} is no kind of reference. Known are {_FORMS} and [@source].",
    )
