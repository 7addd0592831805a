"""NAR006: texts use only the Markdown that the books print."""

from collections.abc import Iterator, Mapping
from typing import Final

from smartplan.diagnostics import Diagnostic, Rule, Severity
from smartplan.language import Text
from smartplan.plan.index import PlanIndex
from smartplan.plan.plan import Plan
from smartplan.prose.constructs import ConstructKind, PlainConstruct, find_constructs

RULE: Final = Rule(
    "NAR006",
    "unsupported-markdown",
    Severity.WARNING,
    Text(
        "Teks memakai Markdown yang dikenal buku: paragraf, daftar, kutipan, tabel, judul, tebal, "
        "miring, tautan, dan gambar.",
        "Texts use the Markdown that the books know: paragraphs, lists, quotations, tables, "
        "headings, bold, italics, links and pictures.",
    ),
    Text(
        "HTML, kode, rumus, dan catatan kaki tercetak sebagai huruf biasa.",
        "HTML, code, formulas and footnotes are printed as plain characters.",
    ),
    Text(
        "Tulis dengan cara yang dikenal, atau awali tandanya dengan garis miring terbalik.",
        "Write it in a way that is known, or put a backslash before the mark.",
    ),
    "Layanan ini **gratis** bagi warga [@kabar-banten-2023].",
)
# One of these is in everything that is looked for below.
_MARKS: Final = ("<", "`", "~~~", ":::", "$", "[", "=", "**", "__", "--", "* *", "_ _", "- -")
_NAMES: Final[Mapping[ConstructKind, Text]] = {
    ConstructKind.HTML: Text("HTML", "HTML"),
    ConstructKind.CODE: Text("kode", "code"),
    ConstructKind.RULE: Text("garis mendatar", "a horizontal rule"),
    ConstructKind.UNDERLINED_HEADING: Text("judul bergaris bawah", "an underlined heading"),
    ConstructKind.DIV: Text("blok :::", "a ::: block"),
    ConstructKind.MATH: Text("rumus", "a formula"),
    ConstructKind.FOOTNOTE: Text("catatan kaki", "a footnote"),
    ConstructKind.LINK_DEFINITION: Text("definisi tautan", "a link definition"),
}
_HINTS: Final[Mapping[ConstructKind, Text]] = {
    ConstructKind.FOOTNOTE: Text("Pakai kutipan [@sumber].", "Use a citation [@source]."),
    ConstructKind.UNDERLINED_HEADING: Text("Tulis ## Judul.", "Write ## Heading."),
    ConstructKind.LINK_DEFINITION: Text("Tulis [kata](https://…).", "Write [words](https://…)."),
}


def check(plan: Plan, index: PlanIndex) -> Iterator[Diagnostic]:  # noqa: ARG001
    """Yield everything that the books will print as it was typed."""
    for placed in index.texts:
        # A value on one line is a name or a number far more often than prose.
        if placed.path is not None and "\n" not in placed.text:
            continue
        if not any(mark in placed.text for mark in _MARKS):
            continue
        for found in find_constructs(placed.text):
            if _is_money(found):
                continue
            name, hint = _NAMES[found.kind], _HINTS.get(found.kind, RULE.mend)
            message = Text(
                f"{name.indonesian} akan tercetak apa adanya: {found.text}",
                f"{name.english} will be printed as it stands: {found.text}",
            )
            end = found.offset + len(found.text)
            span = index.text_span(placed, found.offset, end)
            yield RULE.at(placed.file, span, message, hint)


def _is_money(found: PlainConstruct) -> bool:
    # "US$5 dan US$6" has two dollar signs and no formula.
    return found.kind is ConstructKind.MATH and not set(found.text) & set("\\^_={}")
